import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pemBlocks } from '../../electron/certificates/encoding/pem.ts';
import { readRequest } from '../../electron/certificates/request/read.ts';
import type { Choices } from '../../electron/contract/choices.ts';
import type { Report } from '../../electron/contract/engine.ts';
import type { CertificateId } from '../../electron/contract/ids.ts';
import type { PendingRequest } from '../../electron/contract/survey.ts';
import { MY, REQUESTS } from '../../electron/setup/places.ts';
import type { SetupRecord } from '../../electron/setup/record.ts';
import { readState, statePaths } from '../../electron/setup/state-folder.ts';
import { keyPair } from '../support/certificates.ts';
import { ASKED_HOST, engineOn, integrated, requesting, told } from '../support/drive.ts';
import { certificate, plant } from '../support/plant.ts';
import { productFiles } from '../support/product-files.ts';
import type { Rig, Scenario } from '../support/rig.ts';
import { snapshot } from '../support/snapshot.ts';
import { windowOn } from '../support/window.ts';

/** Beside the products, so that a snapshot has it too. */
const fileOn = (rig: Rig, name = 'ris01.req'): string => join(rig.clientFolder, name);

const apply = (rig: Rig, choices: Choices | null): Promise<Report> =>
  engineOn(rig.open()).apply(choices, null);

const codes = ({ messages }: Pick<Report, 'messages'>): string[] => messages.map(({ code }) => code);
const stepKinds = ({ plan }: Report): string[] => (plan?.steps ?? []).map(({ kind }) => kind);

async function asked(rig: Rig, choices: Choices): Promise<Report> {
  const report = await apply(rig, choices);
  assert.equal(report.outcome, 'waitingForCa', told(report));
  assert.equal(report.verdict, null);
  return report;
}

async function refused(rig: Rig, choices: Choices): Promise<string[]> {
  const before = snapshot(rig);
  const report = await apply(rig, choices);
  assert.equal(report.outcome, 'refused', told(report));
  assert.deepEqual(snapshot(rig), before);
  return codes(report);
}

const placeholders = (rig: Rig): CertificateId[] => [...rig.open().stores.list(REQUESTS)].map(({ id }) => id);

function recordOf(rig: Rig): SetupRecord {
  const { record } = readState(rig.open());
  assert.ok(record);
  return record;
}

const pendingOn = async (rig: Rig): Promise<readonly PendingRequest[]> =>
  (await windowOn(rig.open()).ask('survey', { server: null, client: null })).pending;

async function withdraw(rig: Rig, { thumbprint }: Pick<CertificateId, 'thumbprint'>): Promise<Report> {
  const planning = await engineOn(rig.open()).planWithdrawal(thumbprint);
  const digest = planning.outcome === 'plan' ? planning.plan.digest : null;
  return engineOn(rig.open()).withdraw(thumbprint, digest);
}

async function removed(rig: Rig): Promise<void> {
  const report = await engineOn(rig.open()).remove(null);
  assert.equal(report.outcome, 'removed', told(report));
}

/** The only one of a list. */
function only<T>(of: readonly T[]): T {
  const [one, ...others] = of;
  assert.ok(one !== undefined);
  assert.deepEqual(others, []);
  return one;
}

const HOSTILE: readonly (readonly [certificate: Record<string, unknown>, code: string])[] = [
  [{ otherNames: ['*.hospital.example'] }, 'request.name.wildcard'],
  [{ otherNames: ['10.0.0.1'] }, 'request.name.address'],
  [{ otherNames: ['ris 02'] }, 'request.name.invalid'],
  [{ otherNames: ['r\u00eds.example'] }, 'request.name.international'],
  [{ subject: { organization: 'General\u202eHospital' } }, 'request.subject.value.invisible'],
  [{ subject: { organization: 'H'.repeat(65) } }, 'request.subject.value.long'],
  [{ subject: { country: 'Canada' } }, 'request.subject.country'],
];

/** Asking an authority for a certificate, waiting for its answer, and giving up. */
export const request: readonly Scenario[] = [
  {
    name: 'waits with a key and a request, written once and again, and removing takes both back',
    async run(rig) {
      await rig.reset(productFiles());
      const before = snapshot(rig);
      const file = fileOn(rig);
      const choices = requesting(file, { otherNames: ['pacs.hospital.example'], keySize: 3072 }, 8001);
      const report = await asked(rig, choices);
      assert.deepEqual(stepKinds(report), ['request.create', 'record.write']);
      assert.deepEqual(codes(report).slice(0, 2), ['request.file.written', 'request.tell.kind']);
      const record = recordOf(rig);
      assert.equal(record.choices, null);
      const revert = only(record.reverts);
      assert.ok(revert.what === 'requested');
      assert.deepEqual([revert.choices, revert.certificate], [choices, only(placeholders(rig))]);
      const written = readFileSync(file, 'latin1');
      assert.equal(written, revert.pem);
      const block = only(pemBlocks(written));
      assert.ok(block.state === 'good' && block.label === 'CERTIFICATE REQUEST');
      const { dnsNames, publicKey } = readRequest(block.bytes);
      assert.deepEqual([dnsNames, publicKey.bits], [['pacs.hospital.example', ASKED_HOST], 3072]);
      assert.deepEqual([...rig.open().stores.list(MY)], []);

      const waiting = snapshot(rig);
      assert.ok(codes(await asked(rig, choices)).includes('request.file.kept'));
      assert.deepEqual(snapshot(rig), waiting);
      rmSync(file);
      assert.ok(codes(await asked(rig, choices)).includes('request.file.written'));
      assert.deepEqual(snapshot(rig), waiting);
      const nothing = await apply(rig, null);
      assert.equal(nothing.outcome, 'invalid', told(nothing));

      await removed(rig);
      rmSync(file);
      assert.deepEqual(snapshot(rig), before);
    },
  },
  {
    name: 'Local Client Only goes on working, and is changed and repeated while the request waits',
    async run(rig) {
      await rig.reset(productFiles());
      const before = snapshot(rig);
      await apply(rig, integrated());
      const set = snapshot(rig);
      const steps: string[] = [];
      const engine = engineOn(rig.open());
      engine.subscribe(({ step }) => (step === null ? undefined : steps.push(step.kind)));
      const report = await engine.apply(requesting(fileOn(rig)), null);
      assert.equal(report.outcome, 'waitingForCa', told(report));
      assert.deepEqual([...new Set(steps)], ['request.create', 'record.write']);
      const after = snapshot(rig);
      assert.deepEqual(after.stores['LocalMachine/My'], set.stores['LocalMachine/My']);
      assert.deepEqual(recordOf(rig).choices, integrated());
      const verified = await engineOn(rig.open()).verify(null);
      assert.equal(verified.outcome, 'verified', told(verified));
      assert.equal(verified.verdict?.wouldConnect, true);
      assert.ok(codes(verified).includes('request.waiting'));
      assert.equal((await apply(rig, null)).outcome, 'unchanged');
      assert.equal((await apply(rig, integrated({ port: 8001 }))).outcome, 'installed');
      assert.equal(only(await pendingOn(rig)).host, ASKED_HOST);
      await removed(rig);
      rmSync(fileOn(rig));
      assert.deepEqual(snapshot(rig), before);
    },
  },
  {
    name: 'of several that wait one is withdrawn, with its key; the last one takes the record along',
    async run(rig) {
      await rig.reset(productFiles());
      const before = snapshot(rig);
      await asked(rig, requesting(fileOn(rig, 'a.req')));
      const first = only(placeholders(rig));
      const second = await asked(rig, requesting(fileOn(rig, 'b.req'), { keySize: 3072 }));
      assert.ok(codes(second).includes('request.another'));
      assert.equal(placeholders(rig).length, 2);
      assert.equal(rig.open().keys.list('').length, 2);
      const report = await withdraw(rig, first);
      assert.equal(report.outcome, 'removed', told(report));
      assert.deepEqual(stepKinds(report), ['revert', 'record.write']);
      assert.ok(codes(report).includes('request.withdrawn'));
      const left = only(placeholders(rig));
      assert.notDeepEqual(left, first);
      assert.equal(rig.open().keys.list('').length, 1);
      assert.equal(recordOf(rig).reverts.length, 1);
      const again = await withdraw(rig, first);
      assert.deepEqual([again.outcome, codes(again)], ['refused', ['request.withdraw.absent']]);
      assert.equal((await withdraw(rig, left)).outcome, 'removed');
      for (const name of ['a.req', 'b.req']) rmSync(fileOn(rig, name));
      assert.deepEqual(snapshot(rig), before);
    },
  },
  {
    name: 'a request that another program left is listed, and neither withdrawn nor removed',
    async run(rig) {
      await rig.reset(productFiles());
      const foreign = plant(rig, {}, { store: REQUESTS, container: 'certreq' });
      const before = snapshot(rig);
      const report = await withdraw(rig, foreign);
      assert.deepEqual([report.outcome, codes(report)], ['refused', ['request.withdraw.foreign']]);
      assert.deepEqual(snapshot(rig), before);
      const view = only(await pendingOn(rig));
      assert.deepEqual([view.id, view.ours, view.host, view.unsuitable], [foreign, false, 'localhost', []]);
      await asked(rig, requesting(fileOn(rig)));
      await removed(rig);
      rmSync(fileOn(rig));
      assert.deepEqual(snapshot(rig), before);
    },
  },
  {
    name: 'a pending request that the RIS could not use the answer of is named unsuitable',
    async run(rig) {
      await rig.reset(productFiles());
      const { stores } = rig.open();
      // Wine keeps no CNG key, so only the reference to one is there.
      const key = {
        container: 'tq-5a1c',
        provider: 'Microsoft Software Key Storage Provider',
        providerType: 0,
        keySpec: 0,
        exportable: null,
      };
      stores.add(REQUESTS, {
        der: certificate({ key: keyPair('rsa', 2048, 'cng') }),
        friendlyName: null,
        key,
      });
      const gone = plant(rig, { key: keyPair('rsa', 2048, 'gone') }, { store: REQUESTS, container: 'gone' });
      rig.open().keys.delete('gone');
      plant(rig, { key: keyPair('rsa', 1024, 'short') }, { store: REQUESTS, container: 'short' });
      const found = await pendingOn(rig);
      assert.deepEqual(found.flatMap((one) => one.unsuitable.map(({ code }) => code)).sort(), [
        'request.unsuitable.cng',
        'request.unsuitable.keyGone',
        'request.unsuitable.kind',
      ]);
      assert.ok(found.some(({ id }) => id.thumbprint === gone.thumbprint));
    },
  },
  {
    name: 'a file that lies there already is left alone, and nothing is made',
    async run(rig) {
      await rig.reset(productFiles());
      for (const content of ['somebody else’s', '', 'x'.repeat(100_000)]) {
        writeFileSync(fileOn(rig), content);
        assert.deepEqual(await refused(rig, requesting(fileOn(rig))), ['request.file.taken']);
        assert.equal(readFileSync(fileOn(rig), 'utf8'), content);
      }
      assert.deepEqual(await refused(rig, requesting(rig.serverFolder)), ['request.file.taken']);
    },
  },
  {
    name: 'where the file cannot be written the request is kept, and written to another one',
    async run(rig) {
      await rig.reset(productFiles());
      const report = await asked(rig, requesting(fileOn(rig, join('no such folder', 'ris01.req'))));
      assert.ok(codes(report).includes('request.file.notWritten'), told(report));
      const made = only(placeholders(rig));
      const again = await asked(rig, requesting(fileOn(rig)));
      assert.deepEqual(stepKinds(again), ['record.write']);
      assert.deepEqual(only(placeholders(rig)), made);
      const revert = only(recordOf(rig).reverts);
      assert.ok(revert.what === 'requested' && revert.choices.certificate.source === 'request');
      assert.equal(revert.choices.certificate.file, fileOn(rig));
      assert.equal(readFileSync(fileOn(rig), 'latin1'), revert.pem);
    },
  },
  {
    name: 'what was written half is written whole',
    async run(rig) {
      await rig.reset(productFiles());
      await asked(rig, requesting(fileOn(rig)));
      const whole = readFileSync(fileOn(rig), 'latin1');
      for (const length of [0, 1, whole.length - 1]) {
        writeFileSync(fileOn(rig), whole.slice(0, length));
        await asked(rig, requesting(fileOn(rig)));
        assert.equal(readFileSync(fileOn(rig), 'latin1'), whole);
      }
    },
  },
  {
    name: 'where the record was lost a request of ours is known by its key, withdrawn and removed',
    async run(rig) {
      await rig.reset(productFiles());
      const before = snapshot(rig);
      for (const back of [withdraw, (of: Rig) => engineOn(of.open()).remove(null)]) {
        await asked(rig, requesting(fileOn(rig)));
        rmSync(statePaths(rig.open()).record);
        const view = only(await pendingOn(rig));
        assert.deepEqual([view.ours, view.host], [true, ASKED_HOST]);
        const report = await back(rig, view.id);
        assert.equal(report.outcome, 'removed', told(report));
        rmSync(fileOn(rig));
        assert.deepEqual(snapshot(rig), before);
      }
    },
  },
  {
    name: 'a request whose placeholder somebody has deleted is withdrawn all the same, with its key',
    async run(rig) {
      await rig.reset(productFiles());
      const before = snapshot(rig);
      await asked(rig, requesting(fileOn(rig)));
      const made = only(placeholders(rig));
      rig.open().stores.remove(made);
      assert.deepEqual(await pendingOn(rig), []);
      assert.equal((await withdraw(rig, made)).outcome, 'removed');
      rmSync(fileOn(rig));
      assert.deepEqual(snapshot(rig), before);
    },
  },
  {
    name: 'names and subjects that no certificate for the RIS can have are refused, and leave nothing',
    async run(rig) {
      await rig.reset(productFiles());
      for (const [more, code] of HOSTILE) {
        assert.deepEqual(await refused(rig, requesting(fileOn(rig), more)), [code]);
      }
      const both = requesting(fileOn(rig), { otherNames: ['*'], subject: { country: 'C' } });
      assert.deepEqual(await refused(rig, both), ['request.subject.country', 'request.name.wildcard']);
      assert.equal(existsSync(fileOn(rig)), false);
      assert.deepEqual(rig.open().keys.list(''), []);
    },
  },
  {
    name: 'planning to ask and to withdraw leaves no trace',
    async run(rig) {
      await rig.reset(productFiles());
      const empty = snapshot(rig);
      const planning = await engineOn(rig.open()).plan(requesting(fileOn(rig)));
      assert.ok(planning.outcome === 'plan');
      assert.deepEqual(
        planning.notes.map(({ code }) => code),
        ['request.file.planned'],
      );
      assert.deepEqual(snapshot(rig), empty);
      await asked(rig, requesting(fileOn(rig)));
      const waiting = snapshot(rig);
      const back = await engineOn(rig.open()).planWithdrawal(only(placeholders(rig)).thumbprint);
      assert.equal(back.outcome, 'plan');
      assert.deepEqual(snapshot(rig), waiting);
    },
  },
  {
    name: 'asking on a copy of a machine does not hide that it is one',
    async run(rig) {
      await rig.reset(productFiles());
      await apply(rig, integrated());
      const { record } = statePaths(rig.open());
      writeFileSync(record, JSON.stringify({ ...recordOf(rig), computer: 'ORIGIN' }));
      await asked(rig, requesting(fileOn(rig)));
      assert.equal(recordOf(rig).computer, 'ORIGIN');
      const report = await apply(rig, null);
      assert.ok(codes(report).includes('plan.otherMachine'), told(report));
    },
  },
];
