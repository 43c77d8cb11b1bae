import { library, type Pointer } from './libraries.ts';

interface Ncrypt {
  readonly NCryptOpenStorageProvider: (out: Buffer, name: string, flags: number) => number;
  readonly NCryptOpenKey: (
    provider: Pointer,
    out: Buffer,
    name: string,
    legacySpec: number,
    flags: number,
  ) => number;
  readonly NCryptSignHash: (
    key: Pointer,
    padding: Buffer,
    hash: Uint8Array,
    length: number,
    out: Buffer,
    size: number,
    needed: Buffer,
    flags: number,
  ) => number;
  readonly NCryptFreeObject: (handle: Pointer) => number;
}

/** Functions of ncrypt.dll, typed as their prototypes say; `call` and `lastError` read their failures. */
export const ncrypt = library<Ncrypt>('ncrypt.dll', {
  NCryptOpenStorageProvider: 'int32_t NCryptOpenStorageProvider(void *, str16, uint32_t)',
  NCryptOpenKey: 'int32_t NCryptOpenKey(uintptr_t, void *, str16, uint32_t, uint32_t)',
  NCryptSignHash:
    'int32_t NCryptSignHash(uintptr_t, void *, void *, uint32_t, void *, uint32_t, void *, uint32_t)',
  NCryptFreeObject: 'int32_t NCryptFreeObject(uintptr_t)',
});
