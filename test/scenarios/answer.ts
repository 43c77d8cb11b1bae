import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Choices, ServerChoices } from '../../electron/contract/choices.ts';
import type { Report } from '../../electron/contract/engine.ts';
import { SERVICE_NAME } from '../../electron/ris/products.ts';
import {
  INTERMEDIATES,
  MY,
  REQUESTS,
  REQUESTS_OF_USER,
  ROOT,
  TRUSTED_PEOPLE,
} from '../../electron/setup/places.ts';
import { CLIENT_AUTH, extension, keyPair, name, SERVER_AUTH } from '../support/certificates.ts';
import { oid, seq } from '../support/der-writer.ts';
import { engineOn, requesting, told } from '../support/drive.ts';
import {
  answeredBy,
  department,
  give,
  issued,
  issuedFor,
  pem,
  request,
  rootOf,
  sha256Of,
  thumbprintOf,
} from '../support/given-files.ts';
import { days, plant } from '../support/plant.ts';
import { productFiles } from '../support/product-files.ts';
import { CLIENT_FILE, type Rig, type Scenario, SERVER_FILE } from '../support/rig.ts';
import { SERVICE_ACCOUNT, snapshot } from '../support/snapshot.ts';
import { chosen, HOST, hospital } from '../support/store-certificates.ts';
import { windowOn } from '../support/window.ts';

const apply = (rig: Rig, choices: Choices | null): Promise<Report> =>
  engineOn(rig.open()).apply(choices, null);
const codes = ({ messages }: Pick<Report, 'messages'>): string[] => messages.map(({ code }) => code);

async function ends(rig: Rig, choices: Choices | null, outcome: Report['outcome']): Promise<Report> {
  const report = await apply(rig, choices);
  assert.equal(report.outcome, outcome, told(report));
  return report;
}

/** Refused, with these codes, and nothing is left behind. */
async function refused(rig: Rig, choices: Choices, ...wanted: readonly string[]): Promise<void> {
  const before = snapshot(rig);
  const report = await ends(rig, choices, 'refused');
  assert.deepEqual(codes(report), wanted);
  assert.deepEqual(snapshot(rig), before);
}

async function unchanged(rig: Rig, choices: Choices | null): Promise<void> {
  const before = snapshot(rig);
  await ends(rig, choices, 'unchanged');
  assert.deepEqual(snapshot(rig), before);
}

const recordOf = (rig: Rig): { choices: Choices | null } =>
  JSON.parse(readFileSync(join(rig.open().host.folders.state, 'record.json'), 'utf8')) as {
    choices: Choices | null;
  };

const inStore = (rig: Rig, store = MY): string[] =>
  [...rig.open().stores.list(store)].map(({ id }) => id.thumbprint).sort();

/** The roots without those that the machine came with. */
const hasRoot = (rig: Rig): boolean => inStore(rig, ROOT).includes(thumbprintOf(hospital().der));

const asAccount = (account: string): ServerChoices['server'] => ({
  host: HOST,
  port: 8000,
  serviceAccount: account,
});

/** The answer to a request in a file, the root in another. */
async function answered(rig: Rig) {
  await rig.reset(productFiles());
  const { certificate, key } = await request(rig);
  const leaf = issuedFor(rig, certificate);
  const root = give(rig, 'root.cer', pem(hospital().der));
  return { certificate, key, leaf, root, file: give(rig, 'answer.cer', pem(department().der, leaf)) };
}

/** A certification authority's answer completes the request that is pending. */
export const answer: readonly Scenario[] = [
  {
    name: 'completed and trusted by its confirmed root; a second run needs no file; removing keeps the certificate',
    async run(rig) {
      const { certificate, key, leaf, root, file } = await answered(rig);
      const trust = rootOf(root);
      const choices = {
        ...answeredBy(file, { trust }),
        server: asAccount(SERVICE_ACCOUNT),
      };
      const report = await ends(rig, choices, 'installed');
      assert.equal(report.verdict?.wouldConnect, true, told(report));
      const installed = { ...MY, thumbprint: thumbprintOf(leaf) };
      assert.equal(rig.open().stores.get(installed)?.key?.container, key.container);
      assert.equal(rig.open().stores.get(certificate), null);
      assert.deepEqual(inStore(rig, INTERMEDIATES), [thumbprintOf(department().der)]);
      assert.ok(hasRoot(rig));
      assert.deepEqual(inStore(rig, TRUSTED_PEOPLE), []);
      assert.equal(rig.open().access.canRead(key, SERVICE_ACCOUNT).state, 'readable');
      const { thumbprint } = installed;
      assert.deepEqual(recordOf(rig).choices?.certificate, { source: 'store', thumbprint, trust });
      await unchanged(rig, choices);
      give(rig, 'answer.cer', Buffer.from('gone'));
      give(rig, 'root.cer', Buffer.from('gone'));
      await unchanged(rig, null);
      const removed = await engineOn(rig.open()).remove(null);
      assert.equal(removed.outcome, 'removed', told(removed));
      assert.deepEqual(codes(removed), ['run.keptCertificate']);
      assert.equal(rig.open().stores.get(installed)?.key?.container, key.container);
      assert.equal(rig.open().keys.read(key).state, 'present');
      assert.equal(hasRoot(rig), false);
      assert.deepEqual(inStore(rig, INTERMEDIATES), []);
      if (rig.kind === 'embedded')
        assert.notEqual(rig.open().access.canRead(key, SERVICE_ACCOUNT).state, 'readable');
    },
  },
  {
    name: 'what the wizard asked for itself is completed, and removing leaves no request and keeps the key',
    async run(rig) {
      await rig.reset(productFiles());
      const asking = requesting(join(dirname(rig.serverFolder), 'ris01.req'));
      rmSync(join(dirname(rig.serverFolder), 'ris01.req'), { force: true });
      await ends(rig, asking, 'waitingForCa');
      const [pending] = rig.open().stores.list(REQUESTS);
      assert.ok(pending?.key);
      const { host } = asking.server;
      const subject = name(['CN', host]);
      const leaf = issuedFor(rig, pending.id, { subject, extensions: [extension.dnsNames(host)] });
      const file = give(rig, 'answer.cer', pem(leaf));
      await ends(rig, answeredBy(file, { host, trust: 'certificate' }), 'installed');
      assert.deepEqual(inStore(rig, REQUESTS), []);
      const removed = await engineOn(rig.open()).remove(null);
      assert.deepEqual([removed.outcome, codes(removed)], ['removed', ['run.keptCertificate']]);
      assert.equal(rig.open().keys.read(pending.key).state, 'present');
    },
  },
  {
    name: 'a client that does not trust the root would not connect, and the verdict says what it would log',
    async run(rig) {
      const { root, file } = await answered(rig);
      await ends(rig, answeredBy(file, { trust: rootOf(root) }), 'installed');
      rig.open().stores.remove({ ...ROOT, thumbprint: thumbprintOf(hospital().der) });
      const { verdict } = await engineOn(rig.open()).verify(null);
      assert.equal(verdict?.wouldConnect, false);
      const failed = verdict.checks.filter(({ status }) => status === 'fail');
      assert.deepEqual(new Set(failed.map(({ id }) => id)), new Set(['client.trust']));
      assert.ok(failed.every(({ wouldLog }) => wouldLog !== null));
      assert.deepEqual(
        await ends(rig, null, 'installed').then(({ verdict: now }) => now?.wouldConnect),
        true,
      );
    },
  },
  {
    name: 'of an unknown root it is refused, and of one whose fingerprint is another; the request stays',
    async run(rig) {
      const { root, file } = await answered(rig);
      const untrusted = [
        'plan.chosen.untrusted',
        'check.client.trust.neither',
        'plan.chosen.untrusted.remedy',
      ];
      await refused(rig, answeredBy(file), ...untrusted);
      const wrong = rootOf(root, sha256Of(department().der));
      await refused(
        rig,
        answeredBy(file, { trust: wrong }),
        'plan.issuer.refused',
        'issuer.fingerprint.differs',
        'plan.issuer.fingerprint.remedy',
      );
      const below = give(rig, 'below.cer', department().der);
      await refused(
        rig,
        answeredBy(file, { trust: rootOf(below, sha256Of(department().der)) }),
        'plan.issuer.refused',
        'issuer.intermediate',
      );
      const absent = rootOf(`${root}.absent`);
      await refused(rig, answeredBy(file, { trust: absent }), 'given.issuer', 'given.absent');
      await ends(rig, answeredBy(file, { trust: rootOf(root) }), 'installed');
    },
  },
  {
    name: 'trusted by itself, without any root, by a copy that removing takes out',
    async run(rig) {
      const { leaf, file } = await answered(rig);
      const report = await ends(rig, answeredBy(file, { trust: 'certificate' }), 'installed');
      assert.equal(report.verdict?.wouldConnect, true, told(report));
      assert.deepEqual(inStore(rig, TRUSTED_PEOPLE), [thumbprintOf(leaf)]);
      await unchanged(rig, answeredBy(file, { trust: 'certificate' }));
      assert.equal((await engineOn(rig.open()).remove(null)).outcome, 'removed');
      assert.deepEqual(inStore(rig, TRUSTED_PEOPLE), []);
      assert.deepEqual(inStore(rig), [thumbprintOf(leaf)]);
    },
  },
  {
    name: 'a root that was trusted before, and an issuer that was there, stay when the setup is removed',
    async run(rig) {
      const { root, file } = await answered(rig);
      const plain = { friendlyName: null, key: null };
      const { stores } = rig.open();
      const id = stores.add(ROOT, { ...plain, der: hospital().der });
      stores.add(INTERMEDIATES, { ...plain, der: department().der });
      try {
        await ends(rig, answeredBy(file, { trust: rootOf(root) }), 'installed');
        assert.equal((await engineOn(rig.open()).remove(null)).outcome, 'removed');
        assert.ok(hasRoot(rig));
        assert.deepEqual(inStore(rig, INTERMEDIATES), [thumbprintOf(department().der)]);
      } finally {
        stores.remove(id);
      }
    },
  },
  {
    name: 'a root that somebody limited to other purposes proves nothing, and is not widened',
    async run(rig) {
      const { root, file } = await answered(rig);
      const usages = (purpose: string) => new Uint8Array(seq(oid(purpose)));
      const { stores } = rig.open();
      const limited = { der: hospital().der, friendlyName: null, key: null, usages: usages(CLIENT_AUTH) };
      const id = stores.add(ROOT, limited);
      try {
        const untrusted = ['plan.chosen.untrusted', 'check.client.trust.neither'];
        await refused(rig, answeredBy(file), ...untrusted, 'plan.chosen.untrusted.remedy');
        await refused(rig, answeredBy(file, { trust: rootOf(root) }), 'plan.issuer.limited');
        stores.remove(id);
        stores.add(ROOT, { ...limited, usages: usages(SERVER_AUTH) });
        await ends(rig, answeredBy(file), 'installed');
      } finally {
        stores.remove(id);
      }
    },
  },
  {
    name: 'renewed: the new answer is used, and the old certificate stays with its key',
    async run(rig) {
      const { leaf, root, file } = await answered(rig);
      await ends(rig, answeredBy(file, { trust: rootOf(root) }), 'installed');
      const next = await request(rig);
      const renewed = issuedFor(rig, next.certificate, { notAfter: days(800) });
      const second = give(rig, 'renewed.p7b', pem(renewed));
      await ends(rig, answeredBy(second), 'installed');
      assert.deepEqual(inStore(rig), [thumbprintOf(leaf), thumbprintOf(renewed)].sort());
      const old = rig.open().stores.get({ ...MY, thumbprint: thumbprintOf(leaf) });
      assert.ok(old?.key && rig.open().keys.read(old.key).state === 'present');
      const server = readFileSync(join(rig.serverFolder, SERVER_FILE), 'latin1');
      assert.ok(server.includes(thumbprintOf(renewed)) && !server.includes(thumbprintOf(leaf)));
    },
  },
  {
    name: 'renewed where it was trusted by itself: the old copy goes once the new one is verified, and not before',
    async run(rig) {
      const { leaf, file } = await answered(rig);
      const trust = 'certificate' as const;
      await ends(rig, answeredBy(file, { trust }), 'installed');
      const next = await request(rig);
      const renewed = issuedFor(rig, next.certificate, { notAfter: days(800) });
      const second = answeredBy(give(rig, 'renewed.p7b', pem(renewed)), { trust });
      const before = snapshot(rig);
      const machine = rig.open();
      const canRead = () => ({ state: 'denied' as const });
      const unverified = { ...machine, access: { ...machine.access, canRead } };
      const failed = await engineOn(unverified).apply(second, null);
      assert.equal(failed.outcome, 'rolledBack', told(failed));
      assert.deepEqual(snapshot(rig), before);
      await ends(rig, second, 'installed');
      assert.deepEqual(inStore(rig, TRUSTED_PEOPLE), [thumbprintOf(renewed)]);
      assert.deepEqual(inStore(rig), [thumbprintOf(leaf), thumbprintOf(renewed)].sort());
      await unchanged(rig, null);
      assert.equal((await engineOn(rig.open()).remove(null)).outcome, 'removed');
      assert.deepEqual(inStore(rig, TRUSTED_PEOPLE), []);
    },
  },
  {
    name: 'a site’s ChainTrust stays where the chain is trusted, and is loosened only for a copy',
    async run(rig) {
      const { root, file } = await answered(rig);
      const client = join(rig.clientFolder, CLIENT_FILE);
      const strict = readFileSync(client, 'latin1').replaceAll('>None<', '>ChainTrust<');
      writeFileSync(client, strict, 'latin1');
      const modes = () =>
        [...readFileSync(client, 'latin1').matchAll(/>(ChainTrust|PeerOrChainTrust)</g)].map(
          ([, one]) => one,
        );
      assert.deepEqual(modes(), ['ChainTrust', 'ChainTrust']);
      await ends(rig, answeredBy(file, { trust: rootOf(root) }), 'installed');
      assert.deepEqual(modes(), ['ChainTrust', 'ChainTrust']);
      await engineOn(rig.open()).remove(null);
      await ends(rig, answeredBy(file, { trust: 'certificate' }), 'installed');
      assert.deepEqual(modes(), ['PeerOrChainTrust', 'PeerOrChainTrust']);
    },
  },
  {
    name: 'a request that certreq left (a placeholder with its key, no record) is completed; a CNG one is refused',
    async run(rig) {
      await rig.reset(productFiles());
      const pair = keyPair('rsa', 2048, 'certreq');
      const dummy = plant(
        rig,
        { key: pair },
        { store: REQUESTS, container: 'lp-certreq-1', friendlyName: null },
      );
      const file = give(rig, 'answer.cer', pem(department().der, issued({ key: pair })));
      const entry = rig.open().stores.get(dummy);
      assert.ok(entry?.key);
      const cng = { providerType: 0, provider: 'Microsoft Software Key Storage Provider', keySpec: 0 };
      rig.open().stores.remove(dummy);
      rig.open().stores.add(REQUESTS, { ...entry, key: { ...entry.key, ...cng } });
      const trust = 'certificate' as const;
      await refused(rig, answeredBy(file, { trust }), 'plan.response.cng', 'plan.response.remedy');
      rig.open().stores.remove(dummy);
      rig.open().stores.add(REQUESTS, entry);
      await ends(rig, answeredBy(file, { trust }), 'installed');
      assert.deepEqual(inStore(rig, REQUESTS), []);
      assert.ok(rig.open().keys.list('').includes('lp-certreq-1'));
    },
  },
  {
    name: 'a request that certreq left in the engineer’s own store is named unsuitable, and its answer refused',
    async run(rig) {
      await rig.reset(productFiles());
      const pair = keyPair('rsa', 2048, 'certreq');
      const spot = { store: REQUESTS_OF_USER, container: 'lp-certreq-2', friendlyName: null };
      const dummy = plant(rig, { key: pair }, spot);
      try {
        const { pending } = await windowOn(rig.open()).ask('survey', { server: null, client: null });
        const [view, ...more] = pending;
        assert.deepEqual([view?.id, view?.ours, more], [dummy, false, []]);
        assert.deepEqual(
          view?.unsuitable.map(({ code }) => code),
          ['request.unsuitable.ofUser'],
        );
        const file = give(rig, 'answer.cer', pem(issued({ key: pair })));
        const answer = answeredBy(file, { trust: 'certificate' });
        await refused(rig, answer, 'plan.response.ofUser', 'plan.response.remedy');
        const withdrawn = await engineOn(rig.open()).withdraw(dummy.thumbprint, null);
        assert.deepEqual([withdrawn.outcome, codes(withdrawn)], ['refused', ['request.withdraw.foreign']]);
        assert.ok(rig.open().stores.get(dummy));
      } finally {
        rig.open().stores.remove(dummy);
      }
    },
  },
  {
    name: 'answers that complete nothing are refused with the reason, and leave the request as it is',
    async run(rig) {
      const { certificate, file } = await answered(rig);
      const trust = 'certificate' as const;
      const given = (name: string, bytes: Uint8Array) => answeredBy(give(rig, name, bytes), { trust });
      const tell = 'plan.response.refused';
      const of = (more: Parameters<typeof issued>[0]) => pem(issuedFor(rig, certificate, more));
      await refused(rig, given('a.cer', of({ notAfter: days(-0.5) })), tell, 'response.match.expired');
      await refused(rig, given('a.cer', of({ notBefore: days(3) })), tell, 'response.match.notYet');
      await refused(rig, given('a.cer', pem(issued())), tell, 'response.match.unrequested');
      await refused(rig, given('a.cer', pem(department().der)), tell, 'response.match.onlyIssuers');
      await refused(rig, answeredBy(file, { trust, host: 'pacs' }), tell, 'response.match.otherName');
      await refused(rig, given('a.cer', Buffer.from('')), 'given.answer', 'response.empty');
      await refused(rig, given('a.cer', Buffer.alloc(2_000_001)), 'given.answer', 'response.large');
      await refused(rig, answeredBy(`${file}.absent`, { trust }), 'given.answer', 'given.absent');
      await refused(rig, answeredBy(rig.serverFolder, { trust }), 'given.answer', 'file.notRegular');
      const weak = { extensions: [], hash: 'sha1' as const };
      await refused(
        rig,
        given('a.cer', of(weak)),
        'plan.chosen.unsuitable',
        'check.certificate.strength.oldHash',
        'plan.chosen.unsuitable.remedy',
      );
      await ends(rig, answeredBy(file, { trust }), 'installed');
    },
  },
  {
    name: 'where the run fails, the request is pending again as before',
    async run(rig) {
      const { file } = await answered(rig);
      const before = snapshot(rig);
      const machine = rig.open();
      let refuse = true;
      const start = (name: string): Promise<void> => {
        if (!refuse || name !== SERVICE_NAME) return machine.services.start(name);
        refuse = false;
        return Promise.reject(new Error('the service does not start'));
      };
      const broken = { ...machine, services: { ...machine.services, start } };
      const report = await engineOn(broken).apply(answeredBy(file, { trust: 'certificate' }), null);
      assert.equal(report.outcome, 'rolledBack', told(report));
      assert.deepEqual(snapshot(rig), before);
    },
  },
  {
    name: 'a certificate that lost the reference to its key is joined with it again',
    async run(rig) {
      const { key, leaf, file } = await answered(rig);
      const trust = 'certificate' as const;
      await ends(rig, answeredBy(file, { trust }), 'installed');
      const id = { ...MY, thumbprint: thumbprintOf(leaf) };
      const entry = rig.open().stores.get(id);
      assert.ok(entry);
      rig.open().stores.remove(id);
      rig.open().stores.add(MY, { ...entry, key: null });
      const [row] = await windowOn(rig.open()).ask('storeChoices', null);
      assert.deepEqual(row?.unsuitable, []);
      const report = await ends(rig, null, 'installed');
      assert.deepEqual(codes(report), ['plan.rejoins']);
      assert.equal(rig.open().stores.get(id)?.key?.container, key.container);
      await unchanged(rig, chosen(id, { trust }));
    },
  },
];
