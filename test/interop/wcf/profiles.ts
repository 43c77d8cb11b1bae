import type { TrustEvidence } from '../../../electron/certificates/evidence.ts';
import {
  altNames,
  authority,
  build,
  CLIENT_AUTH,
  extension,
  type Issuer,
  ipName,
  type KeyPair,
  keyPair,
  name,
  type Recipe,
  SERVER_AUTH,
} from '../../support/certificates.ts';
import { type Bytes, explicit, octets, seq, small, tlv } from '../../support/der-writer.ts';

/** A server's certificate, and what the client that calls it trusts. */
export interface Profile {
  readonly name: string;
  /** As it stands in the client's address. */
  readonly host: string;
  readonly certificate: Bytes;
  readonly key: KeyPair;
  /** What the server sends beside its own certificate. */
  readonly sent: readonly Bytes[];
  readonly trust: TrustEvidence;
}

export const HOST = 'ris01.hospital.example';
const OTHER = 'pacs01.hospital.example';
const ADDRESS = '127.0.0.1';
const usage = extension.keyUsage('digitalSignature', 'keyEncipherment');
const purpose = extension.purposes(SERVER_AUTH);
const named = (...names: string[]) => [usage, purpose, extension.dnsNames(...names)];
const root = authority('Hospital Root');
const issuing = authority('Hospital Issuing', { issuer: root.issuer });
const stranger = authority('Somebody Else');
const HERE: TrustEvidence = {
  trustedPeople: [],
  disallowed: [],
  roots: [root.der],
  intermediates: [issuing.der],
};
const past = { notAfter: new Date('2026-01-01T00:00:00Z') };
const future = { notBefore: new Date('2027-06-01T00:00:00Z') };

function made(title: string, issuer: Issuer | null, more: Recipe, sent: readonly Bytes[]): Profile {
  const key = more.key ?? keyPair('rsa', 2048, 'server');
  const recipe = { subject: name(['CN', HOST]), extensions: named(HOST), ...more, key };
  const certificate = build(issuer === null ? recipe : { ...recipe, issuer });
  return { name: title, host: HOST, certificate, key, sent, trust: HERE };
}

/** Issued by the hospital's authority, which this machine knows and the server sends. */
const issued = (title: string, more: Recipe = {}): Profile =>
  made(title, issuing.issuer, more, [issuing.der]);
const selfSigned = (title: string, more: Recipe = {}): Profile => made(title, null, more, []);
/** Issued by a link under the root that is as the recipe says. */
function between(title: string, recipe: Recipe): Profile {
  const link = authority(title, { key: keyPair('rsa', 2048, 'between'), issuer: root.issuer, ...recipe });
  return with_(made(title, link.issuer, {}, [link.der]), { intermediates: [link.der] });
}

/** The same where the machine holds something else. */
const with_ = (profile: Profile, more: Partial<TrustEvidence>): Profile => ({
  ...profile,
  trust: { ...profile.trust, ...more },
});
const inTrustedPeople = (profile: Profile): Profile =>
  with_(profile, { trustedPeople: [profile.certificate] });
const CA = [extension.basicConstraints(true), extension.keyUsage('keyCertSign', 'cRLSign')];
const otherNamesOnly = extension.of(
  '2.5.29.30',
  seq(explicit(0, seq(tlv(0x82, Buffer.from('clinic.example'))))),
  true,
);

const names = [
  issued('right'),
  { ...made('directly under the root', root.issuer, {}, []) },
  issued('wrong name', { subject: name(['CN', OTHER]), extensions: named(OTHER) }),
  issued('common name only', { extensions: [usage, purpose] }),
  issued('common name of another host only', { subject: name(['CN', OTHER]), extensions: [usage, purpose] }),
  issued('common name of the host, DNS name of another', { extensions: named(OTHER) }),
  issued('DNS name of the host, common name of another', { subject: name(['CN', OTHER]) }),
  issued('two common names, the host last', {
    subject: name(['CN', OTHER], ['CN', HOST]),
    extensions: [usage, purpose],
  }),
  issued('two common names, the host first', {
    subject: name(['CN', HOST], ['CN', OTHER]),
    extensions: [usage, purpose],
  }),
  issued('several names, the host last', { extensions: named(OTHER, 'ris01', HOST) }),
  issued('several names, the host first', { extensions: named(HOST, 'ris01', OTHER) }),
  issued('the name in capitals', { extensions: named(HOST.toUpperCase()) }),
  issued('the short name only', { subject: name(['CN', 'ris01']), extensions: named('ris01') }),
  issued('wildcard', { subject: name(['O', 'General Hospital']), extensions: named('*.hospital.example') }),
  issued('no name', { subject: name(['O', 'General Hospital']), extensions: [usage, purpose] }),
  {
    ...issued('IP address', {
      subject: name(['O', 'General Hospital']),
      extensions: [usage, purpose, altNames(ipName(127, 0, 0, 1))],
    }),
    host: ADDRESS,
  },
  {
    ...issued('IP address as common name', {
      subject: name(['CN', ADDRESS]),
      extensions: [usage, purpose, altNames(ipName(127, 0, 0, 1))],
    }),
    host: ADDRESS,
  },
];

const dates = [
  issued('expired', past),
  issued('not yet valid', future),
  between('intermediate expired', past),
  inTrustedPeople(selfSigned('expired, in TrustedPeople', past)),
  inTrustedPeople(selfSigned('not yet valid, in TrustedPeople', future)),
];

const forbidden = inTrustedPeople(selfSigned('self-signed, in TrustedPeople and Disallowed'));
const own = selfSigned('self-signed, in Root');
const trust = [
  made('unknown root', stranger.issuer, {}, []),
  inTrustedPeople(made('unknown root, in TrustedPeople', stranger.issuer, {}, [])),
  selfSigned('self-signed'),
  inTrustedPeople(selfSigned('self-signed, in TrustedPeople')),
  with_(forbidden, { disallowed: [forbidden.certificate] }),
  with_(own, { roots: [own.certificate] }),
  inTrustedPeople(selfSigned('wrong name, self-signed, in TrustedPeople', { extensions: named(OTHER) })),
  with_(issued('intermediate sent, not held here'), { intermediates: [] }),
  with_({ ...issued('intermediate missing'), sent: [] }, { intermediates: [] }),
  { ...issued('intermediate held here, not sent'), sent: [] },
];

const uses = [
  issued('weak key of 1024 bits', { key: keyPair('rsa', 1024, 'weak') }),
  issued('SHA-1', { hash: 'sha1' }),
  inTrustedPeople(
    selfSigned('1024 bits and SHA-1, in TrustedPeople', { key: keyPair('rsa', 1024, 'weak'), hash: 'sha1' }),
  ),
  issued('ECDSA key', { key: keyPair('ec') }),
  issued('client authentication only', {
    extensions: [usage, extension.purposes(CLIENT_AUTH), extension.dnsNames(HOST)],
  }),
  inTrustedPeople(
    selfSigned('client authentication only, in TrustedPeople', {
      extensions: [usage, extension.purposes(CLIENT_AUTH), extension.dnsNames(HOST)],
    }),
  ),
  issued('no purposes', { extensions: [usage, extension.dnsNames(HOST)] }),
  issued('unknown critical extension', {
    extensions: [...named(HOST), extension.of('1.2.3.4', octets(small(1)), true)],
  }),
  between('intermediate that is no authority', { extensions: [extension.basicConstraints(false)] }),
  between('intermediate for other names', { extensions: [...CA, otherNamesOnly] }),
];

export const PROFILES: readonly Profile[] = [...names, ...dates, ...trust, ...uses];
