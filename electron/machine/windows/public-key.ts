import { crypt32 } from './crypt32.ts';
import { memory, type Pointer } from './libraries.ts';
import { call, uint32 } from './native.ts';

const X509_ASN = 1;
const X509_PUBLIC_KEY_INFO = 8n;

/** The public key behind a CSP or CNG handle as a DER SubjectPublicKeyInfo; `where` names it in errors. */
export function exportPublicKey(handle: Pointer, keySpec: number, where: string): Uint8Array {
  const size = uint32();
  const exporting = (out: Buffer | null): number =>
    crypt32().CryptExportPublicKeyInfo(handle, keySpec, X509_ASN, out, size);
  call('CryptExportPublicKeyInfo', where, () => exporting(null));
  const info = memory(size.readUInt32LE());
  call('CryptExportPublicKeyInfo', where, () => exporting(info));

  const encoding = (out: Buffer | null): number =>
    crypt32().CryptEncodeObject(X509_ASN, X509_PUBLIC_KEY_INFO, info, out, size);
  call('CryptEncodeObject', where, () => encoding(null));
  const der = memory(size.readUInt32LE());
  call('CryptEncodeObject', where, () => encoding(der));
  return new Uint8Array(der.subarray(0, size.readUInt32LE()));
}
