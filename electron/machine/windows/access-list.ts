import { type ListedEntry, readList } from './security-descriptor.ts';

// FILE_GENERIC_READ: a legacy CSP keeps a key in a file and gives it the rights that it was told.
export const KEY_READ = 0x120089;

const GENERIC_READ = 0x80000000;
const GENERIC_ALL = 0x10000000;
const READ_DATA = 0x1;
const ACL_REVISION = 2;
const SE_DACL_PRESENT = 0x4;
const SE_DACL_AUTO_INHERITED = 0x400;
const SE_DACL_PROTECTED = 0x1000;
const SE_SELF_RELATIVE = 0x8000;
const HEADER = 20;
const ACL_HEADER = 8;
const ACE_HEADER = 8;

/** ACCESS_ALLOWED_ACE ([MS-DTYP] 2.4.4.2). */
function allowed(sid: Uint8Array, mask: number): Buffer {
  const ace = Buffer.alloc(ACE_HEADER + sid.length);
  ace.writeUInt16LE(ace.length, 2);
  ace.writeUInt32LE(mask, 4);
  ace.set(sid, ACE_HEADER);
  return ace;
}

/** A self-relative descriptor that holds nothing but a DACL ([MS-DTYP] 2.4.5 and 2.4.6). */
function descriptor(control: number, aces: readonly Buffer[]): Buffer {
  const body = Buffer.concat(aces);
  const bytes = Buffer.alloc(HEADER + ACL_HEADER + body.length);
  const kept = control & (SE_DACL_AUTO_INHERITED | SE_DACL_PROTECTED);
  bytes.writeUInt8(1, 0);
  bytes.writeUInt16LE(kept | SE_DACL_PRESENT | SE_SELF_RELATIVE, 2);
  bytes.writeUInt32LE(HEADER, 16);
  bytes.writeUInt8(ACL_REVISION, HEADER);
  bytes.writeUInt16LE(ACL_HEADER + body.length, HEADER + 2);
  bytes.writeUInt16LE(aces.length, HEADER + 4);
  body.copy(bytes, HEADER + ACL_HEADER);
  return bytes;
}

/** Windows keeps FILE_GENERIC_READ with or without the generic bit that it came from. */
const isKeyRead = (mask: number): boolean => (mask & ~GENERIC_READ) === KEY_READ;

const isOurs = ({ entry, inherited }: ListedEntry, sid: string): boolean =>
  !inherited && entry.kind === 'allow' && entry.sid === sid && isKeyRead(entry.mask);

/**
 * The descriptor with one more entry, by which `sid` may read; before the inherited ones, as Windows orders them. Null
 * where exactly this entry is there, where there is no list (everybody may read), or where it cannot be read.
 * @param sid binary, as LookupAccountName answers it
 */
export function withReader(bytes: Buffer, sid: Uint8Array, sidText: string): Buffer | null {
  const list = readList(bytes);
  if (list.state !== 'list' || list.entries.some((one) => isOurs(one, sidText))) return null;
  const first = list.entries.findIndex(({ inherited }) => inherited);
  const at = first < 0 ? list.entries.length : first;
  const aces = list.entries.map(({ raw }) => raw);
  return descriptor(list.control, [...aces.slice(0, at), allowed(sid, KEY_READ), ...aces.slice(at)]);
}

/** The descriptor without the entry that `withReader` makes; null where it is not there. */
export function withoutReader(bytes: Buffer, sidText: string): Buffer | null {
  const list = readList(bytes);
  if (list.state !== 'list') return null;
  const left = list.entries.filter((one) => !isOurs(one, sidText));
  if (left.length === list.entries.length) return null;
  return descriptor(
    list.control,
    left.map(({ raw }) => raw),
  );
}

/** May somebody who is all of `sids` read? A denial counts wherever it stands. Null: that cannot be told. */
export function mayRead(bytes: Buffer, sids: ReadonlySet<string>): boolean | null {
  const list = readList(bytes);
  if (list.state === 'unreadable') return null;
  if (list.state === 'none') return true;
  const about = list.entries
    .filter(({ inheritOnly }) => !inheritOnly)
    .map(({ entry }) => entry)
    .filter(({ kind, sid, mask }) => {
      const reads = (mask & (READ_DATA | GENERIC_READ | GENERIC_ALL)) !== 0;
      return kind === 'other' || (reads && sids.has(sid));
    });
  if (about.some(({ kind }) => kind === 'deny')) return false;
  if (about.some(({ kind }) => kind === 'allow')) return true;
  return about.length > 0 ? null : false;
}
