import { advapi32 } from './advapi32.ts';
import {
  ERROR_ACCESS_DENIED,
  ERROR_FILE_NOT_FOUND,
  ERROR_MORE_DATA,
  ERROR_NO_MORE_ITEMS,
  windowsError,
} from './errors.ts';
import { memory, type Pointer } from './libraries.ts';
import { pointerIn, pointerOut, uint32, untilNul } from './native.ts';

const HIVES = { machine: -2147483646n, user: -2147483647n } as const;
export type Hive = keyof typeof HIVES;
/** The 64-bit registry, or the one that 32-bit programs see. */
export type View = 64 | 32;

const VIEW_FLAGS: Record<View, number> = { 64: 0x100, 32: 0x200 };
const KEY_READ = 0x20019;
const LONGEST_NAME = 16_384;
const REG_SZ = 1;
const REG_EXPAND_SZ = 2;
const REG_BINARY = 3;
const REG_DWORD = 4;

const HIVE_NAMES: Record<Hive, string> = { machine: 'HKLM', user: 'HKCU' };
const where = (hive: Hive, path: string): string => `${HIVE_NAMES[hive]}\\${path}`;

/** A registry key opened for reading; only alive inside `readKey`. */
export interface Key {
  subkeys(): string[];
  valueNames(): string[];
  text(name: string): string | null;
  bytes(name: string): Buffer | null;
  number(name: string): number | null;
}

type Enumerate = (index: number, out: Buffer, size: Buffer) => number;

function names(place: string, call: string, enumerate: Enumerate): string[] {
  const found: string[] = [];
  const out = memory(LONGEST_NAME * 2);
  for (let index = 0; ; index++) {
    const size = uint32(LONGEST_NAME);
    const code = enumerate(index, out, size);
    if (code === ERROR_NO_MORE_ITEMS) return found;
    if (code !== 0) throw windowsError(call, code, place);
    found.push(out.toString('utf16le', 0, size.readUInt32LE() * 2));
  }
}

function value(handle: Pointer, place: string, name: string): { type: number; bytes: Buffer } | null {
  const type = uint32();
  // A value can grow between two calls.
  for (let room = 512; ; ) {
    const data = memory(room);
    const size = uint32(room);
    const code = advapi32().RegQueryValueExW(handle, name, null, type, data, size);
    if (code === ERROR_FILE_NOT_FOUND) return null;
    if (code === 0) return { type: type.readUInt32LE(), bytes: data.subarray(0, size.readUInt32LE()) };
    if (code !== ERROR_MORE_DATA) throw windowsError('RegQueryValueEx', code, `${place}\\${name}`);
    room = Math.max(size.readUInt32LE(), room * 2);
  }
}

function keyAt(handle: Pointer, place: string): Key {
  const api = advapi32();
  return {
    subkeys: () =>
      names(place, 'RegEnumKeyEx', (i, out, size) =>
        api.RegEnumKeyExW(handle, i, out, size, null, null, null, null),
      ),
    valueNames: () =>
      names(place, 'RegEnumValue', (i, out, size) =>
        api.RegEnumValueW(handle, i, out, size, null, null, null, null),
      ),
    text(name) {
      const found = value(handle, place, name);
      return found?.type === REG_SZ || found?.type === REG_EXPAND_SZ ? untilNul(found.bytes) : null;
    },
    bytes(name) {
      const found = value(handle, place, name);
      return found?.type === REG_BINARY ? found.bytes : null;
    },
    number(name) {
      const found = value(handle, place, name);
      return found?.type === REG_DWORD && found.bytes.length === 4 ? found.bytes.readUInt32LE() : null;
    },
  };
}

/** Reads from a key and closes it; null where the key is absent or not for this process to read. */
export function readKey<T>(hive: Hive, path: string, read: (key: Key) => T, view: View = 64): T | null {
  const out = pointerOut();
  const code = advapi32().RegOpenKeyExW(HIVES[hive], path, 0, KEY_READ | VIEW_FLAGS[view], out);
  if (code === ERROR_FILE_NOT_FOUND || code === ERROR_ACCESS_DENIED) return null;
  if (code !== 0) throw windowsError('RegOpenKeyEx', code, where(hive, path));
  const handle = pointerIn(out);
  try {
    return read(keyAt(handle, where(hive, path)));
  } finally {
    advapi32().RegCloseKey(handle);
  }
}

/** Deletes a key without subkeys (Windows itself refuses one that has any); nothing where it is absent. */
export function deleteLeafKey(hive: Hive, path: string): void {
  const code = advapi32().RegDeleteKeyExW(HIVES[hive], path, VIEW_FLAGS[64], 0);
  if (code !== 0 && code !== ERROR_FILE_NOT_FOUND)
    throw windowsError('RegDeleteKeyEx', code, where(hive, path));
}
