import { advapi32 } from './advapi32.ts';
import { kernel32 } from './kernel32.ts';
import { memory } from './libraries.ts';
import { call, pointerIn, pointerOut } from './native.ts';

const TOKEN_ADJUST_PRIVILEGES = 0x20;
const SE_PRIVILEGE_ENABLED = 2;

/** Turns on a privilege that an elevated process has but does not use, e.g. `SeRestorePrivilege`. */
export function enablePrivilege(name: string): void {
  const out = pointerOut();
  call('OpenProcessToken', name, () =>
    advapi32().OpenProcessToken(kernel32().GetCurrentProcess(), TOKEN_ADJUST_PRIVILEGES, out),
  );
  const token = pointerIn(out);
  try {
    // TOKEN_PRIVILEGES: count, then LUID and attributes.
    const state = memory(16);
    state.writeUInt32LE(1);
    call('LookupPrivilegeValue', name, () => advapi32().LookupPrivilegeValueW(null, name, state.subarray(4)));
    state.writeUInt32LE(SE_PRIVILEGE_ENABLED, 12);
    call('AdjustTokenPrivileges', name, () =>
      advapi32().AdjustTokenPrivileges(token, 0, state, 0, null, null),
    );
  } finally {
    kernel32().CloseHandle(token);
  }
}
