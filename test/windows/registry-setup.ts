import { windowsError } from '../../electron/machine/windows/errors.ts';
import { library, type Pointer } from '../../electron/machine/windows/libraries.ts';
import { pointerIn, pointerOut, wide } from '../../electron/machine/windows/native.ts';

interface RegistrySetup {
  readonly RegCreateKeyExW: (
    parent: Pointer,
    name: string,
    reserved: number,
    kind: null,
    options: number,
    access: number,
    security: null,
    out: Buffer,
    disposition: null,
  ) => number;
  readonly RegSetValueExW: (
    key: Pointer,
    name: string,
    reserved: number,
    type: number,
    data: Uint8Array,
    size: number,
  ) => number;
  readonly RegDeleteValueW: (key: Pointer, name: string) => number;
  readonly RegDeleteTreeW: (key: Pointer, name: string) => number;
  readonly RegCloseKey: (key: Pointer) => number;
}

// Only tests write to the registry in this way; the product reads it.
const api = library<RegistrySetup>('advapi32.dll', {
  RegCreateKeyExW:
    'int32_t RegCreateKeyExW(intptr_t, str16, uint32_t, void *, uint32_t, uint32_t, void *, void *, void *)',
  RegSetValueExW: 'int32_t RegSetValueExW(intptr_t, str16, uint32_t, uint32_t, void *, uint32_t)',
  RegDeleteValueW: 'int32_t RegDeleteValueW(intptr_t, str16)',
  RegDeleteTreeW: 'int32_t RegDeleteTreeW(intptr_t, str16)',
  RegCloseKey: 'int32_t RegCloseKey(intptr_t)',
});

const LOCAL_MACHINE = -2147483646n;
const ALL_ACCESS = 0xf003f;
const VIEW_64 = 0x100;
const REG_SZ = 1;
const REG_BINARY = 3;
const REG_DWORD = 4;

function withKey(path: string, use: (key: Pointer) => void): void {
  const out = pointerOut();
  const code = api().RegCreateKeyExW(LOCAL_MACHINE, path, 0, null, 0, ALL_ACCESS | VIEW_64, null, out, null);
  if (code !== 0) throw windowsError('RegCreateKeyEx', code, path);
  try {
    use(pointerIn(out));
  } finally {
    api().RegCloseKey(pointerIn(out));
  }
}

const encode = (value: string | number | Uint8Array): [number, Uint8Array] => {
  if (typeof value === 'string') return [REG_SZ, wide(value)];
  if (typeof value !== 'number') return [REG_BINARY, value];
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return [REG_DWORD, bytes];
};

/** Writes values below HKEY_LOCAL_MACHINE, making the key where needed. */
export function writeValues(
  path: string,
  values: Readonly<Record<string, string | number | Uint8Array>>,
): void {
  withKey(path, (key) => {
    for (const [name, value] of Object.entries(values)) {
      const [type, bytes] = encode(value);
      const code = api().RegSetValueExW(key, name, 0, type, bytes, bytes.length);
      if (code !== 0) throw windowsError('RegSetValueEx', code, `${path}\\${name}`);
    }
  });
}

/** Deletes a key below one that there is, with all in it. */
export function deleteTree(parent: string, name: string): void {
  withKey(parent, (key) => {
    api().RegDeleteTreeW(key, name);
  });
}

/** Deletes one value; nothing where it is absent. */
export function deleteValue(path: string, name: string): void {
  withKey(path, (key) => {
    api().RegDeleteValueW(key, name);
  });
}
