import { createPrivateKey, type KeyObject } from 'node:crypto';

/** The RSA key that `pkcs8` (DER) holds; null where it holds another kind of key, or nothing that can be read. */
export function rsaKey(pkcs8: Uint8Array): KeyObject | null {
  try {
    const key = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
    return key.asymmetricKeyType === 'rsa' ? key : null;
  } catch {
    // OpenSSL's reason names offsets, not what to do, and could quote the input.
    return null;
  }
}
