import { strict as assert } from 'node:assert';
import { createPrivateKey } from 'node:crypto';
import type { KeyRef } from '../../electron/contract/ids.ts';
import { advapi32 } from '../../electron/machine/windows/advapi32.ts';
import { aesContainer, CRYPT_NEWKEYSET, withContainer } from '../../electron/machine/windows/containers.ts';
import { windowsKeys } from '../../electron/machine/windows/keys.ts';
import { call, pointerIn, pointerOut } from '../../electron/machine/windows/native.ts';
import { privateKeyBlob } from '../../electron/machine/windows/private-key-blob.ts';

/** ALG_ID of a key for signatures alone, and where a PRIVATEKEYBLOB has its ALG_ID (wincrypt.h). */
const CALG_RSA_SIGN = 0x2400;
const ALGORITHM_AT = 4;

/** Puts a private key into a new container of the machine, not exportable: for key exchange, or for signatures alone. */
export function importKey(container: string, pem: string, use: 1 | 2 = 1): KeyRef {
  const pkcs8 = createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' });
  if (use === 1) return { ...windowsKeys.import({ container, exportable: false }, pkcs8), exportable: null };
  const blob = privateKeyBlob(pkcs8);
  assert.ok(blob);
  blob.writeUInt32LE(CALG_RSA_SIGN, ALGORITHM_AT);
  withContainer(aesContainer(container), CRYPT_NEWKEYSET, (provider) => {
    const key = pointerOut();
    call('CryptImportKey', container, () =>
      advapi32().CryptImportKey(provider, blob, blob.length, 0n, 0, key),
    );
    advapi32().CryptDestroyKey(pointerIn(key));
  });
  const { provider, type } = aesContainer(container);
  return { container, provider, providerType: type, keySpec: use, exportable: null };
}
