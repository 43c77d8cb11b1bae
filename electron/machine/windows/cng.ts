import type { KeyRef } from '../../contract/ids.ts';
import { containerText } from './containers.ts';
import { windowsError } from './errors.ts';
import { memory, type Pointer } from './libraries.ts';
import { pointerIn, pointerOut, structure, uint32, wide } from './native.ts';
import { ncrypt } from './ncrypt.ts';
import { exportPublicKey } from './public-key.ts';

const NCRYPT_MACHINE_KEY_FLAG = 0x20;
const NCRYPT_SILENT_FLAG = 0x40;
const BCRYPT_PAD_PKCS1 = 2;
const CERT_NCRYPT_KEY_SPEC = 0xffffffff;
const LONGEST_SIGNATURE = 2048;

/** Throws unless an ncrypt function answered ERROR_SUCCESS; its failures are HRESULT-like NTE codes. */
function must(call: string, status: number, where: string): void {
  if (status !== 0) throw windowsError(call, status, where);
}

function withHandle<T>(open: (out: Buffer) => void, use: (handle: Pointer) => T): T {
  const out = pointerOut();
  open(out);
  const handle = pointerIn(out);
  try {
    return use(handle);
  } finally {
    ncrypt().NCryptFreeObject(handle);
  }
}

function withKey<T>(key: KeyRef, use: (handle: Pointer) => T): T {
  const where = containerText(key.container);
  const flags = NCRYPT_MACHINE_KEY_FLAG | NCRYPT_SILENT_FLAG;
  return withHandle(
    (out) => {
      must('NCryptOpenStorageProvider', ncrypt().NCryptOpenStorageProvider(out, key.provider, 0), where);
    },
    (provider) =>
      withHandle((out) => {
        must('NCryptOpenKey', ncrypt().NCryptOpenKey(provider, out, key.container, 0, flags), where);
      }, use),
  );
}

/** The public key of a CNG key of the machine. Only real Windows proves it: Wine 8 keeps no CNG keys. */
export const cngPublicKey = (key: KeyRef): Uint8Array =>
  withKey(key, (handle) => exportPublicKey(handle, CERT_NCRYPT_KEY_SPEC, containerText(key.container)));

/** PKCS #1 v1.5 over a SHA-256 digest; CNG answers big-endian. Only real Windows proves it. */
export function cngSign(key: KeyRef, sha256: Uint8Array): Uint8Array {
  const padding = structure(8, new Map([[0, wide('SHA256')]]));
  return withKey(key, (handle) => {
    const out = memory(LONGEST_SIGNATURE);
    const size = uint32();
    const { NCryptSignHash } = ncrypt();
    const status = NCryptSignHash(
      handle,
      padding,
      sha256,
      sha256.length,
      out,
      out.length,
      size,
      BCRYPT_PAD_PKCS1,
    );
    must('NCryptSignHash', status, containerText(key.container));
    return new Uint8Array(out.subarray(0, size.readUInt32LE()));
  });
}
