import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Machine } from '../../electron/machine/machine.ts';
import { recover } from '../../electron/setup/recover.ts';
import { statePaths } from '../../electron/setup/state-folder.ts';
import { engineOn, integrated, told } from '../support/drive.ts';
import { createEmbeddedRig } from '../support/embedded-rig.ts';
import { type Fault, withFault } from '../support/faults.ts';
import { plantForeign } from '../support/plant.ts';
import { productFiles } from '../support/product-files.ts';
import { type Snapshot, snapshot } from '../support/snapshot.ts';

// What recovers a machine may itself be ended or fail, at every changing call.
const rig = createEmbeddedRig();
const kept = mkdtempSync(join(tmpdir(), 'ris-kept-'));
afterAll(() => {
  rig.dispose();
  rmSync(kept, { recursive: true, force: true });
});

class Ended extends Error {}
const end = (): never => {
  throw new Ended();
};

type Work = 'install' | 'remove';
const CHOICES = integrated({ port: 8001, conflicts: 'move' });

/** The machine before the work, and as the work left it when its process ended right before the commit. */
async function interrupt(work: Work): Promise<Snapshot> {
  const prepare = async (): Promise<void> => {
    await rig.reset(productFiles());
    plantForeign(rig);
    if (work === 'remove') await engineOn(rig.open()).apply(CHOICES, null);
  };
  const run = (machine: Machine) =>
    work === 'install' ? engineOn(machine).apply(CHOICES, null) : engineOn(machine).remove(null);
  await prepare();
  const undisturbed = withFault(rig.open(), { mode: 'none' }, end);
  const report = await run(undisturbed.machine);
  expect(['installed', 'removed'], told(report)).toContain(report.outcome);
  await prepare();
  const before = snapshot(rig);
  const commit = undisturbed.calls.lastIndexOf('files.append.append') + 1;
  const dying = withFault(rig.open(), { mode: 'killBefore', at: commit }, end);
  await run(dying.machine);
  dying.closeFiles();
  expect(existsSync(statePaths(rig.open()).journal)).toBe(true);
  rmSync(kept, { recursive: true });
  cpSync(rig.root, kept, { recursive: true });
  return before;
}

function again(): void {
  rmSync(rig.root, { recursive: true });
  cpSync(kept, rig.root, { recursive: true });
}

describe.each(['install', 'remove'] as const)('recovering from an interrupted %s', (work) => {
  let before: Snapshot;
  let calls: readonly string[] = [];
  beforeAll(async () => {
    before = await interrupt(work);
    const counted = withFault(rig.open(), { mode: 'none' }, end);
    await recover(counted.machine);
    calls = counted.calls;
  });

  test('undisturbed gives back the machine as it was', () => {
    expect(snapshot(rig)).toEqual(before);
    expect(calls.length).toBeGreaterThan(8);
  });

  const FAULTS: readonly ((at: number) => Fault)[] = [
    (at) => ({ mode: 'killBefore', at }),
    (at) => ({ mode: 'killAfter', at }),
    (at) => ({ mode: 'throw', at, code: 'EACCES' }),
    (at) => ({ mode: 'throw', at, code: 'ENOSPC' }),
  ];
  test.each(FAULTS)(
    'disturbed at every call and then done again gives it back as well (%#)',
    async (fault) => {
      for (const [index, call] of calls.entries()) {
        again();
        const disturbed = withFault(rig.open(), fault(index + 1), end);
        await recover(disturbed.machine).catch(() => undefined);
        await recover(rig.open());
        expect(snapshot(rig), `${call}, number ${index + 1}`).toEqual(before);
      }
    },
  );
});
