import type { KeyRef } from '../../contract/ids.ts';
import { advapi32 } from './advapi32.ts';
import { windowsError } from './errors.ts';
import type { Pointer } from './libraries.ts';
import { lastError, pointerIn, pointerOut } from './native.ts';

export const AES_PROVIDER = 'Microsoft Enhanced RSA and AES Cryptographic Provider';
export const PROV_RSA_AES = 24;
export const CRYPT_NEWKEYSET = 0x8;
export const CRYPT_DELETEKEYSET = 0x10;
export const CRYPT_MACHINE_KEYSET = 0x20;
export const CRYPT_SILENT = 0x40;
export const CRYPT_VERIFYCONTEXT = 0xf0000000;

/** A container of the machine and the CSP that opens it; without one: the provider alone. */
export interface Container {
  readonly name: string | null;
  readonly provider: string;
  readonly type: number;
}

/** A container of the provider that new keys are made in. */
export const aesContainer = (name: string | null): Container => ({
  name,
  provider: AES_PROVIDER,
  type: PROV_RSA_AES,
});

export const containerOf = (key: KeyRef): Container => ({
  name: key.container,
  provider: key.provider,
  type: key.providerType,
});

/**
 * Microsoft's older RSA providers (types 1 and 12) cannot sign SHA-256; type 24 opens the same containers
 * (domain.md, "What the certificate must be"). Other makers' containers open only in their own provider.
 */
export function signingContainer(key: KeyRef): Container {
  const older = (key.providerType === 1 || key.providerType === 12) && key.provider.startsWith('Microsoft ');
  return older ? aesContainer(key.container) : containerOf(key);
}

export const containerText = (name: string): string => `key container ${name}`;

/** CryptAcquireContext in the machine's scope, without a dialog; the caller releases what it answers. */
export function acquire(container: Container, flags: number): Pointer {
  const out = pointerOut();
  const { name, provider, type } = container;
  const all = (flags | CRYPT_MACHINE_KEYSET | CRYPT_SILENT) >>> 0;
  if (advapi32().CryptAcquireContextW(out, name, provider, type, all) === 0) {
    throw windowsError('CryptAcquireContext', lastError(), name === null ? provider : containerText(name));
  }
  return pointerIn(out);
}

export function release(provider: Pointer): void {
  advapi32().CryptReleaseContext(provider, 0);
}

/** Opens a container for the time of `use`: a handle that outlives its container would make it again (Wine). */
export function withContainer<T>(container: Container, flags: number, use: (provider: Pointer) => T): T {
  const provider = acquire(container, flags);
  try {
    return use(provider);
  } finally {
    release(provider);
  }
}
