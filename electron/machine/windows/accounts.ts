import koffi from 'koffi';
import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import { advapi32 } from './advapi32.ts';
import { hexCode } from './errors.ts';
import { memory } from './libraries.ts';
import { bytesAt, lastError, pointerIn, pointerOut, uint32 } from './native.ts';
import { netapi32 } from './netapi32.ts';
import { sidText } from './security-descriptor.ts';

const LONGEST_SID = 68;
const LONGEST_DOMAIN = 512;
const LG_INCLUDE_INDIRECT = 1;
const MAX_PREFERRED_LENGTH = 0xffffffff;
const LONGEST_NAME = 514;

/** Everyone, Authenticated Users and SERVICE: every account that a service runs as is these. */
const EVERY_SERVICE = ['S-1-1-0', 'S-1-5-11', 'S-1-5-6'];
const USERS = 'S-1-5-32-545';

// Groups that come with the accounts of Windows itself; they are in no group's list of members.
const BUILT_IN: ReadonlyMap<string, readonly string[]> = new Map([
  ['S-1-5-18', ['S-1-5-32-544']],
  ['S-1-5-19', [USERS]],
  ['S-1-5-20', [USERS]],
]);

/** An account by its security identifier, binary and as text. */
export interface Account {
  readonly sid: Uint8Array;
  readonly text: string;
}

/** As services write accounts, in the form that LookupAccountName takes. */
function lookupName(account: string, computer: string): string {
  if (/^localsystem$/i.test(account)) return 'NT AUTHORITY\\SYSTEM';
  return account.startsWith('.\\') ? `${computer}${account.slice(1)}` : account;
}

/** Throws a Problem where nobody has this name. */
export function accountOf(account: string, computer: string): Account {
  const sid = memory(LONGEST_SID);
  const size = uint32(sid.length);
  const domain = memory(LONGEST_DOMAIN * 2);
  const name = lookupName(account, computer);
  const found =
    name !== '' &&
    !/\p{Cc}/u.test(name) &&
    advapi32().LookupAccountNameW(null, name, sid, size, domain, uint32(LONGEST_DOMAIN), uint32()) !== 0;
  if (!found) {
    const code = hexCode(lastError());
    throw new Problem(message('windows.noAccount', { account, code }), 'refused');
  }
  const text = sidText(sid);
  // 8 bytes and 4 for each sub-authority ([MS-DTYP] 2.4.2.2).
  return { sid: new Uint8Array(sid.subarray(0, 8 + 4 * sid.readUInt8(1))), text };
}

/** Names of the local groups that an account is in, also through other groups; null where Windows does not tell. */
function localGroups(name: string): readonly string[] | null {
  const out = pointerOut();
  const [read, total] = [uint32(), uint32()];
  const status = netapi32().NetUserGetLocalGroups(
    null,
    name,
    0,
    LG_INCLUDE_INDIRECT,
    out,
    MAX_PREFERRED_LENGTH,
    read,
    total,
  );
  const list = pointerIn(out);
  if (status !== 0 || list === 0n) return status === 0 ? [] : null;
  try {
    // LOCALGROUP_USERS_INFO_0: one pointer to a name each.
    const pointers = bytesAt(list, read.readUInt32LE() * 8);
    return Array.from(
      { length: pointers.length / 8 },
      (_, i) =>
        String(koffi.decode(pointerIn(pointers, i * 8), 'char16_t', LONGEST_NAME / 2)).split('\0', 1)[0] ??
        '',
    );
  } finally {
    netapi32().NetApiBufferFree(list);
  }
}

/** Everything that an account is: itself and its groups. `complete`: Windows told all of them. */
export function identitiesOf(
  account: Account,
  name: string,
  computer: string,
): { readonly sids: ReadonlySet<string>; readonly complete: boolean } {
  const own = [account.text, ...EVERY_SERVICE];
  const builtIn = BUILT_IN.get(account.text);
  if (builtIn !== undefined) return { sids: new Set([...own, ...builtIn]), complete: true };
  const groups = localGroups(lookupName(name, computer));
  const sids = (groups ?? []).flatMap((group) => {
    try {
      return [accountOf(group, computer).text];
    } catch (error) {
      if (error instanceof Problem) return [];
      throw error;
    }
  });
  return { sids: new Set([...own, ...sids]), complete: groups !== null };
}
