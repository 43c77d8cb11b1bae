import { type StoreId, type StoreLocation, storeText } from '../../contract/ids.ts';
import { crypt32 } from './crypt32.ts';
import { checkedName, ERROR_FILE_NOT_FOUND, windowsError } from './errors.ts';
import type { Pointer } from './libraries.ts';
import { blob, call, lastError } from './native.ts';

const CERT_STORE_PROV_SYSTEM_W = 10;
const LOCATION: Record<StoreLocation, number> = { LocalMachine: 0x20000, CurrentUser: 0x10000 };
export const OPEN_EXISTING = 0x4000;
export const READ_ONLY = 0x8000;
export const X509_AND_PKCS7 = 0x10001;
const FIND_SHA1 = 0x10000;
const COMMIT_FORCE = 1;
const CTRL_COMMIT = 3;

/** Null where the store is absent and `flags` forbid to create it. */
export function openStore(id: StoreId, flags: number): Pointer | null {
  const name = checkedName(id.store, 'a certificate store');
  const store = crypt32().CertOpenStore(CERT_STORE_PROV_SYSTEM_W, 0, 0, LOCATION[id.location] | flags, name);
  if (store !== null) return store;
  const code = lastError();
  if (code === ERROR_FILE_NOT_FOUND && (flags & OPEN_EXISTING) !== 0) return null;
  throw windowsError('CertOpenStore', code, storeText(id));
}

/** Opens a store for the time of `use`. */
export function withStore<T>(id: StoreId, flags: number, use: (store: Pointer) => T): T | null {
  const store = openStore(id, flags);
  if (store === null) return null;
  try {
    return use(store);
  } finally {
    crypt32().CertCloseStore(store, 0);
  }
}

/** Finds a certificate by its SHA-1; the caller frees the context. */
export function find(store: Pointer, thumbprint: string): Pointer | null {
  const hash = blob(Buffer.from(thumbprint, 'hex'));
  return crypt32().CertFindCertificateInStore(store, X509_AND_PKCS7, 0, FIND_SHA1, hash, null);
}

/** Finds a certificate for the time of `use`, which must not free the context; null where there is none. */
export function withContext<T>(store: Pointer, thumbprint: string, use: (context: Pointer) => T): T | null {
  const context = find(store, thumbprint);
  if (context === null) return null;
  try {
    return use(context);
  } finally {
    crypt32().CertFreeCertificateContext(context);
  }
}

/** Writes a change through; without force Wine keeps some of them in the process (Windows: harmless). */
export function commit(store: Pointer, id: StoreId): void {
  call('CertControlStore', storeText(id), () =>
    crypt32().CertControlStore(store, COMMIT_FORCE, CTRL_COMMIT, null),
  );
}
