import { Cursor, contents, contextTag, DerFault, TAG } from '../der.ts';
import { oidText } from '../der-values.ts';

/** What a DER element looks like from its first parts; whether it is a good one is another matter. */
export type DerKind =
  | 'certificate'
  | 'request'
  | 'revocationList'
  | 'cms'
  | 'pfx'
  | 'privateKey'
  | 'publicKey'
  | 'other';

/** Tells apart what people hand over in place of one another. Throws nothing. */
export function kindOf(der: Uint8Array): DerKind {
  try {
    const outer = new Cursor(der, 0, der.length).expect(TAG.sequence);
    return inside(der, Cursor.inside(der, outer));
  } catch (error) {
    if (error instanceof DerFault) return 'other';
    throw error;
  }
}

function inside(der: Uint8Array, parts: Cursor): DerKind {
  const first = parts.next();
  if (first.tag === TAG.oid) return 'cms';
  if (first.tag === TAG.integer) return numbered(der, contents(der, first)[0] ?? 0, parts);
  if (first.tag !== TAG.sequence) return 'other';
  const second = parts.next();
  // EncryptedPrivateKeyInfo (RFC 5208 6) and SubjectPublicKeyInfo: an algorithm, then a string.
  if (second.tag === TAG.octetString) return 'privateKey';
  if (second.tag === TAG.bitString) return startsWithOid(der, first.from, first.to) ? 'publicKey' : 'other';
  return second.tag === TAG.sequence ? signed(der, Cursor.inside(der, first)) : 'other';
}

/** PFX (RFC 7292 4) is version 3; PKCS#8, PKCS#1 and EC keys begin with 0 or 1. */
function numbered(der: Uint8Array, version: number, parts: Cursor): DerKind {
  const second = parts.next();
  if (second.tag === TAG.sequence) {
    return version === 3 ? 'pfx' : startsWithOid(der, second.from, second.to) ? 'privateKey' : 'other';
  }
  const keyed = second.tag === TAG.integer || second.tag === TAG.octetString;
  return version <= 1 && keyed ? 'privateKey' : 'other';
}

/** Certificate, request and revocation list are all "something, an algorithm, a signature". */
function signed(der: Uint8Array, parts: Cursor): DerKind {
  const version = parts.optional(contextTag(0, true));
  const first = parts.next();
  if (version !== null) return 'certificate';
  // A revocation list may leave its version out, and then begins with the algorithm.
  if (first.tag === TAG.sequence) return 'revocationList';
  if (first.tag !== TAG.integer) return 'other';
  const algorithmOrName = parts.expect(TAG.sequence);
  if (!startsWithOid(der, algorithmOrName.from, algorithmOrName.to)) return 'request';
  parts.expect(TAG.sequence);
  const third = parts.next();
  return third.tag === TAG.sequence ? 'certificate' : 'revocationList';
}

function startsWithOid(der: Uint8Array, from: number, to: number): boolean {
  if (from >= to || der[from] !== TAG.oid) return false;
  oidText(contents(der, new Cursor(der, from, to).next()));
  return true;
}
