import { createPrivateKey } from 'node:crypto';
import type { KeyRef } from '../../electron/contract/ids.ts';
import { advapi32 } from '../../electron/machine/windows/advapi32.ts';
import {
  AES_PROVIDER,
  aesContainer,
  CRYPT_NEWKEYSET,
  PROV_RSA_AES,
  withContainer,
} from '../../electron/machine/windows/containers.ts';
import { library, type Pointer } from '../../electron/machine/windows/libraries.ts';
import { call, pointerIn, pointerOut } from '../../electron/machine/windows/native.ts';

interface Import {
  readonly CryptImportKey: (
    provider: Pointer,
    blob: Uint8Array,
    size: number,
    key: bigint,
    flags: number,
    out: Buffer,
  ) => number;
}

// Only tests import keys yet; the product makes them where they stay.
const api = library<Import>('advapi32.dll', {
  CryptImportKey: 'int CryptImportKey(uintptr_t, void *, uint32_t, uintptr_t, uint32_t, void *)',
});

const CALG_RSA_KEYX = 0xa400;
const PRIVATE_KEY_BLOB = 0x07;

const littleEndian = (base64url: string | undefined, length: number): Buffer => {
  const bytes = Buffer.from(base64url ?? '', 'base64url').reverse();
  return Buffer.concat([bytes, Buffer.alloc(length - bytes.length)]);
};

/** A PRIVATEKEYBLOB (wincrypt.h): header, RSAPUBKEY, then the numbers little-endian. */
function privateKeyBlob(pem: string): Buffer {
  const { n, e, p, q, dp, dq, qi, d } = createPrivateKey(pem).export({ format: 'jwk' });
  const length = Buffer.from(n ?? '', 'base64url').length;
  const header = Buffer.alloc(20);
  header.set([PRIVATE_KEY_BLOB, 2, 0, 0]);
  header.writeUInt32LE(CALG_RSA_KEYX, 4);
  header.write('RSA2', 8, 'ascii');
  header.writeUInt32LE(length * 8, 12);
  littleEndian(e, 4).copy(header, 16);
  const halves = [p, q, dp, dq, qi].map((number) => littleEndian(number, length / 2));
  return Buffer.concat([header, littleEndian(n, length), ...halves, littleEndian(d, length)]);
}

/** Puts a private key into a new container of the machine, not exportable, for key exchange. */
export function importKey(container: string, pem: string): KeyRef {
  const blob = privateKeyBlob(pem);
  withContainer(aesContainer(container), CRYPT_NEWKEYSET, (provider) => {
    const key = pointerOut();
    call('CryptImportKey', container, () => api().CryptImportKey(provider, blob, blob.length, 0n, 0, key));
    advapi32().CryptDestroyKey(pointerIn(key));
  });
  return { container, provider: AES_PROVIDER, providerType: PROV_RSA_AES, keySpec: 1, exportable: null };
}
