import { type Message, message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';

type Meaning =
  | 'windows.denied'
  | 'windows.diskFull'
  | 'windows.inUse'
  | 'windows.notFound'
  | 'windows.exists'
  | 'windows.provider'
  | 'windows.keyMissing'
  | 'windows.noCertificate'
  | 'windows.memory'
  | 'windows.failed';

export const ERROR_FILE_NOT_FOUND = 2;
export const ERROR_PATH_NOT_FOUND = 3;
export const ERROR_ACCESS_DENIED = 5;
export const ERROR_MORE_DATA = 234;
export const ERROR_NO_MORE_ITEMS = 259;
export const CRYPT_E_EXISTS = 0x80092005;
export const NTE_BAD_FLAGS = 0x80090009;
export const NTE_NO_KEY = 0x8009000d;
export const NTE_NOT_FOUND = 0x80090011;
export const NTE_BAD_KEYSET = 0x80090016;

// Win32 system error codes, winerror.h (FACILITY_SECURITY for 0x8009xxxx).
const MEANINGS: ReadonlyMap<number, Meaning> = new Map<number, Meaning>([
  [ERROR_ACCESS_DENIED, 'windows.denied'],
  [19, 'windows.denied'], // ERROR_WRITE_PROTECT
  [1307, 'windows.denied'], // ERROR_INVALID_OWNER
  [1314, 'windows.denied'], // ERROR_PRIVILEGE_NOT_HELD
  [0x80070005, 'windows.denied'], // E_ACCESSDENIED
  [0x80090010, 'windows.denied'], // NTE_PERM
  [39, 'windows.diskFull'], // ERROR_HANDLE_DISK_FULL
  [112, 'windows.diskFull'], // ERROR_DISK_FULL
  [1295, 'windows.diskFull'], // ERROR_DISK_QUOTA_EXCEEDED
  [0x80070070, 'windows.diskFull'],
  [32, 'windows.inUse'], // ERROR_SHARING_VIOLATION
  [33, 'windows.inUse'], // ERROR_LOCK_VIOLATION
  [0x80070020, 'windows.inUse'],
  [ERROR_FILE_NOT_FOUND, 'windows.notFound'],
  [ERROR_PATH_NOT_FOUND, 'windows.notFound'],
  [0x80092004, 'windows.notFound'], // CRYPT_E_NOT_FOUND
  [80, 'windows.exists'], // ERROR_FILE_EXISTS
  [183, 'windows.exists'], // ERROR_ALREADY_EXISTS
  [CRYPT_E_EXISTS, 'windows.exists'],
  [0x8009000f, 'windows.exists'], // NTE_EXISTS
  [126, 'windows.provider'], // ERROR_MOD_NOT_FOUND
  [0x80090006, 'windows.provider'], // NTE_BAD_SIGNATURE
  [0x80090008, 'windows.provider'], // NTE_BAD_ALGID
  [0x80090013, 'windows.provider'], // NTE_BAD_PROVIDER
  [0x80090014, 'windows.provider'], // NTE_BAD_PROV_TYPE
  [0x80090017, 'windows.provider'], // NTE_PROV_TYPE_NOT_DEF
  [0x80090018, 'windows.provider'], // NTE_PROV_TYPE_ENTRY_BAD
  [0x80090019, 'windows.provider'], // NTE_KEYSET_NOT_DEF
  [0x8009001b, 'windows.provider'], // NTE_PROV_TYPE_NO_MATCH
  [0x8009001d, 'windows.provider'], // NTE_PROVIDER_DLL_FAIL
  [0x8009001e, 'windows.provider'], // NTE_PROV_DLL_NOT_FOUND
  [NTE_NO_KEY, 'windows.keyMissing'],
  [NTE_BAD_KEYSET, 'windows.keyMissing'],
  [NTE_NOT_FOUND, 'windows.keyMissing'],
  [13, 'windows.noCertificate'], // ERROR_INVALID_DATA
  [0x80092002, 'windows.noCertificate'], // CRYPT_E_BAD_ENCODE
  [0x80092009, 'windows.noCertificate'], // CRYPT_E_NO_MATCH
  [8, 'windows.memory'], // ERROR_NOT_ENOUGH_MEMORY
  [14, 'windows.memory'], // ERROR_OUTOFMEMORY
  [1450, 'windows.memory'], // ERROR_NO_SYSTEM_RESOURCES
  [0x8007000e, 'windows.memory'],
  [0x8009000e, 'windows.memory'], // NTE_NO_MEMORY
]);

/** CRYPT_E_ASN1_ERROR and the decoder's own codes that follow it. */
const isAsn1 = (code: number): boolean => code >= 0x80093100 && code <= 0x800931ff;

/** A Win32 error code as Windows' own tools show it: 0x and eight digits. */
export const hexCode = (code: number): string => `0x${(code >>> 0).toString(16).padStart(8, '0')}`;

/** What a Win32, NTE or CRYPT code means to a person. */
export function meaning(code: number): Meaning {
  return MEANINGS.get(code >>> 0) ?? (isAsn1(code >>> 0) ? 'windows.noCertificate' : 'windows.failed');
}

/** A Problem that remembers Windows' own code, for callers to whom some codes are no failure. */
export class WindowsProblem extends Problem {
  constructor(
    readonly code: number,
    problem: Message,
  ) {
    super(problem);
  }
}

/** The Problem for a Win32 call that failed with `code` while working on `where` (a path, store, container …). */
export function windowsError(call: string, code: number, where: string): WindowsProblem {
  return new WindowsProblem(code >>> 0, message(meaning(code), { call, code: hexCode(code), where }));
}

/**
 * Names that go to Win32 end at a NUL there, and an empty one means "the default": both would hit something else
 * than was meant, and a backslash reaches other machines, readers or registry keys.
 */
export function checkedName(name: string, what: string): string {
  if (name === '' || name.length > 260 || /[\p{Cc}\\/]/u.test(name)) {
    throw new Problem(message('windows.name', { name, what }), 'refused');
  }
  return name;
}
