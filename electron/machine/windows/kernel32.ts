import { library, type Memory, type Nullable, type Pointer } from './libraries.ts';

interface Kernel32 {
  readonly LocalFree: (address: Pointer) => Nullable;
  readonly CreateMutexW: (security: null, owned: number, name: string) => Nullable;
  readonly CloseHandle: (handle: Pointer) => number;
  readonly GetCurrentProcess: () => Pointer;
  readonly OpenProcess: (access: number, inherit: number, process: number) => Nullable;
  readonly QueryFullProcessImageNameW: (process: Pointer, flags: number, out: Buffer, size: Buffer) => number;
  readonly GetComputerNameExW: (kind: number, out: Buffer, size: Buffer) => number;
  readonly ExpandEnvironmentStringsW: (source: string, out: Buffer, size: number) => number;
  readonly GetFileAttributesW: (path: string) => number;
  readonly SetFileAttributesW: (path: string, attributes: number) => number;
  readonly CreateDirectoryW: (path: string, attributes: Memory) => number;
  readonly MoveFileExW: (from: string, to: string, flags: number) => number;
}

/** Functions of kernel32.dll, typed as their prototypes say; `call` and `lastError` read their failures. */
export const kernel32 = library<Kernel32>('kernel32.dll', {
  LocalFree: 'void *LocalFree(void *)',
  CreateMutexW: 'void *CreateMutexW(void *, int, str16)',
  CloseHandle: 'int CloseHandle(void *)',
  GetCurrentProcess: 'void *GetCurrentProcess()',
  OpenProcess: 'void *OpenProcess(uint32_t, int, uint32_t)',
  QueryFullProcessImageNameW: 'int QueryFullProcessImageNameW(void *, uint32_t, void *, void *)',
  GetComputerNameExW: 'int GetComputerNameExW(int, void *, void *)',
  ExpandEnvironmentStringsW: 'uint32_t ExpandEnvironmentStringsW(str16, void *, uint32_t)',
  GetFileAttributesW: 'uint32_t GetFileAttributesW(str16)',
  SetFileAttributesW: 'int SetFileAttributesW(str16, uint32_t)',
  CreateDirectoryW: 'int CreateDirectoryW(str16, void *)',
  MoveFileExW: 'int MoveFileExW(str16, str16, uint32_t)',
});
