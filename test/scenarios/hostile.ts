import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MessageCode } from '../../electron/contract/message.ts';
import type { Outcome } from '../../electron/contract/result.ts';
import type { Machine } from '../../electron/machine/machine.ts';
import { MY } from '../../electron/setup/places.ts';
import { build, extension, keyPair, name } from '../support/certificates.ts';
import { engineOn, integrated, told } from '../support/drive.ts';
import { days, plant } from '../support/plant.ts';
import { productFiles } from '../support/product-files.ts';
import { CLIENT_FILE, type Rig, type Scenario, SERVER_FILE } from '../support/rig.ts';
import { snapshot } from '../support/snapshot.ts';

/** Something wrong with the machine: nothing may change, and a message names it. */
interface Trouble {
  readonly name: string;
  readonly outcome: Outcome;
  readonly code: MessageCode;
  /** Returns what takes it away again, so that nothing is left for the next case. */
  make(rig: Rig): (() => void) | undefined;
  see?(machine: Machine): Machine;
}

const client = (rig: Rig): string => join(rig.clientFolder, CLIENT_FILE);
const server = (rig: Rig): string => join(rig.serverFolder, SERVER_FILE);

const broken = (content: string | Uint8Array, code: MessageCode, label: string): Trouble => ({
  name: `a configuration file ${label}`,
  outcome: 'refused',
  code,
  make(rig) {
    writeFileSync(server(rig), content);
    return undefined;
  },
});

const good = (): string => Buffer.from(productFiles().server[SERVER_FILE] ?? '').toString();
const BOMB =
  '<!DOCTYPE c [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><configuration>&b;</configuration>';

const troubles: readonly Trouble[] = [
  broken('', 'configuration.empty', 'that is empty'),
  broken(good().slice(0, 700), 'configuration.truncated', 'that is cut off'),
  broken('MZ\u0090 this is a program', 'configuration.notXml', 'that is not XML'),
  broken(BOMB, 'configuration.doctype', 'with a document type and entities'),
  broken(Buffer.alloc(50 * 1024 * 1024, 32), 'configuration.tooLarge', 'of 50 MB'),
  {
    name: 'a folder in the place of a configuration file',
    outcome: 'refused',
    code: 'file.notRegular',
    make(rig) {
      rmSync(client(rig));
      mkdirSync(client(rig));
      return undefined;
    },
  },
  {
    name: 'a read-only configuration file',
    outcome: 'refused',
    code: 'plan.readOnly',
    make(rig) {
      chmodSync(client(rig), 0o444);
      return () => {
        chmodSync(client(rig), 0o644);
      };
    },
  },
  {
    name: 'no RIS server',
    outcome: 'refused',
    code: 'plan.noProduct',
    make(rig) {
      for (const file of Object.keys(productFiles().server)) rmSync(join(rig.serverFolder, file));
      return undefined;
    },
  },
  {
    name: 'two Workstations',
    outcome: 'refused',
    code: 'plan.severalProducts',
    make(rig) {
      const second = `${rig.clientFolder} 2`;
      mkdirSync(second);
      writeFileSync(join(second, CLIENT_FILE), productFiles().client[CLIENT_FILE] ?? '');
      return () => {
        rmSync(second, { recursive: true });
      };
    },
  },
  {
    name: 'no administrator rights',
    outcome: 'refused',
    code: 'run.notElevated',
    make: () => undefined,
    see: (machine) => ({ ...machine, host: { ...machine.host, elevated: () => false } }),
  },
  {
    name: 'a clock before 2020',
    outcome: 'refused',
    code: 'run.clock',
    make: () => undefined,
    see: (machine) => ({
      ...machine,
      host: { ...machine.host, now: () => new Date('1999-12-31T23:59:59Z') },
    }),
  },
  {
    name: 'a file in the place of the state folder',
    outcome: 'refused',
    code: 'run.stateFolderNotFolder',
    make(rig) {
      const { state } = rig.open().host.folders;
      writeFileSync(state, 'planted');
      return () => {
        rmSync(state);
      };
    },
  },
];

/** Tries an install on a machine in trouble: the outcome, the message, and nothing changed. */
async function tryOut(rig: Rig, { outcome, code, make, see = (machine) => machine }: Trouble): Promise<void> {
  await rig.reset(productFiles());
  const restore = make(rig);
  const before = snapshot(rig);
  const report = await engineOn(see(rig.open())).apply(integrated(), null);
  const after = snapshot(rig);
  restore?.();
  assert.equal(report.outcome, outcome, told(report));
  assert.ok(
    report.messages.some((said) => said.code === code),
    told(report),
  );
  assert.deepEqual(after, before);
}

/** Machines in trouble and stores with what should not be there. */
export const hostile: readonly Scenario[] = [
  ...troubles.map((trouble): Scenario => ({ name: trouble.name, run: (rig) => tryOut(rig, trouble) })),
  {
    name: 'another run under way',
    async run(rig) {
      await rig.reset(productFiles());
      const lock = await rig.open().host.lock();
      assert.ok(lock);
      const before = snapshot(rig);
      const busy = await engineOn(rig.open()).apply(integrated(), null);
      assert.equal(busy.outcome, 'busy', told(busy));
      assert.deepEqual(snapshot(rig), before);
      await lock.release();
      const free = await engineOn(rig.open()).apply(integrated(), null);
      assert.equal(free.outcome, 'installed', told(free));
    },
  },
  {
    name: 'a folder that is named and holds no server',
    async run(rig) {
      await rig.reset(productFiles());
      const choices = integrated();
      const named = { ...choices, server: { ...choices.server, directory: rig.clientFolder } };
      const report = await engineOn(rig.open()).apply(named, null);
      assert.equal(report.outcome, 'refused', told(report));
      assert.ok(report.messages.some((said) => said.code === 'plan.noProductInFolder'));
    },
  },
  {
    name: 'a folder that is named is taken, wherever it lies',
    async run(rig) {
      await rig.reset(productFiles());
      const moved = join(rig.serverFolder, '..', '..', 'Elsewhere');
      rmSync(moved, { recursive: true, force: true });
      mkdirSync(moved);
      for (const file of Object.keys(productFiles().server)) {
        renameSync(join(rig.serverFolder, file), join(moved, file));
      }
      const choices = integrated();
      const named = { ...choices, server: { ...choices.server, directory: moved } };
      const report = await engineOn(rig.open()).apply(named, null);
      await engineOn(rig.open()).remove(null);
      rmSync(moved, { recursive: true });
      assert.equal(report.outcome, 'installed', told(report));
    },
  },
  {
    name: 'stores with ECDSA, Ed25519, keyless and hostile certificates',
    async run(rig) {
      await rig.reset(productFiles());
      const { stores } = rig.open();
      const evil = name(['CN', 'localhost\u202Egnp.exe\r\n\u001B[2J<script>'], ['O', 'x'.repeat(10_000)]);
      const subjects = [
        build({ key: keyPair('ec'), subject: name(['CN', 'ecdsa']) }),
        build({ key: keyPair('ed25519'), subject: name(['CN', 'ed25519']) }),
        build({ subject: evil }),
        build({ subject: name(['CN', 'v1']), version: 1 }),
      ];
      for (const der of subjects) stores.add(MY, { der, friendlyName: 'Tücke \u202E', key: null });
      const report = await engineOn(rig.open()).apply(integrated(), null);
      assert.equal(report.outcome, 'installed', told(report));
      assert.equal([...rig.open().stores.list(MY)].length, subjects.length + 1);
    },
  },
  {
    name: 'a hostile issuer is shown harmless',
    async run(rig) {
      await rig.reset(productFiles());
      const issuer = {
        name: name(['CN', 'Evil\u202E\u0000\r\n\u001B]0;owned\u0007 CA']),
        key: keyPair('rsa', 2048, 'evil'),
      };
      plant(rig, { issuer, notAfter: days(20), extensions: [extension.dnsNames('localhost')] });
      const report = await engineOn(rig.open()).apply(integrated(), null);
      assert.equal(report.outcome, 'conflicts', told(report));
      assert.doesNotMatch(told(report).replaceAll('\n', ''), /\p{Cc}|\p{Cf}/u);
    },
  },
];
