import { createPrivateKey } from 'node:crypto';
import type { KeyRef } from '../../electron/contract/ids.ts';
import { windowsKeys } from '../../electron/machine/windows/keys.ts';

/** Puts a private key into a new container of the machine, not exportable, for key exchange. */
export function importKey(container: string, pem: string): KeyRef {
  const pkcs8 = createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' });
  return { ...windowsKeys.import({ container, exportable: false }, pkcs8), exportable: null };
}
