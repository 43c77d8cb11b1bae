import { createCipheriv, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import {
  type Bytes,
  bmp,
  explicit,
  integer,
  nothing,
  octets,
  oid,
  seq,
  set,
  small,
  tlv,
} from './der-writer.ts';

/** Writes PFX files of every shape, good and bad, without the product's own code: PBES2 and PBMAC1 only. */
const DATA = '1.2.840.113549.1.7.1';
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
const BAG = '1.2.840.113549.1.12.10.1.';

export const number = (value: number): Bytes => {
  const digits = value.toString(16);
  const octetsOf = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex');
  return integer((octetsOf[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), octetsOf]) : octetsOf);
};

const pbkdf2 = (salt: Bytes, iterations: number, keyBytes?: number): Bytes =>
  seq(
    oid('1.2.840.113549.1.5.12'),
    seq(
      octets(salt),
      number(iterations),
      ...(keyBytes === undefined ? [] : [number(keyBytes)]),
      seq(oid('1.2.840.113549.2.9'), nothing()),
    ),
  );

export interface Sealing {
  readonly password: string;
  /** What is written; the derivation always takes one iteration where this is above 10,000. */
  readonly iterations?: number;
  /** OID written for the cipher; AES-256-CBC encrypts in any case. */
  readonly cipher?: string;
}

/** AlgorithmIdentifier and ciphertext. */
export function sealed(plain: Bytes, { password, iterations = 2, cipher }: Sealing): [Bytes, Bytes] {
  const salt = randomBytes(8);
  const iv = randomBytes(16);
  const key = pbkdf2Sync(password, salt, iterations > 10_000 ? 1 : iterations, 32, 'sha256');
  const encrypting = createCipheriv('aes-256-cbc', key, iv);
  const algorithm = seq(
    oid('1.2.840.113549.1.5.13'),
    seq(pbkdf2(salt, iterations), seq(oid(cipher ?? '2.16.840.1.101.3.4.1.42'), octets(iv))),
  );
  return [algorithm, Buffer.concat([encrypting.update(plain), encrypting.final()])];
}

export interface Hints {
  readonly name?: string;
  readonly id?: Bytes;
  readonly provider?: string;
}

const attributes = ({ name, id, provider }: Hints): Bytes[] => {
  const all = [
    ...(name === undefined ? [] : [seq(oid('1.2.840.113549.1.9.20'), set(bmp(name)))]),
    ...(id === undefined ? [] : [seq(oid('1.2.840.113549.1.9.21'), set(octets(id)))]),
    ...(provider === undefined ? [] : [seq(oid('1.3.6.1.4.1.311.17.1'), set(bmp(provider)))]),
  ];
  return all.length === 0 ? [] : [set(...all)];
};

const bag = (kind: number, value: Bytes, hints: Hints): Bytes =>
  seq(oid(`${BAG}${kind}`), explicit(0, value), ...attributes(hints));

export const keyBag = (pkcs8: Bytes, hints: Hints = {}): Bytes => bag(1, pkcs8, hints);
export function sealedKeyBag(pkcs8: Bytes, sealing: Sealing, hints: Hints = {}): Bytes {
  const [algorithm, ciphertext] = sealed(pkcs8, sealing);
  return bag(2, seq(algorithm, octets(ciphertext)), hints);
}
export const certificateBag = (der: Bytes, hints: Hints = {}): Bytes =>
  bag(3, seq(oid('1.2.840.113549.1.9.22.1'), explicit(0, octets(der))), hints);
export const nestedBag = (safeContents: Bytes): Bytes => bag(6, safeContents, {});

export const plainPart = (...bags: readonly Bytes[]): Bytes =>
  seq(oid(DATA), explicit(0, octets(seq(...bags))));
export function sealedPart(sealing: Sealing, ...bags: readonly Bytes[]): Bytes {
  const [algorithm, ciphertext] = sealed(seq(...bags), sealing);
  return seq(
    oid(ENCRYPTED_DATA),
    explicit(0, seq(small(0), seq(oid(DATA), algorithm, tlv(0x80, ciphertext)))),
  );
}

export interface Envelope {
  /** Null: without a check value. */
  readonly password: string | null;
  readonly iterations?: number;
  /** OID of the check value's algorithm in place of PBMAC1's. */
  readonly macAlgorithm?: string;
}

/** A whole file around its parts, with PBMAC1 (RFC 9579) as its check value. */
export function pfxOf(
  { password, iterations = 2, macAlgorithm }: Envelope,
  ...parts: readonly Bytes[]
): Bytes {
  const safe = seq(...parts);
  const content = seq(oid(DATA), explicit(0, octets(safe)));
  if (password === null) return seq(small(3), content);
  const salt = randomBytes(8);
  const key = pbkdf2Sync(password, salt, iterations > 10_000 ? 1 : iterations, 32, 'sha256');
  const digest = createHmac('sha256', key).update(safe).digest();
  const parameters = seq(pbkdf2(salt, iterations, 32), seq(oid('1.2.840.113549.2.9'), nothing()));
  const algorithm = seq(oid(macAlgorithm ?? '1.2.840.113549.1.5.14'), parameters);
  return seq(small(3), content, seq(seq(algorithm, octets(digest)), octets(salt), small(1)));
}
