import { createPrivateKey, createPublicKey } from 'node:crypto';
import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import { type Certificate, tryParse } from '../parse.ts';
import { type PublicKey, parsePublicKey } from '../public-key.ts';
import type { Bag, BagAttributes } from './bags.ts';

/** A private key of a file. The caller wipes `pkcs8` (`wipeKeys`) as soon as it is not needed any more. */
export interface PfxKey extends BagAttributes {
  /** DER PrivateKeyInfo (RFC 5208 5), in a buffer of its own. */
  readonly pkcs8: Uint8Array;
  /** Null where OpenSSL does not know the key. */
  readonly publicKey: PublicKey | null;
}

export interface PfxCertificate extends BagAttributes {
  readonly certificate: Certificate;
}

export interface PfxContents {
  readonly keys: readonly PfxKey[];
  /** Those that can be read, in the order of the file. */
  readonly certificates: readonly PfxCertificate[];
}

/** A bag whose key has been decrypted. */
export type OpenBag = Exclude<Bag, { kind: 'sealedKey' }>;

/** Longer than a key of RSA 16384; a longer one would only cost time. */
const LONGEST_KEY = 20_000;

/** Copies what bags hold out of the buffers that are wiped after this. Throws the Problem `pfx.nothing`. */
export function contentsOf(bags: readonly OpenBag[]): PfxContents {
  const keys: PfxKey[] = [];
  const certificates: PfxCertificate[] = [];
  for (const { friendlyName, localKeyId, provider, ...bag } of bags) {
    const attributes = { friendlyName, localKeyId, provider };
    if (bag.kind === 'key') {
      keys.push({ ...attributes, pkcs8: Uint8Array.from(bag.pkcs8), publicKey: publicKeyOf(bag.pkcs8) });
      continue;
    }
    const certificate = tryParse(Uint8Array.from(bag.der));
    if (certificate !== null) certificates.push({ ...attributes, certificate });
  }
  if (keys.length === 0 && certificates.length === 0) {
    throw new Problem(message('pfx.nothing'), 'refused');
  }
  return { keys, certificates };
}

function publicKeyOf(pkcs8: Uint8Array): PublicKey | null {
  if (pkcs8.length > LONGEST_KEY) return null;
  try {
    // Buffer.from of a view's memory copies nothing: the key stays in one place.
    const key = Buffer.from(pkcs8.buffer, pkcs8.byteOffset, pkcs8.byteLength);
    const privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
    return parsePublicKey(createPublicKey(privateKey).export({ format: 'der', type: 'spki' }));
  } catch {
    // OpenSSL refuses what is no key, or one of a kind that it does not know.
    return null;
  }
}

export function wipeKeys({ keys }: PfxContents): void {
  for (const { pkcs8 } of keys) pkcs8.fill(0);
}
