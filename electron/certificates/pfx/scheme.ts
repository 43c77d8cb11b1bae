import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import { Cursor, contents, DerFault, TAG } from '../der.ts';
import { oidText } from '../der-values.ts';
import type { Hash } from '../oids.ts';
import { rounds, type Salted } from './derive.ts';
import { type Budget, LONGEST_SALT } from './limits.ts';

export type BlockCipher =
  | 'aes-128-cbc'
  | 'aes-192-cbc'
  | 'aes-256-cbc'
  | 'des-ede3-cbc'
  | 'des-ede-cbc'
  | 'rc2';

interface CipherSize {
  readonly cipher: BlockCipher;
  readonly keyBytes: number;
  readonly blockBytes: 8 | 16;
}

/** How something is encrypted with a password. */
export type Scheme = CipherSize & { readonly by: Salted } & (
    | { readonly derivation: 'pbkdf2'; readonly iv: Uint8Array }
    /** The initialisation vector is derived too. */
    | { readonly derivation: 'pkcs12' }
  );

/** RFC 7292 C. RC4 is left out: nothing has written it for twenty years. */
const PKCS12_SCHEMES: Readonly<Record<string, CipherSize>> = {
  '1.2.840.113549.1.12.1.3': { cipher: 'des-ede3-cbc', keyBytes: 24, blockBytes: 8 },
  '1.2.840.113549.1.12.1.4': { cipher: 'des-ede-cbc', keyBytes: 16, blockBytes: 8 },
  '1.2.840.113549.1.12.1.5': { cipher: 'rc2', keyBytes: 16, blockBytes: 8 },
  '1.2.840.113549.1.12.1.6': { cipher: 'rc2', keyBytes: 5, blockBytes: 8 },
};

const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';

/** RFC 8018 B.2 and RFC 3565 4.1. */
const PBES2_CIPHERS: Readonly<Record<string, CipherSize>> = {
  '2.16.840.1.101.3.4.1.2': { cipher: 'aes-128-cbc', keyBytes: 16, blockBytes: 16 },
  '2.16.840.1.101.3.4.1.22': { cipher: 'aes-192-cbc', keyBytes: 24, blockBytes: 16 },
  '2.16.840.1.101.3.4.1.42': { cipher: 'aes-256-cbc', keyBytes: 32, blockBytes: 16 },
  '1.2.840.113549.3.7': { cipher: 'des-ede3-cbc', keyBytes: 24, blockBytes: 8 },
};

/** HMACs (RFC 8018 B.1). */
const HMACS: Readonly<Record<string, Hash>> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.8': 'sha224',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
};

/** The algorithm that an AlgorithmIdentifier names, and where its parameters begin. */
export function algorithmAt(der: Uint8Array, within: Cursor): { oid: string; parameters: Cursor } {
  const parameters = Cursor.inside(der, within.expect(TAG.sequence));
  return { oid: oidText(contents(der, parameters.expect(TAG.oid))), parameters };
}

const unsupported = (algorithm: string): Problem =>
  new Problem(message('pfx.encryption', { algorithm }), 'refused');

/** Reads how something is encrypted. Throws `DerFault` and the Problems `pfx.encryption` and `pfx.iterations`. */
export function schemeAt(der: Uint8Array, within: Cursor, budget: Budget): Scheme {
  const { oid, parameters } = algorithmAt(der, within);
  if (oid === PBES2) return pbes2(der, Cursor.inside(der, parameters.expect(TAG.sequence)), budget);
  const size = PKCS12_SCHEMES[oid];
  if (size === undefined) throw unsupported(oid);
  const by = {
    hash: 'sha1',
    ...saltAndIterations(der, Cursor.inside(der, parameters.expect(TAG.sequence))),
  } as const;
  budget.spend(by.iterations * (rounds('sha1', size.keyBytes) + rounds('sha1', size.blockBytes)));
  return { ...size, derivation: 'pkcs12', by };
}

function pbes2(der: Uint8Array, parts: Cursor, budget: Budget): Scheme {
  const { by, keyBytes } = pbkdf2At(der, parts);
  const encryption = algorithmAt(der, parts);
  const size = PBES2_CIPHERS[encryption.oid];
  if (size === undefined) throw unsupported(encryption.oid);
  const iv = contents(der, encryption.parameters.expect(TAG.octetString));
  if (iv.length !== size.blockBytes) throw new DerFault('an initialisation vector has the wrong length');
  if (keyBytes !== null && keyBytes !== size.keyBytes) throw new DerFault('a key has the wrong length');
  budget.spend(by.iterations * rounds(by.hash, size.keyBytes));
  return { ...size, derivation: 'pbkdf2', by, iv };
}

/** PBKDF2's parameters (RFC 8018 A.2); its function is HMAC with SHA-1 where none is named. */
export function pbkdf2At(der: Uint8Array, within: Cursor): { by: Salted; keyBytes: number | null } {
  const { oid, parameters } = algorithmAt(der, within);
  if (oid !== PBKDF2) throw unsupported(oid);
  const parts = Cursor.inside(der, parameters.expect(TAG.sequence));
  const { salt, iterations } = saltAndIterations(der, parts);
  const length = parts.optional(TAG.integer);
  const keyBytes = length === null ? null : wholeNumber(contents(der, length));
  const hash = parts.done ? 'sha1' : hmacAt(der, parts);
  return { by: { hash, salt, iterations }, keyBytes };
}

export function hmacAt(der: Uint8Array, within: Cursor): Hash {
  const { oid } = algorithmAt(der, within);
  const hash = HMACS[oid];
  if (hash === undefined) throw unsupported(oid);
  return hash;
}

function saltAndIterations(der: Uint8Array, parts: Cursor): { salt: Uint8Array; iterations: number } {
  const salt = saltIn(contents(der, parts.expect(TAG.octetString)));
  return { salt, iterations: iterationsIn(contents(der, parts.expect(TAG.integer))) };
}

export function saltIn(salt: Uint8Array): Uint8Array {
  if (salt.length > LONGEST_SALT) throw new DerFault('a salt is too long');
  return salt;
}

export function iterationsIn(octets: Uint8Array): number {
  const iterations = wholeNumber(octets);
  if (iterations === 0) throw new DerFault('an iteration count is zero');
  return iterations;
}

/** An INTEGER of any size, so that an absurd count is called that and not unreadable; capped at 2^48. */
function wholeNumber(octets: Uint8Array): number {
  const first = octets.findIndex((byte) => byte !== 0);
  if (octets.length === 0 || ((octets[0] ?? 0) & 0x80) !== 0) throw new DerFault('a number is out of range');
  if (first < 0) return 0;
  const significant = octets.subarray(first);
  return significant.length > 6 ? 2 ** 48 : significant.reduce((value, byte) => value * 256 + byte, 0);
}
