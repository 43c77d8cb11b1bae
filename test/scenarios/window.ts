import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Survey } from '../../electron/contract/survey.ts';
import { INTERMEDIATES, MY, TRUSTED_PEOPLE } from '../../electron/setup/places.ts';
import { authority, CLIENT_AUTH, extension, keyPair, name, SERVER_AUTH } from '../support/certificates.ts';
import { integrated, told } from '../support/drive.ts';
import { certificate, days, plant, plantForeign } from '../support/plant.ts';
import { productFiles } from '../support/product-files.ts';
import { CLIENT_FILE, type Rig, type Scenario } from '../support/rig.ts';
import { snapshot } from '../support/snapshot.ts';
import { ANYWHERE, interrupt, listening, type TestWindow, windowOn } from '../support/window.ts';

const surveyOf = (rig: Rig): Promise<Survey> => windowOn(rig.open()).ask('survey', ANYWHERE);

async function install(window: TestWindow): Promise<void> {
  const choices = integrated();
  const { planning, commandLine } = await window.ask('plan', choices);
  assert.ok(planning.outcome === 'plan');
  assert.equal(commandLine, 'integrated');
  const report = await window.ask('apply', { choices, digest: planning.plan.digest });
  assert.equal(report.outcome, 'installed', told(report));
}

/** What a window asks, from the first page on. */
export const window: readonly Scenario[] = [
  {
    name: 'the survey of a machine that was never set up',
    async run(rig) {
      await rig.reset(productFiles());
      const before = snapshot(rig);
      const survey = await surveyOf(rig);
      assert.deepEqual(
        survey.products.map(({ id, folders, problems }) => ({ id, folders, problems })),
        [
          { id: 'server', folders: [rig.serverFolder], problems: [] },
          { id: 'client', folders: [rig.clientFolder], problems: [] },
        ],
      );
      assert.equal(survey.kind, rig.kind);
      assert.equal(survey.elevated, true);
      assert.equal(survey.service?.state, 'running');
      const { own, record, interrupted, verdict, conflicts, notes } = survey;
      assert.deepEqual(
        { own, record, interrupted, verdict, conflicts, notes },
        { own: null, record: null, interrupted: null, verdict: null, conflicts: [], notes: [] },
      );
      assert.deepEqual(snapshot(rig), before);
    },
  },
  {
    name: 'the survey names what stands in the way',
    async run(rig) {
      await rig.reset(productFiles());
      const foreign = plantForeign(rig);
      const { conflicts } = await surveyOf(rig);
      assert.deepEqual(
        conflicts.map((conflict) => conflict.certificate),
        [foreign],
      );
    },
  },
  {
    name: 'installed from a window, surveyed, damaged, surveyed again, and removed',
    async run(rig) {
      await rig.reset(productFiles());
      const before = snapshot(rig);
      const shown = windowOn(rig.open());
      await install(shown);
      const survey = await shown.ask('survey', ANYWHERE);
      assert.equal(survey.verdict?.wouldConnect, true);
      assert.deepEqual(survey.record?.choices, integrated());
      assert.equal(survey.own?.summary.subject, 'CN=localhost');
      // Five years from 24 hours ago: 1826 days or 1827, less one, and the day that has begun.
      assert.ok([1824, 1825, 1826].includes(survey.own.daysLeft), String(survey.own.daysLeft));
      const { thumbprint } = survey.own.id;
      rig.open().stores.remove({ ...TRUSTED_PEOPLE, thumbprint });
      assert.equal((await surveyOf(rig)).verdict?.wouldConnect, false);
      const repaired = await shown.ask('plan', null);
      assert.ok(repaired.planning.outcome === 'plan');
      const { digest } = repaired.planning.plan;
      const repair = await shown.ask('apply', { choices: null, digest });
      assert.equal(repair.outcome, 'installed', told(repair));
      assert.deepEqual((await shown.ask('lastRun', null))?.report, repair);
      const removal = await shown.ask('planRemoval', null);
      assert.ok(removal.planning.outcome === 'plan');
      assert.equal(removal.commandLine, 'remove');
      const removed = await shown.ask('remove', { digest: removal.planning.plan.digest });
      assert.equal(removed.outcome, 'removed', told(removed));
      assert.deepEqual(snapshot(rig), before);
    },
  },
  {
    name: 'the survey judges what is recorded only where it is still installed',
    async run(rig) {
      await rig.reset(productFiles());
      await install(windowOn(rig.open()));
      rmSync(join(rig.clientFolder, CLIENT_FILE));
      const survey = await surveyOf(rig);
      assert.equal(survey.verdict, null);
      assert.ok(survey.record !== null);
      assert.deepEqual(survey.products[1]?.folders, []);
      const named = { server: null, client: rig.serverFolder };
      const searched = await windowOn(rig.open()).ask('survey', named);
      assert.equal(searched.products[1]?.problems[0]?.code, 'plan.noProductInFolder');
    },
  },
  {
    name: 'an interrupted run is surveyed and undone, and nothing else is done',
    async run(rig) {
      await rig.reset(productFiles());
      const before = snapshot(rig);
      await interrupt(rig);
      const halfway = snapshot(rig);
      const { interrupted } = await surveyOf(rig);
      assert.equal(interrupted?.command, 'install');
      assert.deepEqual(snapshot(rig), halfway);
      const shown = windowOn(rig.open());
      const report = await shown.ask('undoInterrupted', null);
      assert.equal(report.outcome, 'unchanged', told(report));
      assert.deepEqual(
        report.messages.map(({ code }) => code),
        ['run.recovered'],
      );
      assert.deepEqual(snapshot(rig), before);
      assert.equal((await shown.ask('survey', ANYWHERE)).interrupted, null);
      const again = await shown.ask('undoInterrupted', null);
      assert.equal(again.messages[0]?.code, 'window.nothingInterrupted');
      assert.deepEqual(snapshot(rig), before);
    },
  },
  {
    name: 'certificates of the store that could be chosen, and what makes the others unsuitable',
    async run(rig) {
      await rig.reset(productFiles());
      const ris01 = [extension.purposes(SERVER_AUTH), extension.dnsNames('ris01')];
      const good = plant(rig, { subject: name(['CN', 'ris01']), extensions: ris01 }, { container: 'good' });
      const keyless = plant(
        rig,
        { subject: name(['CN', 'keyless']), key: keyPair('rsa', 2048, 'nowhere') },
        { container: null },
      );
      const expired = plant(rig, { notAfter: days(-0.5) }, { container: 'expired' });
      const forClients = plant(
        rig,
        { extensions: [extension.purposes(CLIENT_AUTH), extension.dnsNames('a')] },
        { container: 'clients' },
      );
      const wildcard = plant(
        rig,
        { extensions: [extension.dnsNames('*.example.org')] },
        { container: 'wild' },
      );
      const choices = await windowOn(rig.open()).ask('storeChoices', null);
      const why = new Map(
        choices.map((one) => [one.id.thumbprint, one.unsuitable.map(({ code }) => code)] as const),
      );
      assert.equal(choices.length, 5);
      assert.equal(choices[0]?.id.thumbprint, good.thumbprint);
      assert.deepEqual(why.get(good.thumbprint), []);
      assert.deepEqual(why.get(keyless.thumbprint), ['check.key.present.none']);
      assert.deepEqual(why.get(expired.thumbprint), ['check.certificate.dates.expired']);
      assert.deepEqual(why.get(forClients.thumbprint), ['check.certificate.usage.purpose']);
      assert.deepEqual(why.get(wildcard.thumbprint), ['certificate.unsuitable.wildcard']);
    },
  },
  {
    name: 'a certificate opened: its fields, who issued it, and its PEM',
    async run(rig) {
      await rig.reset(productFiles());
      const ca = authority('Window Test CA', { notBefore: days(-10), notAfter: days(1000) });
      const impostor = authority('Window Test CA', {
        key: keyPair('rsa', 2048, 'impostor'),
        notBefore: days(-10),
        notAfter: days(1000),
      });
      const { stores } = rig.open();
      const issuers = [impostor, ca].map(({ der }) =>
        stores.add(INTERMEDIATES, { der, friendlyName: null, key: null }),
      );
      const id = plant(rig, { issuer: ca.issuer });
      const details = await windowOn(rig.open()).ask('certificate', id);
      for (const issuer of issuers) rig.open().stores.remove(issuer);
      assert.ok(details !== null);
      assert.deepEqual(
        details.chain.map(({ thumbprint }) => thumbprint),
        [id.thumbprint, issuers[1]?.thumbprint],
      );
      assert.equal(details.hasKey, true);
      const field = (wanted: string): string | undefined =>
        details.fields.find((one) => one.name === wanted)?.value;
      assert.equal(field('Subject'), 'CN=localhost');
      assert.equal(field('Enhanced Key Usage'), 'Server Authentication (1.3.6.1.5.5.7.3.1)');
      assert.equal(field('Key Usage (critical)'), 'Digital Signature, Key Encipherment');
      assert.equal(field('Subject Alternative Name'), 'DNS Name=localhost');
      assert.equal(field('Friendly name'), 'Made by hand');
      assert.equal(field('Thumbprint'), id.thumbprint);
      const body = details.pem.replace(/-----[A-Z ]+-----|\s/g, '');
      assert.deepEqual(Buffer.from(body, 'base64'), Buffer.from(certificate({ issuer: ca.issuer })));
      const gone = { ...MY, thumbprint: '0'.repeat(40) };
      assert.equal(await windowOn(rig.open()).ask('certificate', gone), null);
    },
  },
  {
    name: 'an address that is typed: this computer or another, its port free or held, and by whom',
    async run(rig) {
      await rig.reset(productFiles());
      const { ask } = windowOn(rig.open());
      for (const own of ['localhost', 'LOCALHOST', '127.0.0.1', hostname()]) {
        assert.equal((await ask('checkAddress', { host: own, port: 8000 })).host, 'thisComputer', own);
      }
      for (const wrong of ['', 'a b', '-a', 'a..b', '1.2.3', '999.1.1.1', '::1', 'x'.repeat(64), 'a/b']) {
        assert.equal((await ask('checkAddress', { host: wrong, port: 0 })).host, 'invalid', wrong);
      }
      // Of the documentation's own range (RFC 5737), so nobody's here.
      const other = await ask('checkAddress', { host: '192.0.2.1', port: 65536 });
      assert.deepEqual(other, { host: 'otherComputer', port: 'invalid', holder: null });
      for (const place of ['127.0.0.1', '0.0.0.0']) {
        let used = 0;
        await listening(place, async (port) => {
          used = port;
          const held = await ask('checkAddress', { host: 'localhost', port });
          assert.equal(held.port, 'held', place);
          // The test's own process, as the system names it; Wine does not.
          const told = process.platform === 'linux' || held.holder !== null;
          if (told) assert.match(held.holder ?? '', /node|MainThread|vitest/i);
        });
        const free = await ask('checkAddress', { host: 'localhost', port: used });
        assert.deepEqual(free, { host: 'thisComputer', port: 'free', holder: null });
      }
    },
  },
];
