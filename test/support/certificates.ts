import { createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import {
  type Bytes,
  bits,
  bool,
  explicit,
  ia5,
  integer,
  nothing,
  octets,
  oid,
  seq,
  set,
  small,
  time,
  tlv,
  utf8,
} from './der-writer.ts';

/** Test certificates of every shape, good and bad, signed with real keys. Written without the product's own code. */
export interface KeyPair {
  readonly privateKey: KeyObject;
  readonly spki: Bytes;
}

const pairs = new Map<string, KeyPair>();

/** A key pair, made once for each name within a test file: making one takes long. */
export function keyPair(kind: 'rsa' | 'ec' | 'ed25519' = 'rsa', size = 2048, name = ''): KeyPair {
  const label = `${kind} ${size} ${name}`;
  const known = pairs.get(label);
  if (known) return known;
  const { privateKey } =
    kind === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: size })
      : kind === 'ec'
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
        : generateKeyPairSync('ed25519');
  const pair = { privateKey, spki: createPublicKey(privateKey).export({ format: 'der', type: 'spki' }) };
  pairs.set(label, pair);
  return pair;
}

const ATTRIBUTES: Readonly<Record<string, string>> = {
  CN: '2.5.4.3',
  C: '2.5.4.6',
  L: '2.5.4.7',
  ST: '2.5.4.8',
  O: '2.5.4.10',
  OU: '2.5.4.11',
  DC: '0.9.2342.19200300.100.1.25',
  E: '1.2.840.113549.1.9.1',
};

export type Part = readonly [key: string, value: string | Bytes];

/** A name from its parts in the order encoded; an array of parts is one multi-valued part. Text becomes UTF8String. */
export const name = (...rdns: readonly (Part | readonly Part[])[]): Bytes =>
  seq(
    ...rdns.map((rdn) => {
      const parts = (Array.isArray(rdn[0]) ? rdn : [rdn]) as readonly Part[];
      return set(
        ...parts.map(([key, value]) =>
          seq(oid(ATTRIBUTES[key] ?? key), typeof value === 'string' ? utf8(value) : value),
        ),
      );
    }),
  );

export type Hash = 'md5' | 'sha1' | 'sha256' | 'sha384' | 'sha512';
const RSA_SIGNATURES: Readonly<Record<Hash, string>> = {
  md5: '1.2.840.113549.1.1.4',
  sha1: '1.2.840.113549.1.1.5',
  sha256: '1.2.840.113549.1.1.11',
  sha384: '1.2.840.113549.1.1.12',
  sha512: '1.2.840.113549.1.1.13',
};

export interface Extension {
  readonly oid: string;
  readonly critical?: boolean;
  readonly value: Bytes;
}

const USAGE_BITS = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
];

export const extension = {
  dnsNames: (...names: string[]): Extension =>
    altNames(...names.map((dns) => tlv(0x82, Buffer.from(dns, 'latin1')))),
  keyUsage: (...usages: string[]): Extension => {
    const mask = usages.reduce((sum, usage) => sum | (0x80 >> USAGE_BITS.indexOf(usage)), 0);
    return { oid: '2.5.29.15', critical: true, value: bits(Buffer.from([mask])) };
  },
  purposes: (...oids: string[]): Extension => ({ oid: '2.5.29.37', value: seq(...oids.map(oid)) }),
  basicConstraints: (ca: boolean, pathLength?: number): Extension => ({
    oid: '2.5.29.19',
    critical: true,
    value: seq(...(ca ? [bool(true)] : []), ...(pathLength === undefined ? [] : [small(pathLength)])),
  }),
  subjectKeyIdentifier: (id: Bytes): Extension => ({ oid: '2.5.29.14', value: octets(id) }),
  of: (dotted: string, value: Bytes, critical = false): Extension => ({ oid: dotted, critical, value }),
};

/** A subject alternative name of raw GeneralNames. */
export const altNames = (...names: readonly Bytes[]): Extension => ({
  oid: '2.5.29.17',
  value: seq(...names),
});
export const dnsName = (text: string): Bytes => tlv(0x82, Buffer.from(text, 'latin1'));
export const ipName = (...address: number[]): Bytes => tlv(0x87, Buffer.from(address));
export const mailName = (text: string): Bytes => tlv(0x81, ia5(text).subarray(2));

export const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
export const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';

export interface Issuer {
  readonly name: Bytes;
  readonly key: KeyPair;
}

export interface Recipe {
  readonly subject?: Bytes;
  /** The subject and its key where absent: self-signed. */
  readonly issuer?: Issuer;
  readonly key?: KeyPair;
  readonly hash?: Hash;
  /** INTEGER contents. */
  readonly serial?: Bytes;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  /** A Time element of any kind in place of `notAfter`. */
  readonly until?: Bytes;
  /** 1: without version and extensions. */
  readonly version?: 1 | 3;
  readonly extensions?: readonly Extension[];
}

/** The moment that tests judge at, and the validity of what they build: a year before to two years after. */
export const NOW = new Date('2026-06-15T12:00:00Z');
export const FROM = new Date('2025-06-15T12:00:00Z');
export const UNTIL = new Date('2028-06-15T12:00:00Z');

export const LOCALHOST = name(['CN', 'localhost']);

/** What a good server certificate for localhost carries. */
export const SERVER_EXTENSIONS: readonly Extension[] = [
  extension.basicConstraints(false),
  extension.keyUsage('digitalSignature', 'keyEncipherment'),
  extension.purposes(SERVER_AUTH),
  extension.dnsNames('localhost'),
];

/** Builds and signs a certificate. Without a recipe: a good self-signed one for localhost, RSA 2048, SHA-256. */
export function build(recipe: Recipe = {}): Bytes {
  const subject = recipe.subject ?? LOCALHOST;
  const key = recipe.key ?? keyPair();
  const issuer = recipe.issuer ?? { name: subject, key };
  const hash = recipe.hash ?? 'sha256';
  const algorithm = signatureAlgorithm(issuer.key, hash);
  const extensions = recipe.extensions ?? SERVER_EXTENSIONS;
  const v1 = recipe.version === 1;
  const tbs = seq(
    ...(v1 ? [] : [explicit(0, small(2))]),
    integer(recipe.serial ?? Buffer.from([0x40, ...randomBytes(15)])),
    algorithm,
    issuer.name,
    seq(time(recipe.notBefore ?? FROM), recipe.until ?? time(recipe.notAfter ?? UNTIL)),
    subject,
    key.spki,
    ...(v1 || extensions.length === 0 ? [] : [explicit(3, seq(...extensions.map(encoded)))]),
  );
  const digest = issuer.key.privateKey.asymmetricKeyType === 'ed25519' ? null : hash;
  return seq(tbs, algorithm, bits(sign(digest, tbs, issuer.key.privateKey)));
}

const encoded = ({ oid: dotted, critical, value }: Extension): Bytes =>
  seq(oid(dotted), ...(critical ? [bool(true)] : []), octets(value));

function signatureAlgorithm({ privateKey }: KeyPair, hash: Hash): Bytes {
  const kind = privateKey.asymmetricKeyType;
  if (kind === 'ed25519') return seq(oid('1.3.101.112'));
  return kind === 'ec' ? seq(oid('1.2.840.10045.4.3.2')) : seq(oid(RSA_SIGNATURES[hash]), nothing());
}

/** A certificate authority's own certificate and what it takes to issue with it. */
export function authority(
  commonName: string,
  recipe: Recipe = {},
): { readonly der: Bytes; readonly issuer: Issuer } {
  const key = recipe.key ?? keyPair('rsa', 2048, commonName);
  const subject = recipe.subject ?? name(['C', 'CA'], ['O', 'General Hospital'], ['CN', commonName]);
  const extensions = recipe.extensions ?? [
    extension.basicConstraints(true),
    extension.keyUsage('keyCertSign', 'cRLSign'),
  ];
  return { der: build({ ...recipe, subject, key, extensions }), issuer: { name: subject, key } };
}
