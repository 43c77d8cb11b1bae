import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckId } from '../../electron/contract/check.ts';
import { text } from '../../electron/contract/message.ts';
import type { Machine } from '../../electron/machine/machine.ts';
import type { StoreEntry } from '../../electron/machine/stores.ts';
import { DISALLOWED, MY, TRUSTED_PEOPLE } from '../../electron/setup/places.ts';
import { CLIENT_AUTH, extension, keyPair, name, type Recipe } from '../support/certificates.ts';
import { engineOn, failing, integrated, told } from '../support/drive.ts';
import { days, plant } from '../support/plant.ts';
import { productFiles } from '../support/product-files.ts';
import { CLIENT_FILE, type Rig, type Scenario, SERVER_FILE, SHRED_FILE } from '../support/rig.ts';

/** A change to a good setup, how it is taken back, and which checks it must fail. */
interface Mutation {
  readonly name: string;
  readonly fails: readonly CheckId[];
  /** Part of a sentence that the RIS would log; null where it would log none. */
  readonly log: RegExp | null;
  /** Returns what takes the change back. */
  change(rig: Rig, ours: StoreEntry): () => void;
  /** Where the machine itself seems changed to the engine. */
  see?(machine: Machine): Machine;
}

const NONE_FOUND = /Cannot find the X\.509 certificate using the following search criteria/;
const SEVERAL_FOUND = /Found multiple X\.509 certificates using the following search criteria/;
const NO_KEY = /may not have a private key that is capable of key exchange/;
const KEYSET = /Keyset does not exist/;
const IDENTITY = /Identity check failed for outgoing message/;
const HANDSHAKE = /Authentication failed because the remote party has closed the transport stream/;
const UNTRUSTED = /is not in the trusted people store/;
const USAGE_TIME = /usage time is invalid/;
const DISALLOWED_LOG = /is in an untrusted certificate store/;

function edit(path: string, from: string | RegExp, to: string): () => void {
  const before = readFileSync(path);
  const edited = before.toString('latin1').replace(from, to);
  assert.notEqual(edited, before.toString('latin1'), `nothing to change in ${path}`);
  writeFileSync(path, edited, 'latin1');
  return () => {
    writeFileSync(path, before);
  };
}

const server = (rig: Rig): string => join(rig.serverFolder, SERVER_FILE);
const shred = (rig: Rig): string => join(rig.serverFolder, SHRED_FILE);
const client = (rig: Rig): string => join(rig.clientFolder, CLIENT_FILE);

/** Puts another certificate in the place of ours, in `My` and in `TrustedPeople`, so that only its own fault counts. */
function instead(
  rig: Rig,
  ours: StoreEntry,
  recipe: Recipe,
  container = 'RIS-Setup-Wizard-instead',
): () => void {
  const { stores, keys } = rig.open();
  const copy = { ...TRUSTED_PEOPLE, thumbprint: ours.id.thumbprint };
  stores.remove(ours.id);
  stores.remove(copy);
  const planted = plant(rig, recipe, { container });
  const other = rig.open().stores.get(planted);
  assert.ok(other);
  rig.open().stores.add(TRUSTED_PEOPLE, { ...other, key: null });
  return () => {
    const now = rig.open().stores;
    now.remove(planted);
    now.remove({ ...TRUSTED_PEOPLE, thumbprint: planted.thumbprint });
    keys.delete(container);
    now.add(MY, ours);
    now.add(TRUSTED_PEOPLE, { ...ours, key: null });
  };
}

const setting = (setting: string, value: string): RegExp =>
  new RegExp(`(name="${setting}"[^>]*>\\s*)<value ?(?:/>|>${value}</value>)`);

export const mutations: readonly Mutation[] = [
  {
    name: 'the trusted copy is gone',
    fails: ['client.trust'],
    log: UNTRUSTED,
    change(rig, ours) {
      rig.open().stores.remove({ ...TRUSTED_PEOPLE, thumbprint: ours.id.thumbprint });
      return () => rig.open().stores.add(TRUSTED_PEOPLE, { ...ours, key: null });
    },
  },
  {
    name: 'the certificate is gone',
    fails: ['search.one'],
    log: NONE_FOUND,
    change(rig, ours) {
      rig.open().stores.remove(ours.id);
      return () => rig.open().stores.add(MY, ours);
    },
  },
  {
    name: 'the certificate has no private key',
    fails: ['key.present'],
    log: NO_KEY,
    change(rig, ours) {
      rig.open().stores.remove(ours.id);
      rig.open().stores.add(MY, { ...ours, key: null });
      return () => {
        rig.open().stores.remove(ours.id);
        rig.open().stores.add(MY, ours);
      };
    },
  },
  {
    name: 'the key container is gone',
    fails: ['key.present'],
    log: KEYSET,
    change(rig, ours) {
      rig.open().stores.remove(ours.id);
      const key = { ...(ours.key ?? assert.fail('no key')), container: 'RIS-Setup-Wizard-gone' };
      rig.open().stores.add(MY, { ...ours, key });
      return () => {
        rig.open().stores.remove(ours.id);
        rig.open().stores.add(MY, ours);
      };
    },
  },
  {
    name: 'the key is that of another certificate',
    fails: ['key.matches'],
    log: HANDSHAKE,
    change(rig, ours) {
      const pem = keyPair('rsa', 2048, 'unrelated')
        .privateKey.export({ type: 'pkcs8', format: 'pem' })
        .toString();
      const key = rig.importKey('unrelated', pem);
      rig.open().stores.remove(ours.id);
      rig.open().stores.add(MY, { ...ours, key });
      return () => {
        rig.open().stores.remove(ours.id);
        rig.open().stores.add(MY, ours);
        rig.open().keys.delete('unrelated');
      };
    },
  },
  {
    name: 'a second certificate for localhost',
    fails: ['search.one'],
    log: SEVERAL_FOUND,
    change(rig) {
      const other = plant(rig, { key: keyPair('rsa', 2048, 'second') }, { container: 'second' });
      return () => {
        rig.open().stores.remove(other);
        rig.open().keys.delete('second');
      };
    },
  },
  {
    name: 'a second one that has expired counts as well',
    fails: ['search.one'],
    log: SEVERAL_FOUND,
    change(rig) {
      const other = plant(
        rig,
        { key: keyPair('rsa', 2048, 'second'), notAfter: days(-0.5) },
        { container: 'second' },
      );
      return () => {
        rig.open().stores.remove(other);
        rig.open().keys.delete('second');
      };
    },
  },
  {
    name: 'the clock is past the end',
    fails: ['certificate.dates'],
    log: USAGE_TIME,
    change: () => () => undefined,
    see: (machine) => ({ ...machine, host: { ...machine.host, now: () => days(6 * 365) } }),
  },
  {
    name: 'the clock is before the beginning',
    fails: ['certificate.dates'],
    log: USAGE_TIME,
    change: () => () => undefined,
    see: (machine) => ({ ...machine, host: { ...machine.host, now: () => days(-30) } }),
  },
  {
    name: 'the client validates nothing',
    fails: ['client.validation'],
    log: null,
    change: (rig) => edit(client(rig), /PeerOrChainTrust/, 'None'),
  },
  {
    name: 'the server file’s client section validates nothing',
    fails: ['client.validation'],
    log: null,
    change: (rig) => edit(server(rig), /PeerOrChainTrust/, 'None'),
  },
  {
    name: 'the client trusts only chains',
    fails: ['client.trust'],
    log: /has a trust chain that cannot be verified/,
    change: (rig) => edit(client(rig), /PeerOrChainTrust/g, 'ChainTrust'),
  },
  {
    name: 'the client calls another host',
    fails: ['client.endpoint'],
    log: null,
    change: (rig) => edit(client(rig), /net\.tcp:\/\/localhost:8000\//, 'net.tcp://ris01:8000/'),
  },
  {
    name: 'the client calls another port',
    fails: ['client.endpoint'],
    log: null,
    change: (rig) => edit(client(rig), /net\.tcp:\/\/localhost:8000\//, 'net.tcp://localhost:9999/'),
  },
  {
    name: 'the server listens under another name, for which there is no certificate',
    fails: ['client.endpoint', 'search.one'],
    log: NONE_FOUND,
    change: (rig) =>
      edit(
        server(rig),
        /(WebServicesSettings>[\s\S]*?)net\.tcp:\/\/localhost:8000\//,
        '$1net.tcp://ris01:8000/',
      ),
  },
  {
    name: 'the server searches for another value',
    fails: ['search.one'],
    log: NONE_FOUND,
    change: (rig) =>
      edit(server(rig), setting('CertificateCustomFindValue', ''), `$1<value>${'0'.repeat(40)}</value>`),
  },
  {
    name: 'the server searches another store',
    fails: ['search.one'],
    log: NONE_FOUND,
    change: (rig) => edit(server(rig), setting('CertificateStoreName', 'My'), '$1<value>AddressBook</value>'),
  },
  {
    name: 'the certificate is in the store of disallowed ones',
    fails: ['client.trust'],
    log: DISALLOWED_LOG,
    change(rig, ours) {
      const id = rig.open().stores.add(DISALLOWED, { ...ours, key: null });
      return () => {
        rig.open().stores.remove(id);
      };
    },
  },
  {
    name: 'a certificate for clients only',
    fails: ['certificate.usage'],
    log: null,
    change: (rig, ours) =>
      instead(rig, ours, {
        extensions: [
          extension.keyUsage('digitalSignature', 'keyEncipherment'),
          extension.purposes(CLIENT_AUTH),
          extension.dnsNames('localhost'),
        ],
      }),
  },
  {
    name: 'a key of 1024 bits',
    fails: ['certificate.strength'],
    log: null,
    change: (rig, ours) => instead(rig, ours, { key: keyPair('rsa', 1024, 'short') }),
  },
  {
    name: 'a signature with SHA-1',
    fails: ['certificate.strength'],
    log: null,
    change: (rig, ours) => instead(rig, ours, { hash: 'sha1' }),
  },
  {
    name: 'another DNS name comes last',
    fails: ['certificate.name'],
    log: IDENTITY,
    change: (rig, ours) =>
      instead(rig, ours, {
        extensions: [extension.purposes('1.3.6.1.5.5.7.3.1'), extension.dnsNames('localhost', 'ris01')],
      }),
  },
  {
    name: 'the service’s file listens on another port than the console’s',
    fails: ['client.endpoint'],
    log: null,
    change: (rig) =>
      edit(
        shred(rig),
        /<configuration>/,
        `<configuration><configSections><sectionGroup name="applicationSettings" type="System.Configuration.ApplicationSettingsGroup, System, Version=2.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089"><section name="ClearCanvas.Ris.Server.WebServicesSettings" type="System.Configuration.ClientSettingsSection, System, Version=2.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089" requirePermission="false"/></sectionGroup></configSections><applicationSettings><ClearCanvas.Ris.Server.WebServicesSettings><setting name="BaseUrl" serializeAs="String"><value>net.tcp://localhost:8002/</value></setting></ClearCanvas.Ris.Server.WebServicesSettings></applicationSettings>`,
      ),
  },
  {
    name: 'a wildcard certificate is found by its thumbprint, and by the service’s file not at all',
    fails: ['certificate.name', 'search.one'],
    log: IDENTITY,
    change(rig, ours) {
      const subject = name(['CN', '*.hospital.example']);
      const back = instead(rig, ours, { subject, extensions: [extension.dnsNames('*.hospital.example')] });
      const [planted] = [...rig.open().stores.list(MY)];
      const found = planted?.id.thumbprint ?? '';
      const value = setting('CertificateCustomFindValue', '');
      const files = [edit(server(rig), value, `$1<value>${found}</value>`)];
      files.push(
        edit(server(rig), setting('CertificateFindType', '\\w+'), '$1<value>FindByThumbprint</value>'),
      );
      return () => {
        for (const undo of files.reverse()) undo();
        back();
      };
    },
  },
];

async function tryOut(rig: Rig, { fails, log, change, see = (machine) => machine }: Mutation): Promise<void> {
  await rig.reset(productFiles());
  await engineOn(rig.open()).apply(integrated(), null);
  const [ours] = [...rig.open().stores.list(MY)];
  assert.ok(ours);
  const back = change(rig, ours);
  const changed = await engineOn(see(rig.open())).verify(null);
  assert.equal(changed.outcome, 'refused', told(changed));
  assert.equal(changed.verdict?.wouldConnect, false);
  assert.deepEqual(failing(changed), [...fails].sort(), told(changed));
  const failed = changed.verdict.checks.filter((check) => check.status === 'fail');
  const logged = failed.flatMap((check) => (check.wouldLog === null ? [] : [text(check.wouldLog)]));
  if (log !== null)
    assert.ok(
      logged.some((line) => log.test(line)),
      logged.join('\n'),
    );
  for (const check of failed) assert.ok(check.remedy !== null, `${check.id} has no remedy`);
  back();
  const after = await engineOn(rig.open()).verify(null);
  assert.equal(after.outcome, 'verified', told(after));
  assert.equal(after.verdict?.wouldConnect, true, told(after));
}

/** The verdict is not merely green: each change to a good setup fails just the checks concerned. */
export const verdict: readonly Scenario[] = mutations.map((mutation) => ({
  name: mutation.name,
  run: (rig) => tryOut(rig, mutation),
}));
