import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Choices } from '../../electron/contract/choices.ts';
import type { Report } from '../../electron/contract/engine.ts';
import type { CertificateId } from '../../electron/contract/ids.ts';
import type { Machine } from '../../electron/machine/machine.ts';
import { DISALLOWED, MY, ROOT, TRUSTED_PEOPLE } from '../../electron/setup/places.ts';
import { extension, keyPair, name, SERVER_AUTH } from '../support/certificates.ts';
import { engineOn, failing, integrated, told } from '../support/drive.ts';
import { days, plant } from '../support/plant.ts';
import { productFiles } from '../support/product-files.ts';
import { CLIENT_FILE, type Rig, type Scenario, SERVER_FILE } from '../support/rig.ts';
import { snapshot } from '../support/snapshot.ts';
import { certificateFor, chosen, HOST, hospital, UNSUITABLE } from '../support/store-certificates.ts';
import { windowOn } from '../support/window.ts';

const apply = (rig: Rig, choices: Choices | null): Promise<Report> =>
  engineOn(rig.open()).apply(choices, null);

async function installed(rig: Rig, choices: Choices | null): Promise<Report> {
  const report = await apply(rig, choices);
  assert.equal(report.outcome, 'installed', told(report));
  assert.equal(report.verdict?.wouldConnect, true, told(report));
  return report;
}

async function unchanged(rig: Rig, choices: Choices | null): Promise<void> {
  const before = snapshot(rig);
  const report = await apply(rig, choices);
  assert.equal(report.outcome, 'unchanged', told(report));
  assert.deepEqual(snapshot(rig), before);
}

async function removed(rig: Rig): Promise<void> {
  const report = await engineOn(rig.open()).remove(null);
  assert.equal(report.outcome, 'removed', told(report));
}

const codes = ({ messages }: Pick<Report, 'messages'>): string[] => messages.map(({ code }) => code);

const values = (path: string, setting: string): string[] =>
  [
    ...readFileSync(path, 'latin1').matchAll(new RegExp(`name="${setting}"[^>]*>\\s*<value>([^<]*)<`, 'g')),
  ].map(([, value = '']) => value);

/** Has the certificate authority's root trusted while `during` runs. */
async function trustingRoot(rig: Rig, during: () => Promise<void>): Promise<void> {
  const root = rig.open().stores.add(ROOT, { der: hospital().der, friendlyName: null, key: null });
  try {
    await during();
  } finally {
    rig.open().stores.remove(root);
  }
}

const thumbprints = (rig: Rig, store = MY): string[] =>
  [...rig.open().stores.list(store)].map(({ id }) => id.thumbprint).sort();

const named = (machine: Machine, computer: string, full = computer): Machine => ({
  ...machine,
  host: { ...machine.host, computerName: () => computer, fullName: () => full },
});

async function installsAndRemoves(rig: Rig, setup: Choices['setup']): Promise<void> {
  await rig.reset(productFiles());
  await trustingRoot(rig, async () => {
    const id = certificateFor(rig);
    const before = snapshot(rig);
    const choices = chosen(id, { setup });
    await installed(rig, choices);
    const server = join(rig.serverFolder, SERVER_FILE);
    assert.deepEqual(values(server, 'CertificateCustomFindValue'), [id.thumbprint]);
    assert.deepEqual(values(server, 'CertificateFindType'), ['FindByThumbprint']);
    assert.deepEqual(new Set(values(server, 'BaseUrl')), new Set([`net.tcp://${HOST}:8000/`]));
    const client = join(rig.clientFolder, CLIENT_FILE);
    const called = setup === 'server' ? 'net.tcp://localhost:8000/' : `net.tcp://${HOST}:8000/`;
    assert.deepEqual(values(client, 'ApplicationServicesBaseUrl'), [called]);
    assert.deepEqual(thumbprints(rig, TRUSTED_PEOPLE), []);
    await unchanged(rig, choices);
    await unchanged(rig, null);
    await removed(rig);
    assert.deepEqual(snapshot(rig), before);
  });
}

async function refused(rig: Rig, choices: Choices): Promise<string[]> {
  const before = snapshot(rig);
  const report = await apply(rig, choices);
  assert.equal(report.outcome, 'refused', told(report));
  assert.deepEqual(snapshot(rig), before);
  return codes(report);
}

/** What the wizard's list and planning say of the same certificate. */
async function judgedAlike(rig: Rig, id: CertificateId, host: string): Promise<readonly string[]> {
  const list = await windowOn(rig.open()).ask('storeChoices', null);
  const row = list.find((one) => one.id.thumbprint === id.thumbprint);
  assert.ok(row);
  const planned = await refused(rig, chosen(id, { host: row.host ?? host, trust: 'certificate' }));
  for (const { code } of row.unsuitable) assert.ok(planned.includes(code), `${code}: ${planned.join(' ')}`);
  assert.ok(row.unsuitable.length > 0, planned.join(' '));
  return planned;
}

/** A certificate that is in the store already: chosen by its thumbprint. */
export const choose: readonly Scenario[] = [
  {
    name: 'server and client use it, a second run changes nothing, and removing restores every byte',
    run: (rig) => installsAndRemoves(rig, 'integrated'),
  },
  { name: 'the same for a server alone', run: (rig) => installsAndRemoves(rig, 'server') },
  {
    name: 'where its issuer is not trusted it is refused, or trusted by a copy that removing takes out',
    async run(rig) {
      await rig.reset(productFiles());
      const id = certificateFor(rig);
      const before = snapshot(rig);
      assert.deepEqual(await refused(rig, chosen(id)), [
        'plan.chosen.untrusted',
        'check.client.trust.neither',
        'plan.chosen.untrusted.remedy',
      ]);
      const choices = chosen(id, { trust: 'certificate' });
      await installed(rig, choices);
      assert.deepEqual(thumbprints(rig, TRUSTED_PEOPLE), [id.thumbprint]);
      assert.equal([...rig.open().stores.list(TRUSTED_PEOPLE)][0]?.key, null);
      await unchanged(rig, choices);
      await removed(rig);
      assert.deepEqual(snapshot(rig), before);
    },
  },
  {
    name: 'a copy that was trusted before stays when the setup is removed',
    async run(rig) {
      await rig.reset(productFiles());
      const id = certificateFor(rig);
      const entry = rig.open().stores.get(id);
      assert.ok(entry);
      rig.open().stores.add(TRUSTED_PEOPLE, { ...entry, key: null });
      const before = snapshot(rig);
      await installed(rig, chosen(id));
      await installed(rig, chosen(id, { trust: 'certificate' }));
      await removed(rig);
      assert.deepEqual(snapshot(rig), before);
    },
  },
  {
    name: 'from Local Client Only to the store and back: the wizard’s own stays, and there is no second one',
    async run(rig) {
      await rig.reset(productFiles());
      const id = certificateFor(rig);
      const before = snapshot(rig);
      await installed(rig, integrated());
      const own = thumbprints(rig);
      const switched = await installed(rig, chosen(id, { trust: 'certificate' }));
      assert.deepEqual(codes(switched), ['plan.keepsLocal']);
      assert.deepEqual(thumbprints(rig), own);
      await unchanged(rig, null);
      await installed(rig, integrated());
      assert.deepEqual(thumbprints(rig), own);
      await unchanged(rig, integrated());
      await installed(rig, chosen(id, { trust: 'certificate' }));
      await removed(rig);
      assert.deepEqual(snapshot(rig), before);
    },
  },
  {
    name: 'renewed: another thumbprint is written, and the old certificate stays',
    async run(rig) {
      await rig.reset(productFiles());
      await trustingRoot(rig, async () => {
        const old = certificateFor(rig);
        await installed(rig, chosen(old));
        const renewed = certificateFor(rig, { key: keyPair('rsa', 2048, 'renewed') }, 'renewed');
        const before = thumbprints(rig);
        await installed(rig, chosen(renewed));
        assert.deepEqual(thumbprints(rig), before);
        const server = join(rig.serverFolder, SERVER_FILE);
        assert.deepEqual(values(server, 'CertificateCustomFindValue'), [renewed.thumbprint]);
        await unchanged(rig, chosen(renewed));
        await removed(rig);
        assert.deepEqual(thumbprints(rig), before);
      });
    },
  },
  {
    name: 'no other certificate of the same name stands in the way',
    async run(rig) {
      await rig.reset(productFiles());
      const subject = name(['CN', HOST]);
      const id = certificateFor(rig, { subject });
      certificateFor(rig, { subject, key: keyPair('rsa', 2048, 'other') }, 'other');
      plant(rig, {}, { container: 'localhost' });
      await installed(rig, chosen(id, { trust: 'certificate' }));
    },
  },
  ...UNSUITABLE.map(
    ({ name: why, host = HOST, make, says }): Scenario => ({
      name: `refused, and shown as unsuitable: ${why}`,
      async run(rig) {
        await rig.reset(productFiles());
        const id = make(rig);
        const before = snapshot(rig);
        const planned = await judgedAlike(rig, id, host);
        assert.equal(planned[0], 'plan.chosen.unsuitable');
        for (const code of says) assert.ok(planned.includes(code), `${code}: ${planned.join(' ')}`);
        assert.deepEqual(snapshot(rig), before);
      },
    }),
  ),
  {
    name: 'refused for another host, with every reason at once, or where it is not there',
    async run(rig) {
      await rig.reset(productFiles());
      const id = certificateFor(rig, { notAfter: days(-0.5), hash: 'sha1' });
      assert.deepEqual(await refused(rig, chosen(id, { host: 'pacs' })), [
        'plan.chosen.unsuitable',
        'check.certificate.dates.expired',
        'check.certificate.strength.oldHash',
        'certificate.unsuitable.otherHost',
        'plan.chosen.unsuitable.remedy',
        'plan.chosen.untrusted',
        'check.client.trust.neither',
        'plan.chosen.untrusted.remedy',
      ]);
      const two = certificateFor(
        rig,
        {
          extensions: [extension.purposes(SERVER_AUTH), extension.dnsNames(HOST, 'pacs')],
        },
        'two',
      );
      const trust = 'certificate' as const;
      assert.ok((await refused(rig, chosen(two, { trust }))).includes('certificate.unsuitable.lastName'));
      const none = certificateFor(rig, { subject: name(['CN', 'pacs']), extensions: [] }, 'none');
      assert.ok((await refused(rig, chosen(none, { trust }))).includes('certificate.unsuitable.commonName'));
      const gone = { ...id, thumbprint: '0'.repeat(40) };
      assert.deepEqual(await refused(rig, chosen(gone)), ['plan.chosen.absent']);
    },
  },
  {
    name: 'near its end it is used, with a note',
    async run(rig) {
      await rig.reset(productFiles());
      const id = certificateFor(rig, { notAfter: days(20) });
      const report = await installed(rig, chosen(id, { trust: 'certificate' }));
      assert.deepEqual(codes(report), ['check.certificate.dates.endsSoon']);
    },
  },
  {
    name: 'where it has gone since, the verdict says so, and repairing refuses',
    async run(rig) {
      await rig.reset(productFiles());
      const id = certificateFor(rig);
      await installed(rig, chosen(id, { trust: 'certificate' }));
      const entry = rig.open().stores.get(id);
      assert.ok(entry);
      rig.open().stores.remove(id);
      const judged = await engineOn(rig.open()).verify(null);
      assert.deepEqual(failing(judged), ['search.one'], told(judged));
      assert.deepEqual(codes(await apply(rig, null)), ['plan.chosen.absent']);
      rig.open().stores.add(MY, entry);
      rig.open().stores.remove({ ...TRUSTED_PEOPLE, thumbprint: id.thumbprint });
      assert.deepEqual(failing(await engineOn(rig.open()).verify(null)), ['client.trust']);
      await installed(rig, null);
      assert.deepEqual(thumbprints(rig, TRUSTED_PEOPLE), [id.thumbprint]);
    },
  },
  {
    name: 'put into Disallowed it is refused, whoever trusts it',
    async run(rig) {
      await rig.reset(productFiles());
      const id = certificateFor(rig);
      const entry = rig.open().stores.get(id);
      assert.ok(entry);
      rig.open().stores.add(DISALLOWED, { ...entry, key: null });
      const wanted = [
        'plan.chosen.unsuitable',
        'check.client.trust.disallowed',
        'plan.chosen.unsuitable.remedy',
      ];
      assert.deepEqual(await refused(rig, chosen(id)), wanted);
      assert.deepEqual(await judgedAlike(rig, id, HOST), wanted);
    },
  },
  {
    name: 'the verdict warns when the computer is no longer called as the certificate is',
    async run(rig) {
      await rig.reset(productFiles());
      const id = certificateFor(rig);
      await installed(rig, chosen(id, { trust: 'certificate' }));
      const status = async (computer: string, full?: string): Promise<(string | undefined)[]> => {
        const { verdict } = await engineOn(named(rig.open(), computer, full)).verify(null);
        assert.equal(verdict?.wouldConnect, true);
        return [...new Set(verdict.checks.filter(({ id }) => id === 'host.name').map((one) => one.status))];
      };
      assert.deepEqual(await status('RIS01', 'ris01.hospital.example'), ['pass']);
      assert.deepEqual(await status('RIS01'), ['pass']);
      assert.deepEqual(await status('RIS01', 'ris01.other.example'), ['warn']);
      assert.deepEqual(await status('RIS02'), ['warn']);
    },
  },
  {
    name: 'the list says which host each is for and whether this computer trusts it',
    async run(rig) {
      await rig.reset(productFiles());
      const id = certificateFor(rig);
      const row = async () => (await windowOn(rig.open()).ask('storeChoices', null))[0];
      assert.deepEqual([(await row())?.host, (await row())?.trusted], [HOST, false]);
      await trustingRoot(rig, async () => {
        assert.equal((await row())?.trusted, true);
      });
      await installed(rig, chosen(id, { trust: 'certificate' }));
      assert.equal((await row())?.trusted, true);
      const survey = await windowOn(rig.open()).ask('survey', { server: null, client: null });
      assert.equal(survey.used?.id.thumbprint, id.thumbprint);
      assert.deepEqual([survey.own, survey.conflicts], [null, []]);
    },
  },
  {
    name: 'on a copy of the machine the wizard’s own certificate goes, also where another one is chosen',
    async run(rig) {
      await rig.reset(productFiles());
      const id = certificateFor(rig);
      await installed(rig, integrated());
      const clone = named(rig.open(), 'CLONE');
      const report = await engineOn(clone).apply(chosen(id, { trust: 'certificate' }), null);
      assert.equal(report.outcome, 'installed', told(report));
      assert.deepEqual(codes(report), ['plan.otherMachine']);
      assert.deepEqual(thumbprints(rig), [id.thumbprint]);
      assert.deepEqual(rig.open().keys.list('RIS-Setup-Wizard-'), []);
    },
  },
];
