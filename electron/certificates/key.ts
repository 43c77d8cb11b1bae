import { createPublicKey, verify } from 'node:crypto';
import type { KeyRef } from '../contract/ids.ts';
import type { Keys } from '../machine/keys.ts';
import { sameBytes } from './der-values.ts';
import type { KeyEvidence } from './evidence.ts';
import type { Certificate } from './parse.ts';

/**
 * What using a store entry's key shows: that it is there, that its public half is the certificate's, and that a
 * signature of it over `nonce` (some random bytes) verifies under the certificate. A port that fails makes the key
 * `unreadable` with the reason. Throws nothing.
 */
export function examineKey(
  certificate: Certificate,
  key: KeyRef | null,
  keys: Pick<Keys, 'read' | 'sign'>,
  nonce: Uint8Array,
): KeyEvidence {
  if (key === null) return { state: 'none' };
  try {
    const read = keys.read(key);
    if (read.state === 'missing') return { state: 'missing', key };
    if (read.state === 'unreadable') return { state: 'unreadable', key, reason: read.reason };
    const matches = sameKey(read.publicKey, certificate.publicKey.spki);
    return {
      state: 'present',
      key,
      matches,
      signs: matches && signs(certificate, keys.sign(key, nonce), nonce),
    };
  } catch (error) {
    return { state: 'unreadable', key, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Re-encoded by OpenSSL, so that the same key gives the same bytes. */
const canonical = (spki: Uint8Array): Uint8Array => publicKeyOf(spki).export({ format: 'der', type: 'spki' });

const publicKeyOf = (spki: Uint8Array) =>
  createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });

/** The same key, however its parameters are encoded. */
export function sameKey(a: Uint8Array, b: Uint8Array): boolean {
  if (sameBytes(a, b)) return true;
  try {
    // KeyObject.equals of an RSA and an EC key leaves an error behind that makes Node's next createPrivateKey fail.
    return sameBytes(canonical(a), canonical(b));
  } catch {
    // A key of a kind that Node does not know can only be the same byte by byte.
    return false;
  }
}

function signs(certificate: Certificate, signature: Uint8Array, nonce: Uint8Array): boolean {
  return verify('sha256', nonce, publicKeyOf(certificate.publicKey.spki), signature);
}
