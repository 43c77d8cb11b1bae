import assert from 'node:assert/strict';
import type { Choices } from '../../electron/contract/choices.ts';
import type { Report } from '../../electron/contract/engine.ts';
import { INTERMEDIATES, MY } from '../../electron/setup/places.ts';
import { keyPair } from '../support/certificates.ts';
import { engineOn, told } from '../support/drive.ts';
import {
  department,
  give,
  importedFrom,
  issued,
  PASSWORD,
  pem,
  pfxWith,
  rootOf,
  thumbprintOf,
} from '../support/given-files.ts';
import { days } from '../support/plant.ts';
import { productFiles } from '../support/product-files.ts';
import type { Rig, Scenario } from '../support/rig.ts';
import { snapshot } from '../support/snapshot.ts';
import { certificateFor, hospital } from '../support/store-certificates.ts';

const apply = (rig: Rig, choices: Choices | null): Promise<Report> =>
  engineOn(rig.open()).apply(choices, null);
const codes = ({ messages }: Pick<Report, 'messages'>): string[] => messages.map(({ code }) => code);

async function ends(rig: Rig, choices: Choices | null, outcome: Report['outcome']): Promise<Report> {
  const report = await apply(rig, choices);
  assert.equal(report.outcome, outcome, told(report));
  return report;
}

async function refused(rig: Rig, choices: Choices, ...wanted: readonly string[]): Promise<void> {
  const before = snapshot(rig);
  assert.deepEqual(codes(await ends(rig, choices, 'refused')), wanted);
  assert.deepEqual(snapshot(rig), before);
}

/** Products, a PFX with its chain, its password in a file, and the root. */
async function exported(rig: Rig) {
  await rig.reset(productFiles());
  const leaf = issued();
  return {
    leaf,
    file: give(rig, 'ris01.pfx', pfxWith([leaf, department().der, hospital().der])),
    password: give(rig, 'password.txt', Buffer.from(`${PASSWORD}\r\n`)),
    root: give(rig, 'root.cer', pem(hospital().der)),
  };
}

/** A certificate with its key comes in a PFX. */
export const imported: readonly Scenario[] = [
  {
    name: 'imported into the legacy provider for key exchange, not exportable; removing keeps it',
    async run(rig) {
      const { leaf, file, password, root } = await exported(rig);
      const choices = importedFrom(file, password, { trust: rootOf(root) });
      const report = await ends(rig, choices, 'installed');
      assert.equal(report.verdict?.wouldConnect, true, told(report));
      const id = { ...MY, thumbprint: thumbprintOf(leaf) };
      const { key } = rig.open().stores.get(id) ?? {};
      assert.ok(key);
      assert.deepEqual([key.providerType, key.keySpec], [24, 1]);
      assert.match(key.container, /^RIS-Setup-Wizard-/);
      const before = snapshot(rig);
      await ends(rig, choices, 'unchanged');
      await ends(rig, null, 'unchanged');
      assert.deepEqual(snapshot(rig), before);
      const removed = await engineOn(rig.open()).remove(null);
      assert.equal(removed.outcome, 'removed', told(removed));
      assert.deepEqual(codes(removed), ['run.keptCertificate']);
      assert.equal(rig.open().keys.read(key).state, 'present');
      assert.deepEqual([...rig.open().stores.list(INTERMEDIATES)], []);
    },
  },
  {
    name: 'a wrong, a missing and no password, a damaged file and other files are told apart, and leave nothing',
    async run(rig) {
      const { leaf, file, password } = await exported(rig);
      const trust = 'certificate' as const;
      const wrong = give(rig, 'wrong.txt', Buffer.from(`${PASSWORD} `));
      const other = (name: string, bytes: Uint8Array, from: string | null = password) =>
        importedFrom(give(rig, name, bytes), from, { trust });
      await refused(rig, importedFrom(file, wrong, { trust }), 'given.pfx', 'pfx.password.wrong');
      await refused(rig, importedFrom(file, null, { trust }), 'given.pfx', 'pfx.password.needed');
      await refused(rig, importedFrom(file, `${password}.absent`, { trust }), 'given.pfx', 'given.absent');
      await refused(rig, importedFrom(file, '-', { trust }), 'given.pfx', 'given.nothingTyped');
      const long = give(rig, 'long.txt', Buffer.alloc(4097, 'x'));
      await refused(rig, importedFrom(file, long, { trust }), 'given.pfx', 'given.passwordLong');
      const binary = give(rig, 'binary.txt', Buffer.of(0xc3, 0x28));
      await refused(rig, importedFrom(file, binary, { trust }), 'given.pfx', 'given.passwordText');
      const whole = Buffer.from(pfxWith([leaf]));
      await refused(rig, other('cut.pfx', whole.subarray(0, 900)), 'given.pfx', 'pfx.cutOff');
      await refused(rig, other('a.pfx', pem(leaf)), 'given.pfx', 'pfx.text');
      const stranger = keyPair('rsa', 2048, 'unrelated');
      await refused(
        rig,
        other('a.pfx', pfxWith([leaf], stranger)),
        'given.pfx',
        'pfx.candidate.noCertificate',
        'pfx.candidate.noKey',
      );
      const empty = give(rig, 'empty.pfx', pfxWith([leaf], undefined, ''));
      await ends(rig, importedFrom(empty, null, { trust }), 'installed');
    },
  },
  {
    name: 'a password file in UTF-16, as Windows’ own tools write it, and one without a line break',
    async run(rig) {
      const { file } = await exported(rig);
      const utf16 = Buffer.from(`\ufeff${PASSWORD}\r\n`, 'utf16le');
      const plan = async (bytes: Uint8Array) =>
        (
          await engineOn(rig.open()).plan(
            importedFrom(file, give(rig, 'p.txt', bytes), { trust: 'certificate' }),
          )
        ).outcome;
      assert.equal(await plan(utf16), 'plan');
      assert.equal(await plan(Buffer.from(PASSWORD)), 'plan');
      assert.equal(await plan(Buffer.from(`\ufeff${PASSWORD}\n`)), 'plan');
      assert.equal(await plan(Buffer.from(`${PASSWORD}\n\n`)), 'refused');
    },
  },
  {
    name: 'one that the RIS cannot use is refused like any other, and one of an unknown root',
    async run(rig) {
      const { file, password } = await exported(rig);
      await refused(
        rig,
        importedFrom(file, password),
        'plan.chosen.untrusted',
        'check.client.trust.neither',
        'plan.chosen.untrusted.remedy',
      );
      const old = give(rig, 'old.pfx', pfxWith([issued({ notAfter: days(-0.5) })]));
      await refused(
        rig,
        importedFrom(old, password, { trust: 'certificate' }),
        'plan.chosen.unsuitable',
        'check.certificate.dates.expired',
        'plan.chosen.unsuitable.remedy',
      );
    },
  },
  {
    name: 'takes the place of an entry whose key the RIS cannot use, and puts it back where the run fails',
    async run(rig) {
      const { leaf, file, password } = await exported(rig);
      const id = certificateFor(rig, {}, 'elsewhere');
      const theirs = rig.open().stores.get(id)?.key;
      assert.ok(theirs);
      const cng = {
        ...theirs,
        providerType: 0,
        provider: 'Microsoft Software Key Storage Provider',
        keySpec: 0,
      };
      const mine = rig.open().stores.add(MY, { der: leaf, friendlyName: 'By hand', key: cng });
      const before = snapshot(rig);
      const choices = importedFrom(file, password, { trust: 'certificate' });
      const machine = rig.open();
      const verifying = { ...machine, files: { ...machine.files, replace: () => assert.fail('the disk') } };
      assert.equal((await engineOn(verifying).apply(choices, null)).outcome, 'rolledBack');
      assert.deepEqual(snapshot(rig), before);
      await ends(rig, choices, 'installed');
      assert.equal(rig.open().stores.get(mine)?.key?.providerType, 24);
    },
  },
];
