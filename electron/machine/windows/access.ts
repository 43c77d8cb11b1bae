import type { FolderDoubt } from '../files.ts';

/** One entry of an access list. A `kind` of neither is judged as if it allowed everything to everybody. */
export interface AccessEntry {
  readonly kind: 'allow' | 'deny' | 'other';
  /** In text form, `S-1-5-18`. */
  readonly sid: string;
  /** ACCESS_MASK (winnt.h). */
  readonly mask: number;
}

/** Who owns something and who may do what to it. `entries` null: no list at all, so everybody everything. */
export interface Access {
  readonly owner: string | null;
  /** Takes over no entries from the folder above. */
  readonly isProtected: boolean;
  readonly entries: readonly AccessEntry[] | null;
}

const SYSTEM = 'S-1-5-18';
const ADMINISTRATORS = 'S-1-5-32-544';
const TRUSTED_INSTALLER = 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464';
// Stand for the creator or owner, who is judged by himself.
const PLACEHOLDERS = ['S-1-3-0', 'S-1-3-4'];

const DELETE_CHILD = 0x40;
const DELETE = 0x10000;
const WRITE_DAC = 0x40000;
const WRITE_OWNER = 0x80000;
const GENERIC_ALL = 0x10000000;
const GENERIC_WRITE = 0x40000000;
const TAKE_AWAY = DELETE | DELETE_CHILD | WRITE_DAC | WRITE_OWNER | GENERIC_ALL;
// FILE_WRITE_DATA, FILE_APPEND_DATA, FILE_WRITE_EA, FILE_WRITE_ATTRIBUTES.
const WRITE = 0x2 | 0x4 | 0x10 | 0x100 | GENERIC_WRITE | TAKE_AWAY;

/** The built-in Administrator, Domain Admins and Enterprise Admins of any machine or domain. */
const isAdministrator = (sid: string): boolean => /^S-1-5-21-\d+-\d+-\d+-(500|512|519)$/.test(sid);

const isTrusted = (sid: string): boolean =>
  sid === SYSTEM || sid === ADMINISTRATORS || sid === TRUSTED_INSTALLER || isAdministrator(sid);

const grantsOthers = (access: Access, rights: number): boolean =>
  access.entries === null ||
  access.entries.some(
    ({ kind, sid, mask }) =>
      kind === 'other' ||
      (kind === 'allow' && (mask & rights) !== 0 && !isTrusted(sid) && !PLACEHOLDERS.includes(sid)),
  );

/**
 * May machine state lie here? Only where Administrators or SYSTEM own the folder and nobody else can even read it
 * (domain.md, "Threats to an elevated setup program").
 */
function doubtPrivate(access: Access): FolderDoubt | null {
  if (access.owner !== ADMINISTRATORS && access.owner !== SYSTEM) return 'owner';
  const others = access.entries?.some(
    ({ kind, sid, mask }) =>
      kind === 'other' || (kind === 'allow' && mask !== 0 && sid !== SYSTEM && sid !== ADMINISTRATORS),
  );
  return access.entries === null || others === true || !access.isProtected ? 'rights' : null;
}

/** May an elevated process write here? Only where no one else can write, also not to what lies inside. */
function doubtProduct(access: Access): FolderDoubt | null {
  if (access.owner === null || !isTrusted(access.owner)) return 'owner';
  return grantsOthers(access, WRITE) ? 'rights' : null;
}

/** Decides from a folder's own access; deny entries are not counted in its favour. */
export const folderDoubt = (access: Access, as: 'private' | 'product'): FolderDoubt | null =>
  as === 'private' ? doubtPrivate(access) : doubtProduct(access);

/** Decides from the access of a folder above: could somebody else put another one in the place of what is below? */
export function parentDoubt(access: Access): FolderDoubt | null {
  if (access.owner === null || !isTrusted(access.owner)) return 'owner';
  return grantsOthers(access, TAKE_AWAY) ? 'rights' : null;
}
