import { existsSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { EngineState, Report } from '../../../electron/contract/engine.ts';
import type { Machine } from '../../../electron/machine/machine.ts';
import { oneAtATime } from '../../../electron/setup/one-at-a-time.ts';
import { MY } from '../../../electron/setup/places.ts';
import { statePaths } from '../../../electron/setup/state-folder.ts';
import { engineOn, integrated, told } from '../../support/drive.ts';
import { createEmbeddedRig } from '../../support/embedded-rig.ts';
import { plantForeign } from '../../support/plant.ts';
import { productFiles } from '../../support/product-files.ts';
import { snapshot } from '../../support/snapshot.ts';

const rig = createEmbeddedRig();
beforeEach(() => rig.reset(productFiles()));
afterAll(() => {
  rig.dispose();
});

const codes = (report: Report): string[] => report.messages.map((said) => said.code);

/** The machine with a journal whose entries of one type cannot be written. */
function withoutEntry(type: string, error: () => Error): Machine {
  const machine = rig.open();
  const append: Machine['files']['append'] = (path) => {
    const file = machine.files.append(path);
    return {
      ...file,
      append: (bytes) => {
        if (Buffer.from(bytes).toString().includes(`{"type":"${type}"`)) throw error();
        file.append(bytes);
      },
    };
  };
  return { ...machine, files: { ...machine.files, append } };
}

describe('a journal that cannot be written', () => {
  test.each(['begin', 'intent', 'done', 'commit'])(
    'from its %s on leaves the machine as it was',
    async (type) => {
      const before = snapshot(rig);
      const report = await engineOn(withoutEntry(type, () => new Error('EIO'))).apply(integrated(), null);
      expect(['failed', 'rolledBack'], told(report)).toContain(report.outcome);
      expect(snapshot(rig)).toEqual(before);
    },
  );

  test('when undoing begins is no reason not to undo', async () => {
    const before = snapshot(rig);
    const machine = withoutEntry('undo', () => new TypeError('something unexpected'));
    const services = { ...machine.services, start: failingOnce(machine.services.start) };
    const report = await engineOn({ ...machine, services }).apply(integrated(), null);
    expect(report.outcome, told(report)).toBe('rolledBack');
    expect(snapshot(rig)).toEqual(before);
  });
});

/** Fails the first time, and works from then on. */
function failingOnce(start: Machine['services']['start']): Machine['services']['start'] {
  let failed = false;
  return async (service) => {
    if (failed) return start(service);
    failed = true;
    throw new Error('no start');
  };
}

describe('cancelling', () => {
  test.each(['certificate.create', 'configuration.edit', 'service.start'])(
    'at %s undoes everything',
    async (kind) => {
      const before = snapshot(rig);
      const engine = engineOn(rig.open());
      engine.subscribe((state) => {
        if (state.step?.kind === kind) engine.cancel();
      });
      const report = await engine.apply(integrated(), null);
      expect(report.outcome, told(report)).toBe('cancelled');
      expect(codes(report)).toContain('run.undone');
      expect(snapshot(rig)).toEqual(before);
    },
  );

  test('while it verifies undoes everything', async () => {
    const before = snapshot(rig);
    const engine = engineOn(rig.open());
    engine.subscribe((state) => {
      if (state.phase === 'applying' && state.step === null && state.done > 0) engine.cancel();
    });
    const report = await engine.apply(integrated(), null);
    expect(report.outcome, told(report)).toBe('cancelled');
    expect(snapshot(rig)).toEqual(before);
  });

  test('a run before does not cancel the next', async () => {
    const engine = engineOn(rig.open());
    engine.cancel();
    expect((await engine.apply(integrated(), null)).outcome).toBe('installed');
  });
});

describe('what is asked at a time', () => {
  test('runs one after the other, in order, whatever fails', async () => {
    const inTurn = oneAtATime();
    const order: string[] = [];
    const run = (name: string, fails = false) =>
      inTurn(async () => {
        order.push(`${name} begins`);
        await new Promise((resolve) => setImmediate(resolve));
        order.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      });
    const results = await Promise.allSettled([run('a'), run('b', true), run('c')]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  test('an engine asked twice at once does one and then finds nothing to do', async () => {
    const engine = engineOn(rig.open());
    const reports = await Promise.all([
      engine.apply(integrated(), null),
      engine.apply(integrated(), null),
      engine.verify(null),
    ]);
    expect(reports.map((report) => report.outcome)).toEqual(['installed', 'unchanged', 'verified']);
  });

  test('two engines at once: one is told that the machine is busy', async () => {
    const reports = await Promise.all([1, 2].map(() => engineOn(rig.open()).apply(integrated(), null)));
    expect(reports.map((report) => report.outcome).toSorted()).toEqual(['busy', 'installed']);
    expect([...rig.open().stores.list(MY)]).toHaveLength(1);
  });
});

describe('the state', () => {
  test('goes through the phases of a run to its end, and every line is in the log', async () => {
    const engine = engineOn(rig.open());
    const states: EngineState[] = [];
    engine.subscribe((state) => states.push(state));
    const report = await engine.apply(integrated(), null);
    const phases = states.map((state) => state.phase).filter((phase, index, all) => phase !== all[index - 1]);
    expect(phases).toEqual(['idle', 'detecting', 'planning', 'applying', 'verifying', 'finished']);
    expect(engine.log(0).map((line) => line.message)).toEqual(report.messages);
  });

  test('is idle again after planning, also where that failed', async () => {
    const engine = engineOn(rig.open());
    let last: string = '';
    engine.subscribe((state) => {
      last = state.phase;
    });
    await engine.plan(integrated());
    expect(last).toBe('idle');
    const broken = { ...integrated(), client: { directory: 'nonsense' } };
    await expect(engine.plan(broken)).rejects.toThrow();
    expect(last).toBe('idle');
  });

  test('a listener that fails does not undo a run', async () => {
    const engine = engineOn(rig.open());
    engine.subscribe((state) => {
      if (state.phase === 'applying') throw new Error('the window is gone');
    });
    expect((await engine.apply(integrated(), null)).outcome).toBe('installed');
  });
});

describe('a run that may not change the machine', () => {
  test('without rights touches nothing, not even the lock', async () => {
    const machine = rig.open();
    const lock = (): never => expect.unreachable('the lock was taken');
    const host = { ...machine.host, elevated: () => false, lock };
    const report = await engineOn({ ...machine, host }).apply(integrated(), null);
    expect([report.outcome, codes(report)]).toEqual(['refused', ['run.notElevated']]);
  });

  test.each(['link', 'owner', 'rights', 'notFolder'] as const)(
    'with a state folder in doubt (%s) is refused',
    async (doubt) => {
      const machine = rig.open();
      const before = snapshot(rig);
      const engine = engineOn({ ...machine, files: { ...machine.files, doubt: () => doubt } });
      for (const report of [
        await engine.apply(integrated(), null),
        await engine.remove(null),
        await engine.verify(null),
      ]) {
        expect(report.outcome, told(report)).toBe('refused');
      }
      await expect(engine.plan(integrated())).rejects.toThrow();
      expect(snapshot(rig)).toEqual(before);
    },
  );

  test('releases the lock however it ends', async () => {
    plantForeign(rig);
    const engine = engineOn(rig.open());
    expect((await engine.apply(integrated(), null)).outcome).toBe('conflicts');
    expect((await engine.apply(integrated(), 'another plan')).outcome).toBe('conflicts');
    expect((await engine.apply(integrated({ conflicts: 'move' }), 'another plan')).outcome).toBe(
      'planChanged',
    );
    expect((await engine.remove(null)).outcome).toBe('unchanged');
    const lock = await rig.open().host.lock();
    expect(lock).not.toBeNull();
    await lock?.release();
    expect(existsSync(statePaths(rig.open()).folder)).toBe(false);
  });
});
