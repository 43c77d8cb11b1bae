import { createHash } from 'node:crypto';
import koffi from 'koffi';
import type { StoreId } from '../../contract/ids.ts';
import type { StoreEntry } from '../stores.ts';
import { crypt32 } from './crypt32.ts';
import { ERROR_MORE_DATA } from './errors.ts';
import { decodeKeyReference } from './key-reference.ts';
import { memory, once, type Pointer } from './libraries.ts';
import { lastError, uint32, untilNul } from './native.ts';

/** Property numbers of wincrypt.h: CERT_KEY_PROV_INFO_PROP_ID, CERT_ENHKEY_USAGE_PROP_ID and so on. */
export const PROPERTY = { keyProvider: 2, usages: 9, friendlyName: 11, archived: 19 } as const;

interface Context {
  readonly encoded: Pointer;
  readonly length: number;
}

const CONTEXT = once(() =>
  koffi.struct({ type: 'uint32_t', encoded: 'void *', length: 'uint32_t', info: 'void *', store: 'void *' }),
);

/** A copy of the encoded certificate of a context. */
export function encodedCertificate(context: Pointer): Uint8Array {
  const { encoded, length } = koffi.decode(context, CONTEXT()) as Context;
  return koffi.decode(encoded, 'uint8_t', length) as Uint8Array;
}

/** SHA-1 of the encoded certificate, as Windows defines the thumbprint. */
export const thumbprintOf = (der: Uint8Array): string =>
  createHash('sha1').update(der).digest('hex').toUpperCase();

// Reused: four properties are read of each of up to 10,000 certificates.
const scratch = once(() => ({ bytes: memory(4096), size: uint32() }));

/** A property's bytes, valid until the next call; null where the context has none. */
function property(context: Pointer, id: number): Buffer | null {
  const { bytes, size } = scratch();
  size.writeUInt32LE(bytes.length);
  if (crypt32().CertGetCertificateContextProperty(context, id, bytes, size) !== 0) {
    return bytes.subarray(0, size.readUInt32LE());
  }
  if (lastError() !== ERROR_MORE_DATA) return null;
  const larger = memory(size.readUInt32LE());
  const read = crypt32().CertGetCertificateContextProperty(context, id, larger, size);
  return read === 0 ? null : larger.subarray(0, size.readUInt32LE());
}

/** What a store holds of one certificate; the key is not opened. */
export function readEntry(context: Pointer, store: StoreId): StoreEntry {
  const der = encodedCertificate(context);
  const key = property(context, PROPERTY.keyProvider);
  const keyReference = key === null ? null : decodeKeyReference(key);
  const name = property(context, PROPERTY.friendlyName);
  const friendlyName = name === null ? null : untilNul(name);
  const usages = property(context, PROPERTY.usages);
  return {
    id: { location: store.location, store: store.store, thumbprint: thumbprintOf(der) },
    der,
    key: keyReference,
    friendlyName,
    usages: usages === null ? null : new Uint8Array(usages),
    archived: property(context, PROPERTY.archived) !== null,
  };
}
