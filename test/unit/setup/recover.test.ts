import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { text } from '../../../electron/contract/message.ts';
import { Problem } from '../../../electron/contract/problem.ts';
import type { Machine } from '../../../electron/machine/machine.ts';
import { cleanUp } from '../../../electron/setup/clean-up.ts';
import type { Intent } from '../../../electron/setup/intents.ts';
import { encodeEntry, type JournalBegin } from '../../../electron/setup/journal.ts';
import { beginJournal, removeJournal } from '../../../electron/setup/journal-file.ts';
import { MY, QUARANTINE, TRUSTED_PEOPLE } from '../../../electron/setup/places.ts';
import { recover, undoAll } from '../../../electron/setup/recover.ts';
import { readState, requireTrusted, statePaths } from '../../../electron/setup/state-folder.ts';
import { engineOn, integrated } from '../../support/drive.ts';
import { createEmbeddedRig } from '../../support/embedded-rig.ts';
import { withFault } from '../../support/faults.ts';
import { plant } from '../../support/plant.ts';
import { productFiles } from '../../support/product-files.ts';
import { snapshot } from '../../support/snapshot.ts';
import { keyOf, OUR_CONTAINER } from './facts.ts';

const rig = createEmbeddedRig();
beforeEach(() => rig.reset(productFiles()));
afterAll(() => {
  rig.dispose();
});

const asRoot = process.getuid?.() === 0;
const paths = () => statePaths(rig.open());
const BEGIN: JournalBegin = {
  type: 'begin',
  schema: 1,
  version: '1',
  computer: 'c',
  at: '2026-01-01T00:00:00Z',
  command: 'install',
  digest: '',
};
const SERVICE = 'ClearCanvas ShredHost Service';
const stopped: Intent = { kind: 'service.stop', service: SERVICE, wasRunning: true };

async function problemOf(run: Promise<unknown>): Promise<Problem> {
  const error: unknown = await run.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Problem)) throw new Error(`no Problem: ${String(error)}`);
  return error;
}

describe('undoing', () => {
  test('is tried for every intent, newest first, and the first failure is told', async () => {
    const machine = rig.open();
    const started: string[] = [];
    const services = {
      ...machine.services,
      query: () => machine.services.query(SERVICE),
      start: async (service: string) => {
        started.push(service);
        throw new Error(`${service} does not start`);
      },
    };
    const intents = ['one', 'two', 'three'].map((service): Intent => ({ ...stopped, service }));
    await expect(undoAll({ ...machine, services }, intents)).rejects.toThrow('three does not start');
    expect(started).toEqual(['three', 'two', 'one']);
  });

  test('that fails keeps the journal, names the cause and goes on where it failed the next time', async () => {
    const machine = rig.open();
    beginJournal(machine, paths(), BEGIN).write({ type: 'intent', step: 's', intent: stopped });
    await machine.services.stop(SERVICE);
    const start = (): Promise<void> => Promise.reject(new Error('no start'));
    const problem = await problemOf(recover({ ...machine, services: { ...machine.services, start } }));
    expect(problem.problem).toEqual({ code: 'run.notUndone', params: { path: paths().journal } });
    expect(text((problem.cause as Problem).problem)).toContain('no start');
    expect(existsSync(paths().journal)).toBe(true);
    expect((await recover(rig.open())).map((said) => said.code)).toEqual(['run.recovered']);
    expect(rig.open().services.query(SERVICE)?.state).toBe('running');
    expect(existsSync(dirname(paths().journal))).toBe(false);
  });
});

describe('recovering', () => {
  test('a machine in a whole state does nothing, and sweeps what a record left half written', async () => {
    await engineOn(rig.open()).apply(integrated(), null);
    const before = snapshot(rig);
    writeFileSync(paths().recordTemporary, 'half');
    expect(await recover(rig.open())).toEqual([]);
    expect(snapshot(rig)).toEqual(before);
  });

  test('a run that had hardly begun leaves no folder behind', async () => {
    const before = snapshot(rig);
    mkdirSync(paths().folder, { mode: 0o700 });
    writeFileSync(paths().journal, encodeEntry(BEGIN).subarray(0, 20));
    expect(await recover(rig.open())).toEqual([]);
    expect(snapshot(rig)).toEqual(before);
  });
});

describe('beginning a journal', () => {
  test('makes a private folder with the beginning in it', () => {
    beginJournal(rig.open(), paths(), BEGIN).close();
    expect(readFileSync(paths().journal, 'utf8')).toBe(`${JSON.stringify(BEGIN)}\n`);
    removeJournal(rig.open(), paths());
    expect(existsSync(paths().folder)).toBe(false);
  });

  test.skipIf(!asRoot)(
    'in a folder that somebody planted since it was looked at is refused (needs root, to plant one)',
    () => {
      const machine = rig.open();
      requireTrusted(readState(machine));
      const plantFirst = (path: string): boolean => {
        mkdirSync(path, { mode: 0o777 });
        chownSync(path, 12345, 12345);
        return machine.files.createPrivateFolder(path);
      };
      const files = { ...machine.files, createPrivateFolder: plantFirst };
      expect(() => beginJournal({ files }, paths(), BEGIN)).toThrow(
        /belongs to a user who is not an administrator/,
      );
      expect(readdirSync(paths().folder)).toEqual([]);
    },
  );

  test.each([1, 2])('that fails at call %i leaves nothing behind', (at) => {
    const before = snapshot(rig);
    const fault = { mode: 'throw', at: at + 1, code: 'ENOSPC' } as const;
    const { machine } = withFault(rig.open(), fault, () => undefined);
    expect(() => beginJournal(machine, paths(), BEGIN)).toThrow(/no room left/);
    expect(snapshot(rig)).toEqual(before);
  });

  test('closing never throws: every entry was flushed', () => {
    const machine = rig.open();
    const append = (path: string) => {
      const file = machine.files.append(path);
      const close = (): never => {
        file.close();
        throw new Error('the share is gone');
      };
      return { ...file, close };
    };
    expect(beginJournal({ files: { ...machine.files, append } }, paths(), BEGIN).close).not.toThrow();
  });
});

describe('the state folder', () => {
  test('of an untouched machine is empty and trusted', () => {
    const state = readState(rig.open());
    expect(state).toMatchObject({ doubt: null, record: null, recordProblem: null, interrupted: null });
    expect(() => {
      requireTrusted(state);
    }).not.toThrow();
  });

  test.each([
    ['link', /is a link or lies behind one/],
    ['owner', /belongs to a user who is not an administrator/],
    ['rights', /Other users than administrators can write/],
    ['notFolder', /something at .* that is not a folder/],
  ] as const)('with the doubt %s is not even read', (doubt, said) => {
    const machine = rig.open();
    const read = (): never => expect.unreachable('it was read');
    const state = readState({ ...machine, files: { ...machine.files, doubt: () => doubt, read } });
    expect(() => {
      requireTrusted(state);
    }).toThrow(said);
  });

  test.each([
    ['a record', 'record' as const],
    ['a journal', 'journal' as const],
  ])('with %s larger than any is refused', (_, which) => {
    mkdirSync(paths().folder, { mode: 0o700 });
    writeFileSync(paths()[which], Buffer.alloc(17 * 1024 * 1024, 32));
    expect(() => readState(rig.open())).toThrow(/the wizard reads at most/);
  });
});

describe('cleaning up', () => {
  const certificate = { ...MY, thumbprint: 'A'.repeat(40) };
  const takeOut = (container: string): Intent => ({
    kind: 'revert',
    inverse: { what: 'takeOut', certificate, entry: null, key: keyOf(container) },
    madeStore: null,
    left: [],
  });

  function listing(): { machine: Pick<Machine, 'stores' | 'keys'>; deleted: string[] } {
    const machine = rig.open();
    const deleted: string[] = [];
    const keys = { ...machine.keys, delete: (container: string) => void deleted.push(container) };
    return { machine: { ...machine, keys }, deleted };
  }

  test('deletes the keys of ours and never one that we did not name', () => {
    const { machine, deleted } = listing();
    cleanUp(machine, [takeOut(OUR_CONTAINER), takeOut('iis'), takeOut(`${OUR_CONTAINER}0`), takeOut('')]);
    expect(deleted).toEqual([OUR_CONTAINER]);
  });

  test('deletes what was replaced, its copies, and the store made for it once that is empty', () => {
    const { stores } = rig.open();
    const id = plant(rig, {}, { store: QUARANTINE });
    stores.copy(id, TRUSTED_PEOPLE);
    const copy = { ...TRUSTED_PEOPLE, thumbprint: id.thumbprint };
    const moved: Intent = {
      kind: 'certificate.move',
      certificate: { ...MY, thumbprint: id.thumbprint },
      to: QUARANTINE,
      madeStore: true,
      discard: { key: null, copies: [copy] },
    };
    cleanUp(rig.open(), [moved]);
    expect([stores.get(id), stores.get(copy), stores.exists(QUARANTINE)]).toEqual([null, null, false]);
    cleanUp(rig.open(), [moved]);
  });

  test('keeps what was moved for somebody else, and a store that is not empty', () => {
    const { stores } = rig.open();
    const id = plant(rig, {}, { store: QUARANTINE });
    const moved: Intent = {
      kind: 'certificate.move',
      certificate: { ...MY, thumbprint: id.thumbprint },
      to: QUARANTINE,
      madeStore: true,
      discard: null,
    };
    const emptied: Intent = { kind: 'revert', inverse: { what: 'nothing' }, madeStore: QUARANTINE, left: [] };
    cleanUp(rig.open(), [moved, emptied]);
    expect(stores.get(id)).not.toBeNull();
  });
});
