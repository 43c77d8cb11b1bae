import {
  authority,
  build,
  CLIENT_AUTH,
  type Extension,
  extension,
  FROM,
  type Issuer,
  keyPair,
  NOW,
  name,
  type Recipe,
  SERVER_AUTH,
  UNTIL,
} from '../../support/certificates.ts';
import { type Bytes, explicit, octets, oid, seq, small, tlv } from '../../support/der-writer.ts';

/** A server certificate, and what the machine that judges it holds. */
export interface ChainCase {
  readonly name: string;
  readonly certificate: Bytes;
  readonly roots: readonly Bytes[];
  /** None of them self-signed: .NET on Linux takes the machine's own ones for roots. */
  readonly intermediates: readonly Bytes[];
  readonly at: Date;
}

/** A case before it is known what else its machine holds; `alone`: nothing else, or it would be another case. */
interface Draft extends ChainCase {
  readonly alone?: true;
}

const HOST = 'ris01.hospital.example';
const EMAIL = '1.3.6.1.5.5.7.3.4';
const ANY_PURPOSE = '2.5.29.37.0';
const usage = extension.keyUsage('digitalSignature', 'keyEncipherment');
const GOOD = [
  extension.basicConstraints(false),
  usage,
  extension.purposes(SERVER_AUTH),
  extension.dnsNames(HOST),
];
const CA = [extension.basicConstraints(true), extension.keyUsage('keyCertSign', 'cRLSign')];

const root = authority('Root');
const issuing = authority('Issuing', { issuer: root.issuer });
const serverOf = (issuer: Issuer, more: Recipe = {}): Bytes =>
  build({ subject: name(['CN', HOST]), issuer, extensions: GOOD, ...more });

/** A certificate that the hospital's authority issued, both its links held here. */
const issued = (title: string, more: Recipe, at = NOW): Draft => ({
  name: title,
  certificate: serverOf(issuing.issuer, more),
  roots: [root.der],
  intermediates: [issuing.der],
  at,
});

/** A good certificate of an issuer between it and the root that is as the recipe says. */
const between = (title: string, recipe: Recipe): Draft => {
  const link = authority(title, { key: keyPair('rsa', 2048, 'between'), issuer: root.issuer, ...recipe });
  return { ...issued(title, {}), certificate: serverOf(link.issuer), intermediates: [link.der] };
};

/** A good certificate directly under a root that is as the recipe says. */
const under = (title: string, recipe: Recipe): Draft => {
  const top = authority(title, { key: keyPair('rsa', 2048, 'top'), ...recipe });
  return { ...issued(title, {}), certificate: serverOf(top.issuer), roots: [top.der], intermediates: [] };
};

const limits = (which: 0 | 1, dns: string): Extension =>
  extension.of('2.5.29.30', seq(explicit(which, seq(tlv(0x82, Buffer.from(dns, 'latin1'))))), true);
/** Microsoft's own form of the purposes ([MS-WCCE], Application Policies), which its authorities add. */
const applicationPolicy = (purpose: string): Extension =>
  extension.of('1.3.6.1.4.1.311.21.10', seq(seq(oid(purpose))));
const forged = { name: issuing.issuer.name, key: keyPair('rsa', 2048, 'forger') };
const short = authority('Short', { extensions: [extension.basicConstraints(true, 0)] });
const below = authority('Below', { issuer: short.issuer });
const twin = authority('Issuing', { issuer: root.issuer, notAfter: new Date('2026-01-01T00:00:00Z') });
const selfSigned = (): Bytes => build({ subject: name(['CN', HOST]), extensions: GOOD });
const own = selfSigned();
const second = (date: Date, seconds: number): Date => new Date(date.getTime() + seconds * 1000);
const past = { notAfter: new Date('2026-01-01T00:00:00Z') };
const future = { notBefore: new Date('2027-01-01T00:00:00Z') };

const names = [
  issued('right', {}),
  under('right, directly under the root', {}),
  issued('common name only', { extensions: [usage, extension.purposes(SERVER_AUTH)] }),
  issued('several names', { extensions: [usage, extension.dnsNames('old-ris', HOST, 'ris01')] }),
  issued('wildcard', { extensions: [extension.dnsNames('*.hospital.example')] }),
  issued('empty subject', { subject: seq(), extensions: [{ ...extension.dnsNames(HOST), critical: true }] }),
];

const dates: readonly Draft[] = [
  issued('expired', past),
  issued('not yet valid', future),
  issued('in its first second', {}, FROM),
  issued('in its last second', {}, UNTIL),
  issued('a second before its first', {}, second(FROM, -1)),
  issued('a second after its last', {}, second(UNTIL, 1)),
  between('intermediate expired', past),
  between('intermediate not yet valid', future),
  under('root expired', past),
  {
    ...issued('an expired twin of the intermediate, too', {}),
    intermediates: [twin.der, issuing.der],
    alone: true,
  },
];

const links: readonly Draft[] = [
  { ...issued('unknown root', {}), roots: [], alone: true },
  {
    ...issued('another root of the same name', {}),
    roots: [authority('Root', { key: forged.key }).der],
    alone: true,
  },
  { ...issued('self-signed', {}), certificate: selfSigned() },
  { ...issued('self-signed and a root here', {}), certificate: own, roots: [own] },
  { ...issued('intermediate missing', {}), intermediates: [], alone: true },
  { ...issued('forged', {}), certificate: serverOf(forged) },
];

const algorithms = [
  issued('weak key of 1024 bits', { key: keyPair('rsa', 1024) }),
  issued('ECDSA key', { key: keyPair('ec') }),
  issued('Ed25519 key', { key: keyPair('ed25519') }),
  under('ECDSA root', { key: keyPair('ec', 256, 'root') }),
  between('intermediate with a key of 1024 bits', { key: keyPair('rsa', 1024, 'between') }),
  issued('SHA-1', { hash: 'sha1' }),
  issued('MD5', { hash: 'md5' }),
  issued('SHA-512', { hash: 'sha512' }),
  between('intermediate with SHA-1', { hash: 'sha1' }),
  under('root with SHA-1', { hash: 'sha1' }),
];

const purposes = [
  issued('client authentication only', { extensions: [extension.purposes(CLIENT_AUTH)] }),
  issued('client and server authentication', { extensions: [extension.purposes(CLIENT_AUTH, SERVER_AUTH)] }),
  issued('no purposes', { extensions: [usage, extension.dnsNames(HOST)] }),
  issued('any purpose', { extensions: [extension.purposes(ANY_PURPOSE)] }),
  issued('key usage without key encipherment', { extensions: [extension.keyUsage('digitalSignature')] }),
  issued('key usage of an authority', { extensions: [extension.keyUsage('keyCertSign')] }),
  issued('an authority as a server', { extensions: CA }),
  between('intermediate for mail only', { extensions: [...CA, extension.purposes(EMAIL)] }),
  between('intermediate for servers', { extensions: [...CA, extension.purposes(SERVER_AUTH)] }),
  between('intermediate for any purpose', { extensions: [...CA, extension.purposes(ANY_PURPOSE)] }),
  issued('application policy for servers, purpose for clients', {
    extensions: [extension.purposes(CLIENT_AUTH), applicationPolicy(SERVER_AUTH)],
  }),
  issued('application policy for clients, purpose for servers', {
    extensions: [extension.purposes(SERVER_AUTH), applicationPolicy(CLIENT_AUTH)],
  }),
  under('root for mail only', { extensions: [...CA, extension.purposes(EMAIL)] }),
];

const constraints = [
  between('intermediate that is no authority', { extensions: [extension.basicConstraints(false)] }),
  between('intermediate without basic constraints', { extensions: [] }),
  between('intermediate of version 1', { version: 1 }),
  between('intermediate that may not sign certificates', {
    extensions: [extension.basicConstraints(true), extension.keyUsage('digitalSignature')],
  }),
  between('intermediate without key usage', { extensions: [extension.basicConstraints(true)] }),
  under('root of version 1', { version: 1 }),
  under('root without basic constraints', { extensions: [] }),
  under('root that may not sign certificates', {
    extensions: [extension.basicConstraints(true), extension.keyUsage('digitalSignature')],
  }),
  under('path length kept', { extensions: [extension.basicConstraints(true, 0)] }),
  {
    ...issued('path length exceeded', {}),
    certificate: serverOf(below.issuer),
    roots: [short.der],
    intermediates: [below.der],
  },
  between('name constraints kept', { extensions: [...CA, limits(0, 'hospital.example')] }),
  between('name constraints broken', { extensions: [...CA, limits(0, 'clinic.example')] }),
  between('name excluded', { extensions: [...CA, limits(1, 'hospital.example')] }),
  issued('unknown critical extension', {
    extensions: [...GOOD, extension.of('1.2.3.4', octets(small(1)), true)],
  }),
  issued('unknown extension', { extensions: [...GOOD, extension.of('1.2.3.4', octets(small(1)))] }),
  between('policy required, and there is none', {
    extensions: [...CA, extension.of('2.5.29.36', seq(tlv(0x80, Buffer.from([0]))), true)],
  }),
  issued('policy of a domain, critical', {
    extensions: [...GOOD, extension.of('2.5.29.32', seq(seq(oid('2.23.140.1.2.1'))), true)],
  }),
];

const drafts: readonly Draft[] = [...names, ...dates, ...links, ...algorithms, ...purposes, ...constraints];
const together = drafts.filter(({ alone }) => !alone);
const shared = {
  roots: [...new Set(together.flatMap(({ roots }) => roots))],
  intermediates: [...new Set(together.flatMap(({ intermediates }) => intermediates))],
};

/** All on one machine that holds every link, but for those that must be alone: each such machine takes a run of .NET. */
export const CASES: readonly ChainCase[] = drafts.map((one) => (one.alone ? one : { ...one, ...shared }));
