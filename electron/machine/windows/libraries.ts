import koffi, { type LibraryHandle } from 'koffi';

/** A native address; NULL comes back as null. */
export type Pointer = bigint;
export type Nullable = Pointer | null;
/** What a pointer parameter takes: an address, memory that lives during the call, or NULL. */
export type Memory = Pointer | Uint8Array | object | null;

const LOAD_LIBRARY_SEARCH_SYSTEM32 = 0x800;

/** Zeroed memory that the engine never moves, unlike a small Buffer: native code may keep addresses into it. */
export const memory = (bytes: number): Buffer => Buffer.from(new ArrayBuffer(bytes));

/** Makes `build` run at the first call only: a run declares no more functions than it uses. */
export function once<T>(build: () => T): () => T {
  let built: { value: T } | null = null;
  return () => {
    built ??= { value: build() };
    return built.value;
  };
}

// kernel32 is in every process before its first line runs, so its bare name cannot be planted.
const base = once(() => koffi.load('kernel32.dll'));

/**
 * The thread's last error, bound before any other function is: binding these between a failing call and the
 * question why could change the answer.
 */
export const threadError = once(() => ({
  get: base().func('uint32_t GetLastError()') as () => number,
  set: base().func('void SetLastError(uint32_t)') as (code: number) => void,
}));

/** Restricts every later search to System32, then names that folder: an environment variable could lie. */
export const systemLibraryFolder = once((): string => {
  threadError();
  const restrict = base().func('int SetDefaultDllDirectories(uint32_t)') as (flags: number) => number;
  const folder = base().func('uint32_t GetSystemDirectoryW(void *, uint32_t)') as (
    out: Buffer,
    size: number,
  ) => number;
  const out = memory(1024);
  const length = folder(out, out.length / 2);
  if (restrict(LOAD_LIBRARY_SEARCH_SYSTEM32) === 0 || length === 0 || length > out.length / 2) {
    throw new Error('Windows does not say where its system folder is');
  }
  return out.toString('utf16le', 0, length * 2);
});

/** The drive that Windows lies on, `C:`. */
export const systemDrive = (): string => systemLibraryFolder().slice(0, 2);

/** A library of Windows, by its absolute path in System32. */
export const systemLibrary = (name: string): LibraryHandle => koffi.load(`${systemLibraryFolder()}\\${name}`);

/**
 * The functions of a library of Windows, each declared when it is first used. The interface states in TypeScript
 * what the C prototypes say; the two are read side by side.
 */
export function library<T extends object>(
  name: string,
  prototypes: { readonly [K in keyof T]: string },
): () => T {
  return once(() => {
    const handle = systemLibrary(name);
    const functions = {};
    for (const [key, prototype] of Object.entries<string>(prototypes)) {
      const declared = once(() => handle.func(prototype));
      Object.defineProperty(functions, key, { get: declared });
    }
    return functions as T;
  });
}

/** Does a library of Windows export this? */
export function hasSymbol(library: string, symbol: string): boolean {
  try {
    systemLibrary(library).symbol(symbol);
    return true;
  } catch {
    return false;
  }
}
