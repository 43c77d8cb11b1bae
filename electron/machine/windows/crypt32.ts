import { library, type Memory, type Nullable, type Pointer } from './libraries.ts';

interface Crypt32 {
  readonly CertOpenStore: (
    provider: number,
    encoding: number,
    legacy: number,
    flags: number,
    name: string,
  ) => Nullable;
  readonly CertCloseStore: (store: Pointer, flags: number) => number;
  readonly CertControlStore: (store: Pointer, flags: number, control: number, parameter: null) => number;
  readonly CertEnumCertificatesInStore: (store: Pointer, previous: Nullable) => Nullable;
  readonly CertFindCertificateInStore: (
    store: Pointer,
    encoding: number,
    flags: number,
    kind: number,
    what: Memory,
    previous: null,
  ) => Nullable;
  readonly CertFreeCertificateContext: (context: Pointer) => number;
  readonly CertCreateCertificateContext: (encoding: number, der: Uint8Array, size: number) => Nullable;
  readonly CertGetCertificateContextProperty: (
    context: Pointer,
    id: number,
    out: Buffer | null,
    size: Buffer,
  ) => number;
  readonly CertSetCertificateContextProperty: (
    context: Pointer,
    id: number,
    flags: number,
    value: Memory,
  ) => number;
  readonly CertAddCertificateContextToStore: (
    store: Pointer,
    context: Pointer,
    disposition: number,
    out: null,
  ) => number;
  readonly CertDeleteCertificateFromStore: (context: Pointer) => number;
  readonly CryptExportPublicKeyInfo: (
    provider: Pointer,
    spec: number,
    encoding: number,
    out: Buffer | null,
    size: Buffer,
  ) => number;
  readonly CryptEncodeObject: (
    encoding: number,
    kind: Pointer,
    value: Buffer,
    out: Buffer | null,
    size: Buffer,
  ) => number;
}

/** Functions of crypt32.dll, typed as their prototypes say; `call` and `lastError` read their failures. */
export const crypt32 = library<Crypt32>('crypt32.dll', {
  CertOpenStore: 'void *CertOpenStore(uintptr_t, uint32_t, uintptr_t, uint32_t, str16)',
  CertCloseStore: 'int CertCloseStore(void *, uint32_t)',
  CertControlStore: 'int CertControlStore(void *, uint32_t, uint32_t, void *)',
  CertEnumCertificatesInStore: 'void *CertEnumCertificatesInStore(void *, void *)',
  CertFindCertificateInStore:
    'void *CertFindCertificateInStore(void *, uint32_t, uint32_t, uint32_t, void *, void *)',
  CertFreeCertificateContext: 'int CertFreeCertificateContext(void *)',
  CertCreateCertificateContext: 'void *CertCreateCertificateContext(uint32_t, void *, uint32_t)',
  CertGetCertificateContextProperty:
    'int CertGetCertificateContextProperty(void *, uint32_t, void *, void *)',
  CertSetCertificateContextProperty:
    'int CertSetCertificateContextProperty(void *, uint32_t, uint32_t, void *)',
  CertAddCertificateContextToStore: 'int CertAddCertificateContextToStore(void *, void *, uint32_t, void *)',
  CertDeleteCertificateFromStore: 'int CertDeleteCertificateFromStore(void *)',
  CryptExportPublicKeyInfo: 'int CryptExportPublicKeyInfo(uintptr_t, uint32_t, uint32_t, void *, void *)',
  CryptEncodeObject: 'int CryptEncodeObject(uint32_t, uintptr_t, void *, void *, void *)',
});
