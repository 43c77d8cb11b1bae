import { describe, expect, it } from 'vitest';
import {
  type Access,
  type AccessEntry,
  folderDoubt,
  parentDoubt,
} from '../../../electron/machine/windows/access.ts';

const SYSTEM = 'S-1-5-18';
const ADMINISTRATORS = 'S-1-5-32-544';
const TRUSTED_INSTALLER = 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464';
const USERS = 'S-1-5-32-545';
const AUTHENTICATED = 'S-1-5-11';
const CREATOR_OWNER = 'S-1-3-0';
const SOMEBODY = 'S-1-5-21-1-2-3-1001';
const FULL = 0x1f01ff;
const MODIFY = 0x1301bf;
const READ = 0x1200a9;

const allow = (sid: string, mask: number): AccessEntry => ({ kind: 'allow', sid, mask });
const access = (
  entries: Access['entries'],
  owner: string | null = ADMINISTRATORS,
  isProtected = true,
): Access => ({
  owner,
  isProtected,
  entries,
});
const OURS = [allow(SYSTEM, FULL), allow(ADMINISTRATORS, FULL)];

describe('a folder for machine state', () => {
  it.each([
    ['ours', access(OURS), null],
    ["SYSTEM's", access(OURS, SYSTEM), null],
    ['one that also denies somebody', access([...OURS, { kind: 'deny', sid: USERS, mask: FULL }]), null],
    ["a user's", access(OURS, SOMEBODY), 'owner'],
    ["a domain administrator's own", access(OURS, 'S-1-5-21-1-2-3-512'), 'owner'],
    ['one without owner', access(OURS, null), 'owner'],
    ['one that users can read', access([...OURS, allow(USERS, READ)]), 'rights'],
    ['one whose creator would get rights inside', access([...OURS, allow(CREATOR_OWNER, FULL)]), 'rights'],
    ['one that takes over rights from above', access(OURS, ADMINISTRATORS, false), 'rights'],
    ['one without a list', access(null), 'rights'],
    ['one with an entry of unknown kind', access([...OURS, { kind: 'other', sid: '', mask: 0 }]), 'rights'],
  ])('%s', (_what, given, wanted) => {
    expect(folderDoubt(given, 'private')).toBe(wanted);
  });
});

describe('a product folder', () => {
  it.each([
    [
      'as in Program Files',
      access(
        [allow(TRUSTED_INSTALLER, FULL), ...OURS, allow(USERS, READ), allow(CREATOR_OWNER, 0x10000000)],
        TRUSTED_INSTALLER,
        false,
      ),
      null,
    ],
    ['of a domain administrator', access(OURS, 'S-1-5-21-1-2-3-512'), null],
    ['of the built-in administrator', access([...OURS, allow('S-1-5-21-1-2-3-500', FULL)]), null],
    ['that every user may change', access([...OURS, allow(AUTHENTICATED, MODIFY)]), 'rights'],
    ['that a user may add files to', access([...OURS, allow(USERS, 0x2)]), 'rights'],
    ['whose rights a user may change', access([...OURS, allow(SOMEBODY, 0x40000)]), 'rights'],
    [
      'that a user may do anything to, in the generic form',
      access([...OURS, allow(USERS, 0x40000000)]),
      'rights',
    ],
    [
      'that a deny entry only seems to close',
      access([{ kind: 'deny', sid: USERS, mask: FULL }, allow(USERS, MODIFY)]),
      'rights',
    ],
    ["of a user's", access(OURS, SOMEBODY), 'owner'],
    ['of a look-alike of an administrator', access(OURS, 'S-1-5-21-1-2-3-5000'), 'owner'],
    ['without a list', access(null), 'rights'],
  ])('%s', (_what, given, wanted) => {
    expect(folderDoubt(given, 'product')).toBe(wanted);
  });
});

describe('a folder above', () => {
  it.each([
    [
      'where users may add folders, as in ProgramData',
      access([...OURS, allow(USERS, READ | 0x116)], SYSTEM, false),
      null,
    ],
    ['where users may delete what is below', access([...OURS, allow(USERS, 0x40)]), 'rights'],
    ['that users may rename', access([...OURS, allow(AUTHENTICATED, MODIFY)]), 'rights'],
    ["that is a user's", access(OURS, SOMEBODY), 'owner'],
  ])('%s', (_what, given, wanted) => {
    expect(parentDoubt(given)).toBe(wanted);
  });
});
