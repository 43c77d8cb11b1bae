import { createHash } from 'node:crypto';
import type { KeyRef } from '../../contract/ids.ts';
import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import type { ImportSpec, KeySpec, KeyState, Keys } from '../keys.ts';
import { advapi32 } from './advapi32.ts';
import { cngPublicKey, cngSign } from './cng.ts';
import { containerNames } from './container-names.ts';
import {
  AES_PROVIDER,
  acquire,
  aesContainer,
  CRYPT_DELETEKEYSET,
  CRYPT_NEWKEYSET,
  CRYPT_VERIFYCONTEXT,
  containerOf,
  containerText,
  PROV_RSA_AES,
  release,
  signingContainer,
  withContainer,
} from './containers.ts';
import { checkedName, NTE_BAD_KEYSET, NTE_NO_KEY, NTE_NOT_FOUND, WindowsProblem } from './errors.ts';
import { memory, type Pointer } from './libraries.ts';
import { call, pointerIn, pointerOut, uint32 } from './native.ts';
import { privateKeyBlob } from './private-key-blob.ts';
import { exportPublicKey } from './public-key.ts';

const CRYPT_EXPORTABLE = 1;
const AT_KEYEXCHANGE = 1;
const CALG_SHA_256 = 0x800c;
const HP_HASHVAL = 2;
const LONGEST_SIGNATURE = 2048;
const CNG = 0;
const MISSING: readonly number[] = [NTE_BAD_KEYSET, NTE_NO_KEY, NTE_NOT_FOUND];

/** Makes a container and has `fill` put a key into it. */
function inNewContainer(
  spec: ImportSpec,
  fill: (provider: Pointer, where: string, key: Buffer) => void,
): KeyRef {
  const container = checkedName(spec.container, 'a key container');
  const provider = acquire(aesContainer(container), CRYPT_NEWKEYSET);
  const key = pointerOut();
  let made = false;
  try {
    fill(provider, containerText(container), key);
    advapi32().CryptDestroyKey(pointerIn(key));
    made = true;
  } finally {
    release(provider);
    // A container without a key would be an orphan that nobody knows of.
    if (!made) remove(container);
  }
  return {
    container,
    provider: AES_PROVIDER,
    providerType: PROV_RSA_AES,
    keySpec: AT_KEYEXCHANGE,
    exportable: spec.exportable,
  };
}

const create = async (spec: KeySpec): Promise<KeyRef> =>
  inNewContainer(spec, (provider, where, key) => {
    const flags = ((spec.bits << 16) | (spec.exportable ? CRYPT_EXPORTABLE : 0)) >>> 0;
    call('CryptGenKey', where, () => advapi32().CryptGenKey(provider, AT_KEYEXCHANGE, flags, key));
  });

function importKey(spec: ImportSpec, pkcs8: Uint8Array): KeyRef {
  const blob = privateKeyBlob(pkcs8);
  if (blob === null) {
    throw new Problem(message('key.notRsa', { where: containerText(spec.container) }), 'refused');
  }
  try {
    return inNewContainer(spec, (provider, where, key) => {
      const flags = spec.exportable ? CRYPT_EXPORTABLE : 0;
      call('CryptImportKey', where, () =>
        advapi32().CryptImportKey(provider, blob, blob.length, 0n, flags, key),
      );
    });
  } finally {
    blob.fill(0);
  }
}

function publicKey(key: KeyRef): Uint8Array {
  if (key.providerType === CNG) return cngPublicKey(key);
  return withContainer(containerOf(key), 0, (provider) =>
    exportPublicKey(provider, key.keySpec, containerText(key.container)),
  );
}

function read(key: KeyRef): KeyState {
  try {
    checkedName(key.container, 'a key container');
    return { state: 'present', publicKey: publicKey(key) };
  } catch (error) {
    if (error instanceof WindowsProblem && MISSING.includes(error.code)) return { state: 'missing' };
    if (error instanceof Problem) return { state: 'unreadable', reason: error.message };
    throw error;
  }
}

function signHash(hash: Pointer, keySpec: number, digest: Uint8Array, where: string): Uint8Array {
  call('CryptSetHashParam', where, () => advapi32().CryptSetHashParam(hash, HP_HASHVAL, digest, 0));
  const out = memory(LONGEST_SIGNATURE);
  const size = uint32(out.length);
  call('CryptSignHash', where, () => advapi32().CryptSignHashW(hash, keySpec, null, 0, out, size));
  // CryptoAPI signatures are little-endian (wincrypt.h, CryptSignHash).
  return new Uint8Array(out.subarray(0, size.readUInt32LE())).reverse();
}

function sign(key: KeyRef, data: Uint8Array): Uint8Array {
  const where = containerText(checkedName(key.container, 'a key container'));
  const digest = createHash('sha256').update(data).digest();
  if (key.providerType === CNG) return cngSign(key, digest);
  return withContainer(signingContainer(key), 0, (provider) => {
    const hash = pointerOut();
    call('CryptCreateHash', where, () => advapi32().CryptCreateHash(provider, CALG_SHA_256, 0n, 0, hash));
    try {
      return signHash(pointerIn(hash), key.keySpec, digest, where);
    } finally {
      advapi32().CryptDestroyHash(pointerIn(hash));
    }
  });
}

/** Deleting takes no handle that would have to be released: none is open here then (golden rule G7). */
function remove(container: string): void {
  try {
    acquire(aesContainer(checkedName(container, 'a key container')), CRYPT_DELETEKEYSET);
  } catch (error) {
    if (!(error instanceof WindowsProblem && error.code === NTE_BAD_KEYSET)) throw error;
  }
}

/** The machine's RSA key containers through the legacy CSPs that .NET Framework 4.0 can use. */
export const windowsKeys: Keys = {
  create,
  import: importKey,
  read,
  sign,
  delete: remove,
  list: (prefix) =>
    withContainer(aesContainer(null), CRYPT_VERIFYCONTEXT, containerNames)
      .filter((name) => name.startsWith(prefix))
      .sort(),
};
