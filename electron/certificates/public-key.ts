import { Cursor, contents, only, TAG } from './der.ts';
import { bitString, oidText } from './der-values.ts';
import { CURVES, RSASSA_PSS } from './oids.ts';

export type KeyKind = 'rsa' | 'rsa-pss' | 'ec' | 'dsa' | 'ed25519' | 'ed448' | 'other';

export interface PublicKey {
  readonly kind: KeyKind;
  /** Size of modulus or curve; null where it is not known. */
  readonly bits: number | null;
  /** DER SubjectPublicKeyInfo. */
  readonly spki: Uint8Array;
}

const KINDS: Readonly<Record<string, KeyKind>> = {
  '1.2.840.113549.1.1.1': 'rsa',
  [RSASSA_PSS]: 'rsa-pss',
  '1.2.840.10045.2.1': 'ec',
  '1.2.840.10040.4.1': 'dsa',
  '1.3.101.112': 'ed25519',
  '1.3.101.113': 'ed448',
};

/** Bits of the modulus of an RSAPublicKey (RFC 8017 A.1.1). */
function modulusBits(key: Uint8Array): number {
  const modulus = contents(key, Cursor.inside(key, only(key, TAG.sequence)).expect(TAG.integer));
  const first = modulus.findIndex((byte) => byte !== 0);
  return first < 0 ? 0 : (modulus.length - first) * 8 - (Math.clz32(modulus[first] ?? 0) - 24);
}

/** Reads a SubjectPublicKeyInfo (RFC 5280 4.1.2.7); throws `DerFault`. */
export function parsePublicKey(spki: Uint8Array): PublicKey {
  const info = Cursor.inside(spki, only(spki, TAG.sequence));
  const algorithm = Cursor.inside(spki, info.expect(TAG.sequence));
  const kind = KINDS[oidText(contents(spki, algorithm.expect(TAG.oid)))] ?? 'other';
  const key = bitString(contents(spki, info.expect(TAG.bitString))).octets;
  info.finish();
  switch (kind) {
    case 'rsa':
    case 'rsa-pss':
      return { kind, bits: modulusBits(key), spki };
    case 'ec': {
      const curve = algorithm.optional(TAG.oid);
      return { kind, bits: curve ? (CURVES[oidText(contents(spki, curve))] ?? null) : null, spki };
    }
    case 'ed25519':
    case 'ed448':
    case 'dsa':
    case 'other':
      return { kind, bits: null, spki };
  }
}
