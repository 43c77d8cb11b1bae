import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Report } from '../../../electron/contract/engine.ts';
import type { StoreEntry } from '../../../electron/machine/stores.ts';
import { MY, QUARANTINE, TRUSTED_PEOPLE } from '../../../electron/setup/places.ts';
import { statePaths } from '../../../electron/setup/state-folder.ts';
import { keyPair, name, type Recipe } from '../../support/certificates.ts';
import { engineOn, integrated, told } from '../../support/drive.ts';
import { createEmbeddedRig } from '../../support/embedded-rig.ts';
import { plant } from '../../support/plant.ts';
import { productFiles } from '../../support/product-files.ts';
import { CLIENT_FILE } from '../../support/rig.ts';
import { snapshot } from '../../support/snapshot.ts';

// What somebody else does to the machine between two runs, or while one lies interrupted.
const rig = createEmbeddedRig();
beforeEach(() => rig.reset(productFiles()));
afterAll(() => {
  rig.dispose();
});

const FOREIGN: Recipe = { issuer: { name: name(['CN', 'Test CA']), key: keyPair('rsa', 2048, 'test ca') } };
const client = (): string => join(rig.clientFolder, CLIENT_FILE);
const codes = (report: Report): string[] => report.messages.map((said) => said.code);
const install = (more: Parameters<typeof integrated>[0] = {}): Promise<Report> =>
  engineOn(rig.open()).apply(integrated(more), null);
const remove = (): Promise<Report> => engineOn(rig.open()).remove(null);
async function installed(more: Parameters<typeof integrated>[0] = {}): Promise<void> {
  const report = await install(more);
  expect(report.outcome, told(report)).toBe('installed');
}
const containerOf = (store: typeof MY, thumbprint: string): string | null =>
  rig.open().stores.get({ ...store, thumbprint })?.key?.container ?? null;
function ours(): StoreEntry {
  const found = [...rig.open().stores.list(MY)].find((entry) =>
    entry.key?.container.startsWith('RIS-Setup-'),
  );
  if (found === undefined) throw new Error('ours is not there');
  return found;
}

/** Has the store entry name another key, as `certutil -repairstore` or a tool gone wrong does. */
function rebind(entry: StoreEntry, container: string): void {
  const path = join(rig.root, 'stores', 'LocalMachine', 'My', entry.id.thumbprint, 'properties.json');
  writeFileSync(path, JSON.stringify({ friendlyName: null, key: { ...entry.key, container } }));
}

describe('keys', () => {
  test('that our entry names but we did not make outlive its replacement', async () => {
    await installed();
    const first = ours();
    plant(
      rig,
      { subject: name(['CN', 'ris01']), key: keyPair('rsa', 2048, 'web') },
      { container: 'web-server' },
    );
    rebind(first, 'web-server');
    await installed();
    expect(rig.open().keys.list('').toSorted()).toEqual([ours().key?.container, 'web-server'].toSorted());
    expect(rig.open().keys.list('')).not.toContain(first.key?.container);
  });

  test('that our entry names but we did not make outlive its removal, which says so', async () => {
    await installed();
    const first = ours();
    plant(
      rig,
      { subject: name(['CN', 'ris01']), key: keyPair('rsa', 2048, 'web') },
      { container: 'web-server' },
    );
    rebind(first, 'web-server');
    const report = await remove();
    expect(codes(report)).toEqual(['run.leftCertificate']);
    expect(rig.open().keys.list('')).toContain('web-server');
  });
});

describe('quarantine', () => {
  test('a certificate that was imported again does not overwrite the one that lies there, and both come back whole', async () => {
    const { thumbprint } = plant(rig, FOREIGN, { container: 'first' });
    await installed({ conflicts: 'move' });
    plant(rig, FOREIGN, { container: 'second' });
    await installed({ conflicts: 'move' });
    const second = { ...QUARANTINE, store: `${QUARANTINE.store} 2` };
    expect([containerOf(QUARANTINE, thumbprint), containerOf(second, thumbprint)]).toEqual([
      'first',
      'second',
    ]);
    const report = await remove();
    expect(report.outcome, told(report)).toBe('removed');
    expect(codes(report)).toEqual(['run.leftInQuarantine']);
    expect([containerOf(MY, thumbprint), containerOf(QUARANTINE, thumbprint)]).toEqual(['second', 'first']);
    expect(rig.open().stores.exists(second)).toBe(false);
  });

  test('a certificate that somebody imported meanwhile is not overwritten by the one that comes back', async () => {
    const { thumbprint } = plant(rig, FOREIGN, { container: 'first' });
    await installed({ conflicts: 'move' });
    plant(rig, FOREIGN, { container: 'second' });
    expect(codes(await remove())).toEqual(['run.leftInQuarantine']);
    expect([containerOf(MY, thumbprint), containerOf(QUARANTINE, thumbprint)]).toEqual(['second', 'first']);
  });

  test('a certificate that somebody has put back is not said to be lost', async () => {
    const id = plant(rig, FOREIGN);
    await installed({ conflicts: 'move' });
    const { stores } = rig.open();
    stores.copy({ ...QUARANTINE, thumbprint: id.thumbprint }, MY);
    stores.remove({ ...QUARANTINE, thumbprint: id.thumbprint });
    expect(codes(await remove())).toEqual([]);
    expect(rig.open().stores.get(id)).not.toBeNull();
  });

  test('a certificate that has gone from there is said to be lost', async () => {
    const { thumbprint } = plant(rig, FOREIGN);
    await installed({ conflicts: 'move' });
    rig.open().stores.remove({ ...QUARANTINE, thumbprint });
    expect(codes(await remove())).toEqual(['run.certificateLost']);
  });

  test.each([
    ['at once', false],
    ['after another run that learnt of it', true],
  ])('without a record it is emptied by removing %s', async (_, again) => {
    plant(rig, FOREIGN);
    const before = snapshot(rig);
    await installed({ conflicts: 'move' });
    rmSync(statePaths(rig.open()).record);
    if (again) await installed();
    expect((await remove()).outcome).toBe('removed');
    const { stores, containers, quarantineExists } = snapshot(rig);
    expect({ stores, containers, quarantineExists }).toEqual({
      stores: before.stores,
      containers: before.containers,
      quarantineExists: false,
    });
  });
});

/** A run that dies right after the client's file was written, and whose undoing could not begin. */
async function interrupt(): Promise<void> {
  const machine = rig.open();
  const replace = (temporary: string, path: string): void => {
    machine.files.replace(temporary, path);
    if (path === client()) throw new Error('ended');
  };
  const stop = (): never => {
    throw new Error('ended');
  };
  const dying = {
    ...machine,
    files: { ...machine.files, replace },
    stores: { ...machine.stores, remove: stop },
  };
  const report = await engineOn(dying).apply(integrated(), null);
  expect(codes(report)).toContain('run.notUndone');
  expect(existsSync(statePaths(machine).journal)).toBe(true);
}

describe('an interrupted run', () => {
  test('can be undone although the product has gone since', async () => {
    await interrupt();
    rmSync(rig.clientFolder, { recursive: true });
    const report = await install();
    expect(report.outcome, told(report)).toBe('refused');
    expect(codes(report)).toEqual(['run.recovered', 'run.leftFile', 'plan.noProduct']);
    expect(existsSync(statePaths(rig.open()).journal)).toBe(false);
    expect([...rig.open().stores.list(MY), ...rig.open().stores.list(TRUSTED_PEOPLE)]).toEqual([]);
    expect(rig.open().keys.list('')).toEqual([]);
  });

  test('is undone around what somebody has changed since, and says so', async () => {
    const before = readFileSync(client());
    // Undoing is tried once within the run; this time the certificate alone cannot be taken back.
    await interrupt();
    expect(readFileSync(client())).toEqual(before);
    writeFileSync(client(), `${before.toString()}<!-- mine -->`);
    const report = await install();
    expect(codes(report)).toContain('run.recovered');
    expect(report.outcome, told(report)).toBe('installed');
    expect(readFileSync(client(), 'utf8')).toMatch(/<!-- mine -->$/);
  });

  test('that was undone is said even where the new run fails before it has a plan', async () => {
    await interrupt();
    const machine = rig.open();
    const list = (): never => {
      throw new Error('the store cannot be read');
    };
    // The first listing is undoing’s own.
    let first = true;
    const stores = {
      ...machine.stores,
      list: (store: typeof MY) => {
        if (!first) return list();
        first = false;
        return machine.stores.list(store);
      },
    };
    const report = await engineOn({ ...machine, stores }).apply(integrated(), null);
    expect(codes(report)).toEqual(['run.recovered', 'run.unexpected']);
  });

  const begin = {
    type: 'begin',
    schema: 1,
    version: '1',
    computer: 'c',
    at: '2026-01-01T00:00:00Z',
    command: 'install',
    digest: '',
  };
  const notesWith = async (journal: string): Promise<string[][]> => {
    await installed();
    writeFileSync(statePaths(rig.open()).journal, journal);
    const plans = [await engineOn(rig.open()).plan(integrated()), await engineOn(rig.open()).planRemoval()];
    const verified = await engineOn(rig.open()).verify(null);
    return [
      ...plans.map((one) => (one.outcome === 'plan' ? one.notes.map((said) => said.code) : [])),
      codes(verified),
    ];
  };

  test('is reported by everything that only reads', async () => {
    const said = ['run.interrupted'];
    expect(await notesWith(`${JSON.stringify(begin)}\n`)).toEqual([said, said, said]);
  });

  test('that was committed is none', async () => {
    expect(await notesWith(`${JSON.stringify(begin)}\n{"type":"commit"}\n`)).toEqual([[], [], []]);
  });

  test('that had not even begun is none', async () => {
    expect(await notesWith(JSON.stringify(begin).slice(0, 30))).toEqual([[], [], []]);
  });
});

describe('settings', () => {
  test('one that several runs changed and an administrator after them is named once', async () => {
    await installed({ port: 8001 });
    await installed({ port: 8002 });
    writeFileSync(client(), readFileSync(client(), 'utf8').replaceAll('localhost:8002', 'ris01:8002'));
    const named = (await remove()).messages.map((said) => `${said.code} ${String(said.params.setting)}`);
    expect(named).toEqual(['run.leftSetting ApplicationServicesBaseUrl', 'run.leftSetting BaseUrl']);
  });

  test('an enterprise server written in another case is the same', async () => {
    writeFileSync(client(), readFileSync(client(), 'utf8').replace('localhost:9999/', 'ENT01:9999'));
    const report = await install({ enterprise: 'net.tcp://ent01:9999/' });
    expect(report.outcome, told(report)).toBe('installed');
    expect(report.verdict?.wouldConnect).toBeNull();
    expect(readFileSync(client(), 'utf8')).toContain('net.tcp://ENT01:9999<');
  });
});

describe('the service', () => {
  const file = (): string => join(rig.root, 'services', 'ClearCanvas ShredHost Service.json');
  const set = (more: object): void => {
    writeFileSync(
      file(),
      JSON.stringify({ ...(JSON.parse(readFileSync(file(), 'utf8')) as object), ...more }),
    );
  };
  const state = (): string | undefined => rig.open().services.query('ClearCanvas ShredHost Service')?.state;

  /** An install that undoes itself because the service does not start the first time. */
  async function undone(): Promise<void> {
    const machine = rig.open();
    let refuse = true;
    const start = async (service: string): Promise<void> => {
      if (!refuse) return machine.services.start(service);
      refuse = false;
      throw new Error('the service does not start');
    };
    const report = await engineOn({ ...machine, services: { ...machine.services, start } }).apply(
      integrated(),
      null,
    );
    expect(report.outcome, told(report)).toBe('rolledBack');
  }

  test.each(['running', 'starting', 'paused'])(
    'that was %s runs again after a run that was undone',
    async (was) => {
      set({ state: was });
      await undone();
      expect(state()).toBe('running');
    },
  );

  test.each(['stopped', 'stopping'])('that was %s is not started', async (was) => {
    set({ state: was });
    await installed();
    expect(state()).toBe(was);
  });

  test('that is disabled and runs is not stopped', async () => {
    set({ start: 'disabled' });
    const before = snapshot(rig);
    const report = await install();
    expect(report.outcome).toBe('refused');
    expect(codes(report)).toEqual(['plan.serviceDisabled']);
    expect(snapshot(rig)).toEqual(before);
  });
});

describe('what Windows says of installed programs', () => {
  const packages = (...folders: string[]): void => {
    rmSync(join(rig.root, 'services', 'ClearCanvas ShredHost Service.json'));
    const entries = folders.map((folder) => ({
      name: 'ClearCanvas RIS Server',
      version: '1',
      publisher: null,
      folder,
    }));
    writeFileSync(join(rig.root, 'packages.json'), JSON.stringify(entries));
  };

  test.each([
    ['quotes', (folder: string) => `"${folder}"`],
    ['a last separator', (folder: string) => `${folder}/`],
    ['another case', (folder: string) => folder.toUpperCase()],
    ['a path that is none', () => 'Program Files\\ClearCanvas'],
    ['a variable', () => '%ProgramFiles%\\ClearCanvas'],
    ['a folder that is not there', (folder: string) => `${folder} 2`],
    ['a drive that is not there', () => 'Q:\\'],
  ])('a second entry with %s is no reason to stop', async (_, spelling) => {
    packages(rig.serverFolder, spelling(rig.serverFolder));
    expect((await engineOn(rig.open()).plan(integrated())).outcome).toBe('plan');
  });

  test('a folder that was named is not passed over like that', async () => {
    const choices = { ...integrated(), client: { directory: 'relative' } };
    await expect(engineOn(rig.open()).plan(choices)).rejects.toThrow(/^relative\/.* is not a whole path/);
  });
});
