import { createDecipheriv } from 'node:crypto';
import { derivePbkdf2, derivePkcs12, PURPOSE } from './derive.ts';
import type { Password } from './password.ts';
import type { Scheme } from './scheme.ts';

/** Something encrypted, and how. */
export interface Sealed {
  readonly scheme: Scheme;
  readonly ciphertext: Uint8Array;
}

/** The plaintext, in a buffer of its own to wipe; null where the padding shows that the password is another one. */
export async function decrypt(
  { scheme, ciphertext }: Sealed,
  password: Password,
): Promise<Uint8Array | null> {
  if (scheme.derivation === 'pkcs12') {
    const key = await derivePkcs12(password.bmp, scheme.by, PURPOSE.key, scheme.keyBytes);
    const iv = await derivePkcs12(password.bmp, scheme.by, PURPOSE.iv, scheme.blockBytes);
    return decipher(scheme, key, iv, ciphertext);
  }
  const key = await derivePbkdf2(password.utf8, scheme.by, scheme.keyBytes);
  return decipher(scheme, key, scheme.iv, ciphertext);
}

async function decipher(
  { cipher, blockBytes }: Scheme,
  key: Uint8Array,
  iv: Uint8Array,
  ciphertext: Uint8Array,
): Promise<Uint8Array | null> {
  const padded = cipher === 'rc2' ? await rc2(key, iv, ciphertext) : unpadded(cipher, key, iv, ciphertext);
  key.fill(0);
  const padding = padded.at(-1) ?? 0;
  const good =
    padding >= 1 && padding <= blockBytes && padded.subarray(-padding).every((byte) => byte === padding);
  if (good) return padded.subarray(0, padded.length - padding);
  padded.fill(0);
  return null;
}

/** Everything but the last padding, which `decipher` checks for all ciphers alike. */
function unpadded(cipher: string, key: Uint8Array, iv: Uint8Array, ciphertext: Uint8Array): Uint8Array {
  const deciphering = createDecipheriv(cipher, key, iv).setAutoPadding(false);
  const plain = deciphering.update(ciphertext);
  deciphering.final();
  return plain;
}

/** OpenSSL 3 keeps RC2 in its legacy provider, which Node does not load. */
async function rc2(key: Uint8Array, iv: Uint8Array, ciphertext: Uint8Array): Promise<Uint8Array> {
  const [{ default: cipher }, { default: util }] = await Promise.all([
    import('node-forge/lib/rc2.js'),
    import('node-forge/lib/util.js'),
  ]);
  const binary = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
  const deciphering = cipher.createDecryptionCipher(binary(key), key.length * 8);
  deciphering.start(binary(iv));
  deciphering.update(util.createBuffer(binary(ciphertext)));
  deciphering.finish(() => true);
  return new Uint8Array(Buffer.from(deciphering.output.getBytes(), 'latin1'));
}
