import { advapi32 } from './advapi32.ts';
import { memory } from './libraries.ts';
import { call, uint32 } from './native.ts';

const WIN_BUILTIN_ADMINISTRATORS = 26;
const SECURITY_MAX_SID_SIZE = 68;

/** Is Administrators enabled in this process's token? Not so for an administrator before the elevation prompt. */
export function isElevated(): boolean {
  const sid = memory(SECURITY_MAX_SID_SIZE);
  const where = 'the rights of this process';
  call('CreateWellKnownSid', where, () =>
    advapi32().CreateWellKnownSid(WIN_BUILTIN_ADMINISTRATORS, null, sid, uint32(sid.length)),
  );
  const member = uint32();
  call('CheckTokenMembership', where, () => advapi32().CheckTokenMembership(null, sid, member));
  return member.readUInt32LE() !== 0;
}
