import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MessageCode } from '../../../../electron/contract/message.ts';
import type { Machine } from '../../../../electron/machine/machine.ts';
import { fileProblem } from '../../../../electron/machine/node/errors.ts';
import { DISALLOWED, MY } from '../../../../electron/setup/places.ts';
import { LOCAL } from '../../../support/cli.ts';
import { CLIENT_FILE, SERVER_FILE } from '../../../support/rig.ts';
import { certificateFor, HOST } from '../../../support/store-certificates.ts';
import { ANYWHERE, interrupt } from '../../../support/window.ts';
import { type Row, type Stage, whenStopping } from '../stage.ts';
import { onInstalled, onProducts } from '../table.ts';

const stateOf = ({ rig }: Stage): string => rig.open().host.folders.state;
const recordOf = (stage: Stage): string => join(stateOf(stage), 'record.json');
const journalOf = (stage: Stage): string => join(stateOf(stage), 'journal.jsonl');
const serviceOf = ({ rig }: Stage): string =>
  join(rig.root, 'services', 'ClearCanvas ShredHost Service.json');

type Codes = MessageCode | readonly MessageCode[];

/** An install on a machine that seems otherwise to it. */
const seeing = (
  codes: Codes,
  see: (machine: Machine, stage: Stage) => Machine,
  args: readonly string[] = LOCAL,
): Row => onProducts(codes, (stage) => stage.run(args, { see: (machine) => see(machine, stage) }));

/** An install after something was done to the machine. */
const after = (codes: Codes, work: (stage: Stage) => unknown, args: readonly string[] = LOCAL): Row =>
  onProducts(codes, (stage) => {
    work(stage);
    return stage.run(args);
  });

function stateFolder(stage: Stage): string {
  const folder = stateOf(stage);
  mkdirSync(folder, { mode: 0o700 });
  return folder;
}

/** Whether and how a run may begin at all. */
const beginning: readonly Row[] = [
  seeing('run.notElevated', (machine) => ({ ...machine, host: { ...machine.host, elevated: () => false } })),
  seeing('run.clock', (machine) => ({
    ...machine,
    host: { ...machine.host, now: () => new Date('1999-12-31T00:00:00Z') },
  })),
  onProducts(['run.busy', 'commandline.end.busy'], async (stage) => {
    const lock = await stage.rig.open().host.lock();
    await stage.run(LOCAL);
    await stage.print(LOCAL);
    await lock?.release();
  }),
  onProducts('run.noChoices', (stage) => stage.run([])),
  onInstalled(['run.laterVersion', 'commandline.end.otherVersion'], async (stage) => {
    writeFileSync(recordOf(stage), JSON.stringify({ schema: 2, version: '9.0.0' }));
    await stage.run(LOCAL);
    await stage.print(LOCAL);
  }),
  onInstalled('run.recordDamaged', (stage) => {
    writeFileSync(recordOf(stage), '{');
    return stage.run([...LOCAL, '--plan']);
  }),
  onInstalled('run.journalDamaged', (stage) => {
    writeFileSync(journalOf(stage), 'no journal\n{}\n');
    return stage.run(LOCAL);
  }),
  onInstalled('file.tooLarge', (stage) => {
    writeFileSync(journalOf(stage), Buffer.alloc(17 * 1024 * 1024, 32));
    return stage.run(LOCAL);
  }),
  after('run.stateFolderLink', (stage) => {
    symlinkSync(stage.rig.serverFolder, stateOf(stage));
  }),
  after('run.stateFolderNotFolder', (stage) => {
    writeFileSync(stateOf(stage), '');
  }),
  after('run.stateFolderRights', (stage) => {
    chmodSync(stateFolder(stage), 0o777);
  }),
  seeing('run.stateFolderOwner', (machine) => ({
    ...machine,
    // Only root could give the folder to somebody else.
    files: {
      ...machine.files,
      doubt: (folder, as) => (as === 'private' ? 'owner' : machine.files.doubt(folder, as)),
    },
  })),
  onProducts('run.interrupted', async (stage) => {
    await interrupt(stage.rig);
    await stage.run(['--verify']);
  }),
  onProducts('commandline.failure', (stage) =>
    stage.run(LOCAL, {
      see: () => {
        throw new TypeError('a fault of the program');
      },
    }),
  ),
];

/** What is not there, or is not as it must be. */
const products: readonly Row[] = [
  after('plan.noProduct', ({ rig }) => {
    rmSync(rig.clientFolder, { recursive: true });
  }),
  onProducts('plan.noProductInFolder', (stage) =>
    stage.run([...LOCAL, '--server-dir', stage.rig.clientFolder]),
  ),
  after('plan.severalProducts', ({ rig }) => {
    mkdirSync(`${rig.clientFolder} 2`);
    writeFileSync(
      join(`${rig.clientFolder} 2`, CLIENT_FILE),
      readFileSync(join(rig.clientFolder, CLIENT_FILE)),
    );
  }),
  onProducts('plan.productFolder', (stage) => {
    const { clientFolder } = stage.rig;
    renameSync(clientFolder, `${clientFolder} itself`);
    symlinkSync(`${clientFolder} itself`, clientFolder);
    return stage.run([...LOCAL, '--client-dir', clientFolder]);
  }),
  after('plan.readOnly', ({ rig }) => {
    chmodSync(join(rig.clientFolder, CLIENT_FILE), 0o444);
  }),
  after('file.link', ({ rig }) => {
    const file = join(rig.clientFolder, CLIENT_FILE);
    renameSync(file, `${file}.real`);
    symlinkSync(`${file}.real`, file);
  }),
  onProducts('file.outside', (stage) => stage.run([...LOCAL, '--server-dir', '/elsewhere'])),
  onProducts('file.relative', (stage) =>
    stage.ask((window) => window.ask('survey', { server: 'RIS', client: null })),
  ),
  onProducts('file.failed', (stage) =>
    stage.run([...LOCAL, '--server-dir', join(stage.rig.root, 'x'.repeat(300))]),
  ),
  onInstalled('plan.recordLost', (stage) => {
    rmSync(recordOf(stage));
    return stage.run(['--remove']);
  }),
  after('plan.serviceDisabled', (stage) => {
    const service = JSON.parse(readFileSync(serviceOf(stage), 'utf8')) as object;
    writeFileSync(serviceOf(stage), JSON.stringify({ ...service, start: 'disabled' }));
  }),
  after('embedded.damaged', (stage) => {
    writeFileSync(serviceOf(stage), 'no JSON');
  }),
  onProducts('embedded.noFolder', (stage) =>
    stage.run([...LOCAL, '--root', join(stage.file('a-file', ''), 'below')]),
  ),
  onProducts('embedded.noService', (stage) =>
    stage.run(LOCAL, {
      see: whenStopping(() => {
        rmSync(serviceOf(stage));
      }),
    }),
  ),
];

const OF_SERVICE = 'HOSPITAL\\ris';
const withAccount = (stage: Stage, account: string, see?: (machine: Machine) => Machine) => {
  const { thumbprint } = certificateFor(stage.rig);
  const args = ['--setup', 'server', '--host', HOST, '--certificate', thumbprint, '--trust-certificate'];
  return stage.run([...args, '--service-account', account], see === undefined ? {} : { see });
};

/** The error that Node reports with this code, as every file port turns it into a message. */
const failing =
  (code: string) =>
  (machine: Machine): Machine => ({
    ...machine,
    files: {
      ...machine.files,
      replace: (_, path) => {
        throw fileProblem(Object.assign(new Error(code), { code }), path);
      },
    },
  });

/** A run that fails half-way. */
const halfway: readonly Row[] = [
  ...(
    [
      ['ENOSPC', 'file.diskFull'],
      ['EACCES', 'file.denied'],
      ['EROFS', 'file.readOnlyVolume'],
      ['EBUSY', 'file.inUse'],
    ] as const
  ).map(([code, said]) => seeing([said, 'run.stepFailed', 'run.undone'], failing(code))),
  seeing('file.exists', (machine, { rig }) =>
    whenStopping(() => {
      writeFileSync(`${join(rig.serverFolder, SERVER_FILE)}.000000000000.ris-setup`, '');
    })({
      ...machine,
      // The name of the new file is known beforehand.
      host: {
        ...machine.host,
        random: (size) => (size === 6 ? new Uint8Array(6) : machine.host.random(size)),
      },
    }),
  ),
  onProducts('file.noFolder', (stage) =>
    stage.run(['--setup', 'server', '--host', HOST, '--request', join(stage.path('gone'), 'a.req')]),
  ),
  onProducts(['run.unexpected', 'run.undone', 'commandline.end.rolledBack'], async (stage) => {
    const see = whenStopping(() => {
      throw new Error('something else');
    });
    await stage.run(LOCAL, { see });
    await stage.print(LOCAL, { see });
  }),
  onProducts('run.notUndone', (stage) =>
    stage.run(LOCAL, {
      see: (machine) => ({
        ...machine,
        services: { ...machine.services, start: () => Promise.reject(new Error('it does not start')) },
      }),
    }),
  ),
  seeing('run.notCleaned', (machine, stage) => ({
    ...machine,
    files: {
      ...machine.files,
      remove(path) {
        if (path === journalOf(stage)) throw new Error('it is held open');
        machine.files.remove(path);
      },
    },
  })),
  onProducts(['run.cancelled', 'run.undone', 'commandline.end.cancelled'], async (stage) => {
    const stopping = () => {
      let stop: () => void = () => undefined;
      return {
        see: whenStopping(() => {
          stop();
        }),
        interrupt: (how: () => void) => {
          stop = how;
        },
      };
    };
    await stage.run(LOCAL, stopping());
    await stage.print(LOCAL, stopping());
  }),
  onProducts('run.cancelledBefore', (stage) => {
    let stop: () => void = () => undefined;
    const id = { ...MY, thumbprint: 'A'.repeat(40) };
    const entry = { id, der: new Uint8Array(), friendlyName: null, key: null, archived: false, usages: null };
    return stage.run(LOCAL, {
      interrupt: (how) => {
        stop = how;
      },
      see: (machine) => ({
        ...machine,
        stores: {
          ...machine.stores,
          // Reading many entries looks now and then whether it is to go on.
          list(store) {
            stop();
            return store.store === MY.store
              ? Array.from({ length: 300 }, () => entry)
              : machine.stores.list(store);
          },
        },
      }),
    });
  }),
  onProducts('run.notReached', (stage) =>
    withAccount(stage, OF_SERVICE, (machine) => ({
      ...machine,
      access: { ...machine.access, canRead: () => ({ state: 'denied' }) },
    })),
  ),
  onProducts('embedded.noAccount', (stage) => withAccount(stage, 'HOSPITAL\\r!s')),
  onProducts('embedded.keyLost', (stage) =>
    withAccount(
      stage,
      OF_SERVICE,
      whenStopping((machine) => {
        machine.keys.delete('ca-key');
      }),
    ),
  ),
  onInstalled(['run.unchangedButFails', 'commandline.end.unchangedNot'], async (stage) => {
    const { stores } = stage.rig.open();
    for (const entry of stores.list(MY)) stores.add(DISALLOWED, { ...entry, key: null });
    await stage.run(LOCAL);
    await stage.print(LOCAL);
  }),
  onProducts(['commandline.end.installedUnjudged', 'commandline.end.unchangedUnjudged'], async (stage) => {
    const path = join(stage.rig.clientFolder, CLIENT_FILE);
    const other =
      '<setting name="ConfigurationClass" serializeAs="String"><value>Other.Http</value></setting>';
    const text = readFileSync(path, 'latin1');
    writeFileSync(path, text.replaceAll('<setting name="CertificateValidationMode"', `${other}$&`), 'latin1');
    await stage.print(LOCAL);
    await stage.print(LOCAL);
  }),
  onProducts('certificate.notIssued', (stage) =>
    stage.run(LOCAL, {
      see: (machine) => ({ ...machine, keys: { ...machine.keys, sign: () => new Uint8Array(256) } }),
    }),
  ),
  // No check can fail that a plan does not expect to pass, and no command line shows a plan before its run: these two
  // ends are there for an engine that has them.
  ...(['installedNot', 'planChanged'] as const).map((end) =>
    onProducts(`commandline.end.${end}`, (stage) =>
      stage.print(LOCAL, {
        engine: (engine) => ({
          ...engine,
          apply: () =>
            Promise.resolve({
              outcome: end === 'planChanged' ? end : ('installed' as const),
              plan: null,
              states: {},
              verdict: { wouldConnect: false, checks: [] },
              messages: [],
            }),
        }),
      }),
    ),
  ),
  onProducts('commandline.end.failed', (stage) =>
    stage.print(LOCAL, {
      see: () => {
        throw new TypeError('a fault of the program');
      },
    }),
  ),
];

const ONE = { location: 'LocalMachine', store: 'My', thumbprint: 'A'.repeat(40) } as const;

/** What a page is told. */
const pages: readonly Row[] = [
  onInstalled('run.planChanged', (stage) =>
    stage.ask((window) => window.ask('remove', { digest: '0'.repeat(64) })),
  ),
  onProducts('window.tooMany', (stage) =>
    stage.ask(async (window) => {
      const asked = Array.from({ length: 60 }, () => window.ask('storeChoices', null));
      // All are waited for: the machine goes away afterwards.
      await Promise.allSettled(asked);
      await Promise.all(asked);
    }),
  ),
  onProducts('window.noCertificate', (stage) =>
    stage.ask((window) => window.content({ what: 'certificate', id: ONE })),
  ),
  onProducts('window.nothingInterrupted', (stage) =>
    stage.ask((window) => window.ask('undoInterrupted', null)),
  ),
  onProducts('window.notTidied', async (stage) => {
    await stage.run(LOCAL, {
      see: (machine) => ({
        ...machine,
        files: {
          ...machine.files,
          remove(path) {
            if (path === journalOf(stage)) throw new Error('it is held open');
            machine.files.remove(path);
          },
        },
      }),
    });
    await stage.ask((window) => window.ask('survey', ANYWHERE));
  }),
  onProducts('certificate.unparsable', (stage) => {
    const { stores } = stage.rig.open();
    const id = stores.add(MY, { der: Buffer.from('no certificate'), friendlyName: null, key: null });
    return stage.ask((window) => window.ask('certificate', id));
  }),
  onProducts('hosts.unknownRequest', (stage) => stage.ask((window) => window.raw('exec', null))),
  onProducts('hosts.invalidRequest', (stage) => stage.ask((window) => window.raw('survey', 7))),
];

export const runs: readonly Row[] = [...beginning, ...products, ...halfway, ...pages];
