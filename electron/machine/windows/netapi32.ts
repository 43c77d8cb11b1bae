import { library, type Pointer } from './libraries.ts';

interface Netapi32 {
  readonly NetUserGetLocalGroups: (
    server: null,
    user: string,
    level: number,
    flags: number,
    out: Buffer,
    most: number,
    read: Buffer,
    total: Buffer,
  ) => number;
  readonly NetApiBufferFree: (buffer: Pointer) => number;
}

/** Functions of netapi32.dll, typed as their prototypes say; they answer an error code, 0 being success. */
export const netapi32 = library<Netapi32>('netapi32.dll', {
  NetUserGetLocalGroups:
    'uint32_t NetUserGetLocalGroups(str16, str16, uint32_t, uint32_t, void *, uint32_t, void *, void *)',
  NetApiBufferFree: 'uint32_t NetApiBufferFree(uintptr_t)',
});
