import { type CertificateId, certificateText, type StoreId, storeText } from '../../contract/ids.ts';
import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import type { NewEntry, StoreEntry, Stores } from '../stores.ts';
import { PROPERTY, readEntry, thumbprintOf } from './certificate-context.ts';
import { crypt32 } from './crypt32.ts';
import { discardStore } from './discard-store.ts';
import { CRYPT_E_EXISTS, ERROR_FILE_NOT_FOUND, windowsError } from './errors.ts';
import { encodeKeyReference } from './key-reference.ts';
import type { Pointer } from './libraries.ts';
import { blob, call, lastError, wide } from './native.ts';
import {
  commit,
  find,
  OPEN_EXISTING,
  openStore,
  READ_ONLY,
  withContext,
  withStore,
  X509_AND_PKCS7,
} from './store-handles.ts';

const ADD_NEW = 1;
const ADD_REPLACE_INHERIT_PROPERTIES = 5;

function* list(id: StoreId): Generator<StoreEntry> {
  const store = openStore(id, READ_ONLY | OPEN_EXISTING);
  if (store === null) return;
  // A handle of its own: what a caller changes meanwhile cannot disturb this enumeration.
  const next = (previous: Pointer | null): Pointer | null =>
    crypt32().CertEnumCertificatesInStore(store, previous);
  let context: Pointer | null = null;
  try {
    context = next(null);
    while (context !== null) {
      yield readEntry(context, id);
      context = next(context);
    }
  } finally {
    if (context !== null) crypt32().CertFreeCertificateContext(context);
    crypt32().CertCloseStore(store, 0);
  }
}

/** Sets the properties before the certificate enters a store, so that it never lies there without them. */
function setProperties(context: Pointer, entry: NewEntry, where: string): void {
  const set = (id: number, value: Buffer): void => {
    call('CertSetCertificateContextProperty', where, () =>
      crypt32().CertSetCertificateContextProperty(context, id, 0, value),
    );
  };
  if (entry.key !== null) set(PROPERTY.keyProvider, encodeKeyReference(entry.key));
  if (entry.friendlyName !== null) set(PROPERTY.friendlyName, blob(wide(entry.friendlyName)));
  if (entry.usages) set(PROPERTY.usages, blob(entry.usages));
}

function add(id: StoreId, entry: NewEntry): CertificateId {
  const added = { location: id.location, store: id.store, thumbprint: thumbprintOf(entry.der) };
  const where = certificateText(added);
  const context = call('CertCreateCertificateContext', where, () =>
    crypt32().CertCreateCertificateContext(X509_AND_PKCS7, entry.der, entry.der.length),
  );
  try {
    setProperties(context, entry, where);
    withStore(id, 0, (store) => {
      if (crypt32().CertAddCertificateContextToStore(store, context, ADD_NEW, null) === 0) {
        const code = lastError();
        if (code !== CRYPT_E_EXISTS) throw windowsError('CertAddCertificateContextToStore', code, where);
        throw new Problem(
          message('windows.store.exists', { thumbprint: added.thumbprint, store: storeText(id) }),
        );
      }
      commit(store, id);
    });
  } finally {
    crypt32().CertFreeCertificateContext(context);
  }
  return added;
}

function copy(id: CertificateId, to: StoreId): void {
  const copied = withStore(id, READ_ONLY | OPEN_EXISTING, (from) =>
    withContext(from, id.thumbprint, (context) => {
      withStore(to, 0, (store) => {
        call('CertAddCertificateContextToStore', storeText(to), () =>
          crypt32().CertAddCertificateContextToStore(store, context, ADD_REPLACE_INHERIT_PROPERTIES, null),
        );
        commit(store, to);
      });
      return true;
    }),
  );
  if (copied === null)
    throw windowsError('CertFindCertificateInStore', ERROR_FILE_NOT_FOUND, certificateText(id));
}

function remove(id: CertificateId): void {
  withStore(id, OPEN_EXISTING, (store) => {
    const context = find(store, id.thumbprint);
    if (context === null) return;
    // Deleting frees the context as well.
    call('CertDeleteCertificateFromStore', certificateText(id), () =>
      crypt32().CertDeleteCertificateFromStore(context),
    );
    commit(store, id);
  });
}

/** The system certificate stores, through crypt32. A store is what .NET's X509Store opens by the same name. */
export const windowsStores: Stores = {
  exists: (id) => withStore(id, READ_ONLY | OPEN_EXISTING, () => true) ?? false,
  list,
  get: (id) =>
    withStore(id, READ_ONLY | OPEN_EXISTING, (store) =>
      withContext(store, id.thumbprint, (context) => readEntry(context, id)),
    ),
  add,
  copy,
  remove,
  discard: discardStore,
};
