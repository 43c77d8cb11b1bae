import type { StoreId } from '../../electron/contract/ids.ts';
import { crypt32 } from '../../electron/machine/windows/crypt32.ts';
import { call } from '../../electron/machine/windows/native.ts';
import {
  commit,
  OPEN_EXISTING,
  withStore,
  X509_AND_PKCS7,
} from '../../electron/machine/windows/store-handles.ts';

const ADD_NEW = 1;

/** Adds certificates without properties through one handle: Wine writes the whole store at every commit. */
export function addMany(id: StoreId, certificates: Iterable<Uint8Array>): void {
  withStore(id, 0, (store) => {
    for (const der of certificates) {
      const context = call('CertCreateCertificateContext', id.store, () =>
        crypt32().CertCreateCertificateContext(X509_AND_PKCS7, der, der.length),
      );
      call('CertAddCertificateContextToStore', id.store, () =>
        crypt32().CertAddCertificateContextToStore(store, context, ADD_NEW, null),
      );
      crypt32().CertFreeCertificateContext(context);
    }
    commit(store, id);
  });
}

/** Removes every certificate of a store through one handle. Not for a store that anybody needs. */
export function removeAll(id: StoreId): void {
  withStore(id, OPEN_EXISTING, (store) => {
    // From the start each time: going on after a deletion never ends under Wine.
    for (;;) {
      const context = crypt32().CertEnumCertificatesInStore(store, null);
      if (context === null) break;
      call('CertDeleteCertificateFromStore', id.store, () =>
        crypt32().CertDeleteCertificateFromStore(context),
      );
    }
    commit(store, id);
  });
}

/** Makes a store where there is none. */
export function ensureStore(id: StoreId): void {
  withStore(id, 0, (store) => {
    commit(store, id);
  });
}
