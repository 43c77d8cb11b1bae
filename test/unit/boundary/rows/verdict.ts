import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MessageCode } from '../../../../electron/contract/message.ts';
import type { Machine } from '../../../../electron/machine/machine.ts';
import type { StoreEntry } from '../../../../electron/machine/stores.ts';
import { DISALLOWED, INTERMEDIATES, MY, ROOT, TRUSTED_PEOPLE } from '../../../../electron/setup/places.ts';
import { mutations } from '../../../scenarios/verdict.ts';
import {
  authority,
  CLIENT_AUTH,
  extension,
  keyPair,
  name,
  type Recipe,
  SERVER_AUTH,
} from '../../../support/certificates.ts';
import { LOCAL } from '../../../support/cli.ts';
import { seq, tlv } from '../../../support/der-writer.ts';
import { days, plant } from '../../../support/plant.ts';
import { CLIENT_FILE, SERVER_FILE, SHRED_FILE } from '../../../support/rig.ts';
import { certificateFor, HOST, hospital } from '../../../support/store-certificates.ts';
import type { Row, Stage } from '../stage.ts';
import { onInstalled, onProducts } from '../table.ts';

type Codes = MessageCode | readonly MessageCode[];

function ours({ rig }: Stage): StoreEntry {
  const [entry] = [...rig.open().stores.list(MY)];
  if (entry === undefined) throw new Error('nothing is installed');
  return entry;
}

/** A change to a good setup as the scenarios make it, and what `--verify` then says. */
const mutated = (what: string, codes: Codes): Row =>
  onInstalled(codes, (stage) => {
    const mutation = mutations.find((one) => one.name === what);
    if (mutation === undefined) throw new Error(`there is no change "${what}"`);
    mutation.change(stage.rig, ours(stage));
    return stage.run(['--verify'], { see: mutation.see ?? ((machine) => machine) });
  });

/** A setting of the first section that has it, in the server's or the client's file, made to say this. */
function set(stage: Stage, file: 'server' | 'client', setting: string, value: string): void {
  const { serverFolder, clientFolder } = stage.rig;
  const path = file === 'server' ? join(serverFolder, SERVER_FILE) : join(clientFolder, CLIENT_FILE);
  const before = readFileSync(path, 'latin1');
  const section =
    file === 'client' || before.indexOf('Ris.Server.WebServicesSettings>') < 0
      ? 0
      : before.indexOf('<ClearCanvas.Ris.Server.WebServicesSettings>');
  const pattern = new RegExp(`(name="${setting}"[^>]*>\\s*)<value ?(?:/>|>[^<]*</value>)`);
  const rest = before.slice(section);
  const after = rest.replace(pattern, `$1<value>${value}</value>`);
  if (after === rest) throw new Error(`nothing to change: ${setting}`);
  writeFileSync(path, before.slice(0, section) + after, 'latin1');
}

/** A setting that no file has, put in front of one that it has. */
function add(stage: Stage, setting: string, value: string, before: string): void {
  const path = join(stage.rig.clientFolder, CLIENT_FILE);
  const text = readFileSync(path, 'latin1');
  const added = `<setting name="${setting}" serializeAs="String"><value>${value}</value></setting>`;
  const after = text.replaceAll(
    new RegExp(`<setting name="${before}"`, 'g'),
    `${added}<setting name="${before}"`,
  );
  if (after === text) throw new Error(`there is no ${before}`);
  writeFileSync(path, after, 'latin1');
}

const configured = (codes: Codes, change: (stage: Stage) => void, print = false): Row =>
  onInstalled(codes, async (stage) => {
    change(stage);
    await stage.run(['--verify']);
    if (print) await stage.print(['--verify']);
  });

/** Another certificate in the place of ours, trusted as ours is, with its key in a container of that name. */
function instead(stage: Stage, recipe: Recipe, trusted = true): void {
  const { stores, keys } = stage.rig.open();
  const { id, key } = ours(stage);
  stores.remove(id);
  stores.remove({ ...TRUSTED_PEOPLE, thumbprint: id.thumbprint });
  keys.delete(key?.container ?? '');
  const planted = plant(stage.rig, recipe, { container: 'instead' });
  const entry = stores.get(planted);
  if (entry !== null && trusted) stores.add(TRUSTED_PEOPLE, { ...entry, key: null });
}
const replaced = (codes: Codes, recipe: Recipe): Row =>
  configured(codes, (stage) => {
    instead(stage, recipe);
  });

const seeing = (codes: Codes, see: (machine: Machine) => Machine): Row =>
  onInstalled(codes, (stage) => stage.run(['--verify'], { see }));

/** A chain that ends in the hospital's root, which is trusted; the leaf is made as the recipe says. */
function chained(stage: Stage, recipe: Recipe, mode = 'ChainTrust'): void {
  const { stores } = stage.rig.open();
  stores.add(ROOT, { der: hospital().der, friendlyName: null, key: null });
  instead(stage, { issuer: hospital().issuer, ...recipe }, false);
  set(stage, 'client', 'CertificateValidationMode', mode);
}
const chain = (codes: Codes, recipe: Recipe, mode?: string): Row =>
  configured(codes, (stage) => {
    chained(stage, recipe, mode);
  });

/** The same below an issuer of its own, which lies where intermediates do. */
const below = (codes: Codes, issuer: Recipe): Row =>
  configured(codes, (stage) => {
    const middle = authority('Issuing', {
      issuer: hospital().issuer,
      notBefore: days(-9),
      notAfter: days(900),
      ...issuer,
    });
    stage.rig.open().stores.add(INTERMEDIATES, { der: middle.der, friendlyName: null, key: null });
    chained(stage, { issuer: middle.issuer });
  });

/** What the verdict says of the search, the key and the certificate. */
export const ofServer: readonly Row[] = [
  mutated('the certificate is gone', [
    'check.search.one.none',
    'check.search.one.none.remedy',
    'ris.search.none',
  ]),
  mutated('a second certificate for localhost', [
    'check.search.one.several',
    'check.search.one.several.remedy',
    'ris.search.multiple',
  ]),
  configured(['check.search.one.refused', 'check.search.one.value.remedy', 'ris.search.refused'], (stage) => {
    set(stage, 'server', 'CertificateFindType', 'FindByTimeValid');
    set(stage, 'server', 'CertificateCustomFindValue', 'x');
  }),
  configured(['check.search.one.hex', 'ris.search.hex'], (stage) => {
    set(stage, 'server', 'CertificateFindType', 'FindByThumbprint');
    set(stage, 'server', 'CertificateCustomFindValue', 'no digits');
  }),
  configured(
    [
      'check.search.one.unsupported',
      'check.search.one.unsupported.remedy',
      'check.client.trust.unknownCertificate',
      'check.client.trust.unjudged.remedy',
      'commandline.end.verifiedUnjudged',
    ],
    (stage) => {
      set(stage, 'server', 'CertificateFindType', 'FindByKeyUsage');
      set(stage, 'server', 'CertificateCustomFindValue', 'x');
      // The service's own file would still find the certificate.
      rmSync(join(stage.rig.serverFolder, SHRED_FILE));
    },
    true,
  ),
  mutated('the server searches another store', ['check.search.store.warn', 'check.search.store.remedy']),
  mutated('the certificate has no private key', [
    'check.key.present.none',
    'check.key.present.remedy',
    'ris.key.unusable',
  ]),
  mutated('the key container is gone', ['check.key.present.missing', 'ris.key.missing']),
  mutated('the key is that of another certificate', ['check.key.matches.fail', 'ris.handshake.closed']),
  seeing(['check.key.access.denied', 'check.key.access.remedy'], (machine) => ({
    ...machine,
    access: { ...machine.access, canRead: () => ({ state: 'denied' }) },
  })),
  seeing(['check.key.access.unknown', 'check.key.access.unknown.remedy'], (machine) => ({
    ...machine,
    access: { ...machine.access, canRead: () => ({ state: 'unknown', reason: 'groups' }) },
  })),
  configured(['check.key.usable.cng', 'check.key.usable.remedy', 'ris.key.cng'], (stage) => {
    withKey(stage, { providerType: 0, provider: 'Microsoft Software Key Storage Provider' });
  }),
  configured('check.key.usable.signatureOnly', (stage) => {
    withKey(stage, { keySpec: 2 });
  }),
  configured('check.key.usable.unreadable', (stage) => {
    const { container } = ours(stage).key ?? { container: '' };
    writeFileSync(join(stage.rig.root, 'keys', container, 'private-key.pem'), 'damaged');
  }),
  seeing('check.key.usable.noSignature', (machine) => ({
    ...machine,
    keys: { ...machine.keys, sign: () => new Uint8Array(256) },
  })),
  replaced(['check.certificate.dates.endsSoon', 'check.certificate.dates.remedy'], { notAfter: days(20) }),
  mutated('the clock is past the end', ['check.certificate.dates.expired', 'ris.peer.dates.chain']),
  mutated('the clock is before the beginning', [
    'check.certificate.dates.notYet',
    'check.certificate.dates.clock.remedy',
  ]),
  replaced(['check.certificate.strength.notRsa'], { key: keyPair('ec') }),
  mutated('a key of 1024 bits', ['check.certificate.strength.shortKey', 'check.certificate.strength.remedy']),
  mutated('a signature with SHA-1', 'check.certificate.strength.oldHash'),
  mutated('a certificate for clients only', [
    'check.certificate.usage.purpose',
    'check.certificate.usage.remedy',
  ]),
  replaced('check.certificate.usage.keyUsage', {
    extensions: [extension.keyUsage('keyCertSign'), extension.dnsNames('localhost')],
  }),
  replaced('check.certificate.usage.signing', {
    extensions: [extension.keyUsage('digitalSignature'), extension.dnsNames('localhost')],
  }),
];

function withKey(stage: Stage, change: object): void {
  const entry = ours(stage);
  const { stores } = stage.rig.open();
  if (entry.key === null) throw new Error('it has no key');
  stores.remove(entry.id);
  stores.add(MY, { ...entry, key: { ...entry.key, ...change } });
}

/** What the verdict says of names and of the client sections. */
export const ofClients: readonly Row[] = [
  mutated('another DNS name comes last', [
    'check.certificate.name.other',
    'check.certificate.name.remedy',
    'ris.identity.other',
  ]),
  configured(
    ['check.certificate.name.none', 'check.certificate.name.remedy.none', 'ris.identity.none'],
    (stage) => {
      instead(stage, { subject: name(['O', 'Hospital']), extensions: [extension.purposes(SERVER_AUTH)] });
      const { id } = ours(stage);
      set(stage, 'server', 'CertificateFindType', 'FindByThumbprint');
      set(stage, 'server', 'CertificateCustomFindValue', id.thumbprint);
    },
  ),
  onProducts(['check.host.name.warn', 'check.host.name.remedy'], async (stage) => {
    const { thumbprint } = certificateFor(stage.rig);
    const choices = ['--setup', 'server', '--host', HOST, '--certificate', thumbprint, '--trust-certificate'];
    await stage.run(choices);
    await stage.run(['--verify']);
  }),
  configured(['check.client.binding.skipped', 'check.client.binding.remedy'], (stage) => {
    add(stage, 'ConfigurationClass', 'Other.BasicHttpConfiguration', 'CertificateValidationMode');
  }),
  mutated('the client validates nothing', ['check.client.validation.none', 'check.client.validation.remedy']),
  configured(
    ['check.client.validation.custom', 'ris.validation.custom', 'commandline.end.verifiedNot'],
    (stage) => {
      set(stage, 'client', 'CertificateValidationMode', 'Custom');
    },
    true,
  ),
  configured('check.client.validation.unknown', (stage) => {
    set(stage, 'client', 'CertificateValidationMode', 'Strict');
  }),
  configured(['check.client.endpoint.invalid', 'ris.connect'], (stage) => {
    set(stage, 'client', 'ApplicationServicesBaseUrl', 'http://localhost/');
  }),
  mutated('the client calls another port', ['check.client.endpoint.other', 'check.client.endpoint.remedy']),
  mutated('the service’s file listens on another port than the console’s', 'check.server.endpoint.differs'),
  onProducts(['check.client.endpoint.elsewhere', 'check.client.endpoint.elsewhere.remedy'], async (stage) => {
    await stage.run([...LOCAL, '--enterprise-url', 'net.tcp://enterprise:9999/']);
  }),
  configured('check.client.trust.absent', (stage) => {
    stage.rig.open().stores.remove({ ...TRUSTED_PEOPLE, thumbprint: ours(stage).id.thumbprint });
    set(stage, 'client', 'CertificateValidationMode', 'PeerTrust');
  }),
  mutated('the trusted copy is gone', [
    'check.client.trust.neither',
    'check.client.trust.remedy',
    'ris.peer.absent.chain',
  ]),
  mutated('the client trusts only chains', ['check.client.trust.chainFails', 'ris.chain']),
  mutated('the certificate is in the store of disallowed ones', [
    'check.client.trust.disallowed',
    'check.client.trust.disallowed.remedy',
    'ris.peer.disallowed.chain',
  ]),
  configured('ris.peer.disallowed', (stage) => {
    stage.rig.open().stores.add(DISALLOWED, { ...ours(stage), key: null });
    set(stage, 'client', 'CertificateValidationMode', 'PeerTrust');
  }),
  configured('ris.peer.absent', (stage) => {
    stage.rig.open().stores.remove({ ...TRUSTED_PEOPLE, thumbprint: ours(stage).id.thumbprint });
    set(stage, 'client', 'CertificateValidationMode', 'PeerTrust');
  }),
  onInstalled('ris.peer.dates', (stage) => {
    for (const path of [join(stage.rig.serverFolder, SERVER_FILE), join(stage.rig.clientFolder, CLIENT_FILE)])
      writeFileSync(path, readFileSync(path, 'latin1').replaceAll('PeerOrChainTrust', 'PeerTrust'), 'latin1');
    return stage.run(['--verify'], {
      see: (machine) => ({ ...machine, host: { ...machine.host, now: () => days(6 * 365) } }),
    });
  }),
  configured('check.client.trust.revocation', (stage) => {
    chained(stage, {});
    add(stage, 'RevocationMode', 'Online', 'CertificateValidationMode');
  }),
  below('check.client.trust.nameConstraints', {
    extensions: [
      extension.basicConstraints(true),
      extension.keyUsage('keyCertSign'),
      extension.of('2.5.29.30', seq(tlv(0xa0, seq(tlv(0x82, Buffer.from('localhost'))))), true),
    ],
  }),
  configured(['check.trust.leftover.warn', 'check.trust.leftover.remedy'], (stage) => {
    const agency = { name: name(['CN', 'Root Agency']), key: keyPair('rsa', 1024, 'agency') };
    const old: Recipe = { issuer: agency, hash: 'sha1', key: keyPair('rsa', 1024, 'old') };
    plant(stage.rig, old, { store: TRUSTED_PEOPLE, container: null });
  }),
];

const forHost = extension.dnsNames('localhost');

/** Windows' own words of a chain, which stand inside the sentence that the RIS logs. */
export const ofChains: readonly Row[] = [
  configured('ris.windows.distrusted', (stage) => {
    chained(stage, {});
    stage.rig.open().stores.add(DISALLOWED, { ...ours(stage), key: null });
  }),
  chain('ris.windows.signature', {
    issuer: { name: hospital().issuer.name, key: keyPair('rsa', 2048, 'forger') },
  }),
  chain('ris.windows.partial', {
    issuer: { name: name(['CN', 'A stranger']), key: keyPair('rsa', 2048, 'stranger') },
  }),
  mutated('the client trusts only chains', 'ris.windows.untrustedRoot'),
  below('ris.windows.dates', { notAfter: days(-0.5) }),
  chain('ris.windows.usage', { extensions: [extension.purposes(CLIENT_AUTH), forHost] }),
  below('ris.windows.basicConstraints', {
    extensions: [extension.basicConstraints(false), extension.keyUsage('keyCertSign')],
  }),
  chain('ris.windows.critical', {
    extensions: [forHost, extension.of('1.2.3.4', Buffer.from('0500', 'hex'), true)],
  }),
];
