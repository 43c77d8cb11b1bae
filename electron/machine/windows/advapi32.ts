import { library, type Nullable, type Pointer } from './libraries.ts';

interface Advapi32 {
  readonly CryptAcquireContextW: (
    out: Buffer,
    container: string | null,
    provider: string,
    type: number,
    flags: number,
  ) => number;
  readonly CryptReleaseContext: (provider: Pointer, flags: number) => number;
  readonly CryptGenKey: (provider: Pointer, algorithm: number, flags: number, out: Buffer) => number;
  readonly CryptDestroyKey: (key: Pointer) => number;
  readonly CryptGetProvParam: (
    provider: Pointer,
    kind: number,
    out: Buffer | null,
    size: Buffer,
    flags: number,
  ) => number;
  readonly CryptSetProvParam: (provider: Pointer, kind: number, value: Uint8Array, flags: number) => number;
  readonly CryptImportKey: (
    provider: Pointer,
    blob: Uint8Array,
    size: number,
    key: bigint,
    flags: number,
    out: Buffer,
  ) => number;
  readonly LookupAccountNameW: (
    system: null,
    name: string,
    sid: Buffer,
    sidSize: Buffer,
    domain: Buffer,
    domainSize: Buffer,
    use: Buffer,
  ) => number;
  readonly CryptCreateHash: (
    provider: Pointer,
    algorithm: number,
    key: Pointer,
    flags: number,
    out: Buffer,
  ) => number;
  readonly CryptSetHashParam: (hash: Pointer, kind: number, value: Uint8Array, flags: number) => number;
  readonly CryptSignHashW: (
    hash: Pointer,
    spec: number,
    text: null,
    flags: number,
    out: Buffer | null,
    size: Buffer,
  ) => number;
  readonly CryptDestroyHash: (hash: Pointer) => number;
  readonly RegOpenKeyExW: (
    parent: Pointer,
    name: string,
    options: number,
    access: number,
    out: Buffer,
  ) => number;
  readonly RegCloseKey: (key: Pointer) => number;
  readonly RegEnumKeyExW: (
    key: Pointer,
    index: number,
    out: Buffer,
    size: Buffer,
    r: null,
    c: null,
    n: null,
    time: null,
  ) => number;
  readonly RegEnumValueW: (
    key: Pointer,
    index: number,
    out: Buffer,
    size: Buffer,
    r: null,
    type: null,
    data: null,
    length: null,
  ) => number;
  readonly RegQueryValueExW: (
    key: Pointer,
    name: string,
    reserved: null,
    type: Buffer,
    data: Buffer | null,
    size: Buffer,
  ) => number;
  readonly RegDeleteKeyExW: (key: Pointer, name: string, view: number, reserved: number) => number;
  readonly OpenSCManagerW: (machine: null, database: null, access: number) => Nullable;
  readonly OpenServiceW: (manager: Pointer, name: string, access: number) => Nullable;
  readonly CloseServiceHandle: (handle: Pointer) => number;
  readonly QueryServiceConfigW: (
    service: Pointer,
    out: Buffer | null,
    size: number,
    needed: Buffer,
  ) => number;
  readonly QueryServiceStatusEx: (
    service: Pointer,
    level: number,
    out: Buffer,
    size: number,
    needed: Buffer,
  ) => number;
  readonly ControlService: (service: Pointer, control: number, status: Buffer) => number;
  readonly StartServiceW: (service: Pointer, count: number, texts: null) => number;
  readonly OpenProcessToken: (process: Pointer, access: number, out: Buffer) => number;
  readonly LookupPrivilegeValueW: (system: null, name: string, out: Buffer) => number;
  readonly AdjustTokenPrivileges: (
    token: Pointer,
    none: number,
    state: Buffer,
    size: number,
    previous: null,
    length: null,
  ) => number;
  readonly CreateWellKnownSid: (kind: number, domain: null, out: Buffer, size: Buffer) => number;
  readonly CheckTokenMembership: (token: null, sid: Buffer, out: Buffer) => number;
  readonly GetFileSecurityW: (
    path: string,
    parts: number,
    out: Buffer | null,
    size: number,
    needed: Buffer,
  ) => number;
  readonly GetNamedSecurityInfoW: (
    path: string,
    kind: number,
    parts: number,
    owner: Buffer,
    group: null,
    dacl: Buffer,
    sacl: null,
    out: Buffer,
  ) => number;
  readonly SetNamedSecurityInfoW: (
    path: string,
    kind: number,
    parts: number,
    owner: Nullable,
    group: null,
    dacl: Nullable,
    sacl: null,
  ) => number;
  readonly ConvertStringSecurityDescriptorToSecurityDescriptorW: (
    text: string,
    revision: number,
    out: Buffer,
    size: Buffer,
  ) => number;
}

/** Functions of advapi32.dll, typed as their prototypes say; `call` and `lastError` read their failures. */
export const advapi32 = library<Advapi32>('advapi32.dll', {
  CryptAcquireContextW: 'int CryptAcquireContextW(void *, str16, str16, uint32_t, uint32_t)',
  CryptReleaseContext: 'int CryptReleaseContext(uintptr_t, uint32_t)',
  CryptGenKey: 'int CryptGenKey(uintptr_t, uint32_t, uint32_t, void *)',
  CryptDestroyKey: 'int CryptDestroyKey(uintptr_t)',
  CryptGetProvParam: 'int CryptGetProvParam(uintptr_t, uint32_t, void *, void *, uint32_t)',
  CryptSetProvParam: 'int CryptSetProvParam(uintptr_t, uint32_t, void *, uint32_t)',
  CryptImportKey: 'int CryptImportKey(uintptr_t, void *, uint32_t, uintptr_t, uint32_t, void *)',
  LookupAccountNameW: 'int LookupAccountNameW(str16, str16, void *, void *, void *, void *, void *)',
  CryptCreateHash: 'int CryptCreateHash(uintptr_t, uint32_t, uintptr_t, uint32_t, void *)',
  CryptSetHashParam: 'int CryptSetHashParam(uintptr_t, uint32_t, void *, uint32_t)',
  CryptSignHashW: 'int CryptSignHashW(uintptr_t, uint32_t, str16, uint32_t, void *, void *)',
  CryptDestroyHash: 'int CryptDestroyHash(uintptr_t)',
  RegOpenKeyExW: 'int32_t RegOpenKeyExW(intptr_t, str16, uint32_t, uint32_t, void *)',
  RegCloseKey: 'int32_t RegCloseKey(intptr_t)',
  RegEnumKeyExW: 'int32_t RegEnumKeyExW(intptr_t, uint32_t, void *, void *, void *, void *, void *, void *)',
  RegEnumValueW: 'int32_t RegEnumValueW(intptr_t, uint32_t, void *, void *, void *, void *, void *, void *)',
  RegQueryValueExW: 'int32_t RegQueryValueExW(intptr_t, str16, void *, void *, void *, void *)',
  RegDeleteKeyExW: 'int32_t RegDeleteKeyExW(intptr_t, str16, uint32_t, uint32_t)',
  OpenSCManagerW: 'void *OpenSCManagerW(str16, str16, uint32_t)',
  OpenServiceW: 'void *OpenServiceW(void *, str16, uint32_t)',
  CloseServiceHandle: 'int CloseServiceHandle(void *)',
  QueryServiceConfigW: 'int QueryServiceConfigW(void *, void *, uint32_t, void *)',
  QueryServiceStatusEx: 'int QueryServiceStatusEx(void *, int, void *, uint32_t, void *)',
  ControlService: 'int ControlService(void *, uint32_t, void *)',
  StartServiceW: 'int StartServiceW(void *, uint32_t, void *)',
  OpenProcessToken: 'int OpenProcessToken(void *, uint32_t, void *)',
  LookupPrivilegeValueW: 'int LookupPrivilegeValueW(str16, str16, void *)',
  AdjustTokenPrivileges: 'int AdjustTokenPrivileges(void *, int, void *, uint32_t, void *, void *)',
  CreateWellKnownSid: 'int CreateWellKnownSid(int, void *, void *, void *)',
  CheckTokenMembership: 'int CheckTokenMembership(void *, void *, void *)',
  GetFileSecurityW: 'int GetFileSecurityW(str16, uint32_t, void *, uint32_t, void *)',
  GetNamedSecurityInfoW:
    'uint32_t GetNamedSecurityInfoW(str16, int, uint32_t, void *, void *, void *, void *, void *)',
  SetNamedSecurityInfoW:
    'uint32_t SetNamedSecurityInfoW(str16, int, uint32_t, void *, void *, void *, void *)',
  ConvertStringSecurityDescriptorToSecurityDescriptorW:
    'int ConvertStringSecurityDescriptorToSecurityDescriptorW(str16, uint32_t, void *, void *)',
});
