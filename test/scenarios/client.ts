import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientChoices } from '../../electron/contract/choices.ts';
import type { Report } from '../../electron/contract/engine.ts';
import { text } from '../../electron/contract/message.ts';
import { SERVICE_NAME } from '../../electron/ris/products.ts';
import { SERVICE_PATHS } from '../../electron/ris/services.ts';
import { readEndpoint } from '../../electron/setup/endpoint-text.ts';
import type { EngineOptions } from '../../electron/setup/index.ts';
import { MY, ROOT, TRUSTED_PEOPLE } from '../../electron/setup/places.ts';
import { extension, keyPair, name, type Recipe, SERVER_AUTH } from '../support/certificates.ts';
import { clientOf, engineOn, failing, integrated, told } from '../support/drive.ts';
import { department, give, issued, pem, rootOf, sha256Of } from '../support/given-files.ts';
import { productFiles } from '../support/product-files.ts';
import { CLIENT_FILE, type Rig, type Scenario } from '../support/rig.ts';
import { contactFrom, inNetwork, type RisPeer, risPeer } from '../support/ris-peer.ts';
import { snapshot } from '../support/snapshot.ts';
import { HOST, hospital } from '../support/store-certificates.ts';

const KEY = () => keyPair('rsa', 2048, 'ris01');
const FAILOVER = 'ris02.hospital.example';
const KNOWN = [HOST, FAILOVER, 'pacs.hospital.example', 'localhost'];

const certificateOf = (host: string): Recipe => ({
  subject: name(['CN', host]),
  extensions: [extension.purposes(SERVER_AUTH), extension.dnsNames(host)],
});

/** An engine that contacts servers in a network where the names above lead to loopback. */
function engine(rig: Rig, more: Partial<EngineOptions> = {}) {
  const machine = inNetwork(rig.open(), KNOWN);
  return engineOn(machine, { contact: contactFrom(machine), untilListening: 0, ...more });
}

/** A machine with the client alone, and a RIS server elsewhere, while `during` runs. */
async function withServer(rig: Rig, during: (peer: RisPeer) => Promise<void>): Promise<void> {
  await rig.reset({ ...productFiles(), server: {} });
  const peer = await risPeer([issued(), department().der], KEY());
  try {
    await during(peer);
  } finally {
    await peer.close();
  }
}

const codes = ({ messages }: Pick<Report, 'messages'>): string[] => messages.map(({ code }) => code);
const said = ({ messages }: Pick<Report, 'messages'>): string => messages.map((one) => text(one)).join('\n');

const values = (rig: Rig, setting: string): string[] =>
  [
    ...readFileSync(join(rig.clientFolder, CLIENT_FILE), 'latin1').matchAll(
      new RegExp(`name="${setting}"[^>]*>\\s*<value>([^<]*)<`, 'g'),
    ),
  ].map(([, value = '']) => value);

const calling = ({ port }: RisPeer, trust: unknown = 'asFound', more: object = {}): ClientChoices =>
  clientOf({ server: { host: HOST, port }, ...more }, trust);
const confirming = (der = issued()) => ({ servers: [sha256Of(der)] });

async function ends(rig: Rig, choices: ClientChoices, outcome: Report['outcome']): Promise<Report> {
  const report = await engine(rig).apply(choices, null);
  assert.equal(report.outcome, outcome, told(report));
  return report;
}

/** Refused with these codes among the reasons; nothing is left behind. */
async function refused(rig: Rig, choices: ClientChoices, ...wanted: string[]): Promise<Report> {
  const before = snapshot(rig);
  const report = await ends(rig, choices, 'refused');
  for (const code of wanted) assert.ok(codes(report).includes(code), `${code}\n${told(report)}`);
  assert.deepEqual(snapshot(rig), before);
  return report;
}

async function removedTo(rig: Rig, before: ReturnType<typeof snapshot>): Promise<void> {
  const report = await engine(rig).remove(null);
  assert.equal(report.outcome, 'removed', told(report));
  assert.deepEqual(snapshot(rig), before);
}

const trustedPeople = (rig: Rig): string[] =>
  [...rig.open().stores.list(TRUSTED_PEOPLE)].map(({ der }) => sha256Of(der));

/** A client alone, and what its server shows. */
export const client: readonly Scenario[] = [
  {
    name: 'refused for an unknown issuer, with the sentence that the RIS would log',
    run: (rig) =>
      withServer(rig, async (peer) => {
        const report = await refused(
          rig,
          calling(peer),
          'plan.client.refused',
          'check.client.trust.neither',
          'plan.client.wouldLog',
          'check.contact.trust.remedy',
        );
        assert.match(
          said(report),
          /is not in the trusted people store\. The X\.509 certificate .* chain building/,
        );
        assert.deepEqual(peer.vias.toSorted(), Object.values(SERVICE_PATHS).toSorted());
      }),
  },
  {
    name: 'trusted after its fingerprint was confirmed, written, judged again, and removed to the byte',
    run: (rig) =>
      withServer(rig, async (peer) => {
        const before = snapshot(rig);
        const choices = calling(peer, confirming());
        const planned = await engine(rig).plan(choices);
        assert.equal(planned.outcome, 'plan');
        assert.deepEqual(snapshot(rig), before);
        const report = await ends(rig, choices, 'installed');
        assert.equal(report.verdict?.wouldConnect, true, told(report));
        assert.deepEqual(failing(report), []);
        assert.equal(report.contacts?.[0]?.authentication?.certificate.sha256, sha256Of(issued()));
        const url = `net.tcp://${HOST}:${peer.port}/`;
        assert.deepEqual(values(rig, 'ApplicationServicesBaseUrl'), [url]);
        assert.deepEqual(values(rig, 'BaseUrl'), [url]);
        assert.deepEqual(values(rig, 'CertificateValidationMode'), ['PeerOrChainTrust', 'PeerOrChainTrust']);
        assert.deepEqual(trustedPeople(rig), [sha256Of(issued())]);
        const installed = snapshot(rig);
        await ends(rig, choices, 'unchanged');
        assert.equal((await engine(rig).apply(null, null)).outcome, 'unchanged');
        const verified = await engine(rig).verify(null);
        assert.deepEqual(
          [verified.outcome, verified.verdict?.wouldConnect],
          ['verified', true],
          told(verified),
        );
        assert.deepEqual(snapshot(rig), installed);
        await removedTo(rig, before);
      }),
  },
  {
    name: 'its root trusted after the fingerprint was confirmed, with what lies between',
    run: (rig) =>
      withServer(rig, async (peer) => {
        peer.show([issued()], KEY());
        const file = give(rig, 'root.cer', pem(hospital().der, department().der));
        const before = snapshot(rig);
        await refused(rig, calling(peer), 'check.client.trust.neither');
        const wrong = { issuer: { file, sha256: sha256Of(department().der) } };
        await refused(rig, calling(peer, wrong), 'plan.issuer.refused');
        const report = await ends(rig, calling(peer, rootOf(file)), 'installed');
        assert.equal(report.verdict?.wouldConnect, true, told(report));
        assert.ok(
          [...rig.open().stores.list(ROOT)].some(({ der }) => sha256Of(der) === sha256Of(hospital().der)),
        );
        await ends(rig, calling(peer, rootOf(file)), 'unchanged');
        await removedTo(rig, before);
      }),
  },
  {
    name: 'refused where the fingerprint is another one, which is never shown',
    run: (rig) =>
      withServer(rig, async (peer) => {
        const wrong = 'E4'.repeat(32);
        const report = await refused(
          rig,
          calling(peer, { servers: [wrong] }),
          'plan.client.fingerprint.differs',
        );
        assert.ok(said(report).includes(wrong));
        assert.ok(!said(report).includes(sha256Of(issued())));
      }),
  },
  {
    name: 'refused under another name, and told the one that leads to the same server',
    run: (rig) =>
      withServer(rig, async (peer) => {
        const other = issued(certificateOf('pacs.hospital.example'));
        peer.show([other], KEY());
        const report = await refused(
          rig,
          calling(peer, confirming(other)),
          'check.contact.name.other',
          'plan.client.callAs',
        );
        assert.match(said(report), /DNS claim 'pacs\.hospital\.example'/);
        const right = clientOf(
          { server: { host: 'pacs.hospital.example', port: peer.port } },
          confirming(other),
        );
        await ends(rig, right, 'installed');
      }),
  },
  {
    name: 'nobody there: refused with what the network says',
    run: (rig) =>
      withServer(rig, async (peer) => {
        await peer.close();
        const report = await refused(rig, calling(peer, confirming()), 'endpoint.refused');
        assert.match(said(report), /Could not connect to|actively refused/);
        await refused(
          rig,
          clientOf({ server: { host: 'unknown.hospital.example' } }),
          'endpoint.name.unknown',
        );
      }),
  },
  {
    name: 'the failover is contacted too, and needs a certificate of its own',
    run: (rig) =>
      withServer(rig, async (peer) => {
        const before = snapshot(rig);
        const its = issued(certificateOf(FAILOVER));
        const second = await risPeer([issued()], KEY());
        try {
          const choices = calling(
            peer,
            { servers: [sha256Of(issued()), sha256Of(its)] },
            {
              failover: { host: FAILOVER, port: second.port },
            },
          );
          await refused(rig, calling(peer, confirming(), choices.client), 'check.contact.name.other');
          second.show([its], KEY());
          await ends(rig, choices, 'installed');
          assert.deepEqual(values(rig, 'FailoverBaseUrl'), [`net.tcp://${FAILOVER}:${second.port}/`]);
          assert.ok(second.vias.every((via) => via === SERVICE_PATHS.core));
          await removedTo(rig, before);
        } finally {
          await second.close();
        }
      }),
  },
  {
    name: 'offline nobody is contacted, and nothing is proven',
    run: (rig) =>
      withServer(rig, async (peer) => {
        const before = snapshot(rig);
        const offline = { offline: true };
        await refused(rig, calling(peer, confirming(), offline), 'plan.client.fingerprint.offline');
        const report = await ends(rig, calling(peer, 'asFound', offline), 'installed');
        assert.deepEqual(codes(report), ['plan.client.offline']);
        assert.equal(report.verdict?.wouldConnect, null, told(report));
        await ends(rig, calling(peer, 'asFound', offline), 'unchanged');
        assert.deepEqual(peer.vias, []);
        await removedTo(rig, before);
      }),
  },
  {
    name: 'undone where the server shows something else once everything is written',
    run: (rig) =>
      withServer(rig, async (peer) => {
        const before = snapshot(rig);
        const machine = inNetwork(rig.open(), KNOWN);
        const contact = contactFrom(machine);
        let asked = 0;
        const turning: EngineOptions['contact'] = async (endpoint, signal) => {
          asked += 1;
          // Both services were asked for when planning.
          if (asked === 3)
            peer.show([issued({ key: keyPair('rsa', 2048, 'other') })], keyPair('rsa', 2048, 'other'));
          return contact(endpoint, signal);
        };
        const report = await engineOn(machine, { contact: turning }).apply(calling(peer, confirming()), null);
        assert.equal(report.outcome, 'rolledBack', told(report));
        assert.ok(codes(report).includes('check.client.trust.neither'), told(report));
        assert.deepEqual(snapshot(rig), before);
      }),
  },
  {
    name: 'checking a connection changes nothing, and judges as the client is configured',
    run: (rig) =>
      withServer(rig, async (peer) => {
        const url = readEndpoint(`net.tcp://${HOST}:${peer.port}/`);
        const careless = await engine(rig).check([url]);
        // As it is distributed the client checks nothing.
        assert.deepEqual(
          [careless.outcome, careless.verdict?.wouldConnect],
          ['checked', true],
          told(careless),
        );
        assert.ok(careless.verdict?.checks.some(({ found }) => found.code === 'check.contact.trust.none'));
        await ends(rig, calling(peer, confirming()), 'installed');
        const before = snapshot(rig);
        const good = await engine(rig).check([url]);
        assert.deepEqual(
          [good.outcome, good.verdict?.wouldConnect, failing(good)],
          ['checked', true, []],
          told(good),
        );
        assert.equal(good.contacts?.length, 2);
        peer.show([issued({ key: keyPair('rsa', 2048, 'other') })], keyPair('rsa', 2048, 'other'));
        const bad = await engine(rig).check([url]);
        assert.deepEqual([bad.outcome, failing(bad)], ['refused', ['contact.trust']], told(bad));
        await peer.close();
        const gone = await engine(rig).verify(null);
        assert.deepEqual([gone.outcome, failing(gone)], ['refused', ['contact.reached']], told(gone));
        assert.deepEqual(snapshot(rig), before);
      }),
  },
  {
    name: 'checking without a client goes by its usual settings, and says so',
    async run(rig) {
      await rig.reset({ server: {}, client: {} });
      const peer = await risPeer([issued(), department().der], KEY());
      try {
        const report = await engine(rig).check([readEndpoint(`net.tcp://${HOST}:${peer.port}/`)]);
        assert.deepEqual([report.outcome, failing(report)], ['refused', ['contact.trust']], told(report));
        assert.deepEqual(codes(report), ['run.check.defaults']);
        assert.deepEqual((await engine(rig).check([])).outcome, 'invalid');
      } finally {
        await peer.close();
      }
    },
  },
  {
    name: 'a server that says Running while nobody listens is set up all the same, and the verdict says so',
    async run(rig) {
      await rig.reset(productFiles());
      listens(rig);
      const report = await engine(rig).apply(integrated({ port: await freePort() }), null);
      assert.equal(report.outcome, 'installed', told(report));
      assert.equal(report.verdict?.wouldConnect, false, told(report));
      assert.deepEqual(failing(report), ['contact.reached']);
      const found = report.verdict.checks.find(({ id }) => id === 'contact.reached')?.found.code;
      assert.equal(found, 'check.contact.notListening');
      assert.equal((await engine(rig).verify(null)).outcome, 'refused');
      await rig.open().services.stop(SERVICE_NAME);
      const stopped = await engine(rig).verify(null);
      assert.deepEqual([stopped.outcome, stopped.contacts], ['verified', undefined], told(stopped));
    },
  },
  {
    name: 'a server that shows another certificate than it is configured to use was not started again',
    async run(rig) {
      await rig.reset(productFiles());
      listens(rig);
      const peer = await risPeer([issued()], KEY());
      try {
        const report = await engine(rig).apply(integrated({ port: peer.port }), null);
        assert.equal(report.outcome, 'installed', told(report));
        const warned = report.verdict?.checks.filter(({ status }) => status === 'warn').map(({ id }) => id);
        assert.ok(warned?.includes('contact.configured'), told(report));
        assert.ok(failing(report).includes('contact.trust'), told(report));
        assert.equal([...rig.open().stores.list(MY)].length, 1);
      } finally {
        await peer.close();
      }
    },
  },
];

/** Has the service of an embedded machine count as one whose program listens, as Windows' own does. */
function listens(rig: Rig): void {
  if (rig.kind !== 'embedded') return;
  const path = join(rig.open().host.folders.state, '..', '..', 'services', `${SERVICE_NAME}.json`);
  const entry = JSON.parse(readFileSync(path, 'utf8')) as object;
  writeFileSync(path, JSON.stringify({ ...entry, listens: true }));
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const peer = await risPeer([issued()], KEY());
  await peer.close();
  return peer.port;
}
