import { rsaKey } from '../node/rsa-key.ts';

const CALG_RSA_KEYX = 0xa400;
const PRIVATE_KEY_BLOB = 0x07;
const HEADER = 20;

function littleEndian(base64url: string | undefined, length: number): Buffer {
  const bytes = Buffer.from(base64url ?? '', 'base64url').reverse();
  return Buffer.concat([bytes, Buffer.alloc(Math.max(0, length - bytes.length))]);
}

/**
 * A PRIVATEKEYBLOB (wincrypt.h: header, RSAPUBKEY, then the numbers little-endian) of an RSA key for key exchange; null
 * where `pkcs8` holds another kind of key, or an RSA key whose length is no multiple of 16 bits, which no CSP takes.
 * The caller wipes what it gets.
 */
export function privateKeyBlob(pkcs8: Uint8Array): Buffer | null {
  const key = rsaKey(pkcs8);
  const bits = key?.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key === null || bits === 0 || bits % 16 !== 0) return null;
  const { n, e, p, q, dp, dq, qi, d } = key.export({ format: 'jwk' });
  const length = bits / 8;
  const header = Buffer.alloc(HEADER);
  header.set([PRIVATE_KEY_BLOB, 2, 0, 0]);
  header.writeUInt32LE(CALG_RSA_KEYX, 4);
  header.write('RSA2', 8, 'ascii');
  header.writeUInt32LE(bits, 12);
  littleEndian(e, 4).copy(header, 16);
  const halves = [p, q, dp, dq, qi].map((number) => littleEndian(number, length / 2));
  const parts = [header, littleEndian(n, length), ...halves, littleEndian(d, length)];
  const blob = Buffer.concat(parts);
  for (const part of parts) part.fill(0);
  return blob;
}
