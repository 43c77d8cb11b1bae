import type { Access, AccessEntry } from './access.ts';

const SE_DACL_PRESENT = 0x4;
const SE_DACL_PROTECTED = 0x1000;
const SE_SELF_RELATIVE = 0x8000;
const HEADER = 20;
const ACL_HEADER = 8;
const ACE_HEADER = 8;
const SID_HEADER = 8;
const INHERIT_ONLY_ACE = 0x8;
const INHERITED_ACE = 0x10;

class Malformed extends Error {}

/** The part of `bytes` from `offset` on, at least `length` long. */
function part(bytes: Buffer, offset: number, length: number): Buffer {
  if (offset < 0 || offset + length > bytes.length) throw new Malformed();
  return bytes.subarray(offset);
}

/** [MS-DTYP] 2.4.2.2: revision, count, authority (big-endian), sub-authorities. */
export function sidText(bytes: Buffer): string {
  const header = part(bytes, 0, SID_HEADER);
  const count = header.readUInt8(1);
  const rest = part(bytes, SID_HEADER, count * 4);
  const subs = Array.from({ length: count }, (_, i) => rest.readUInt32LE(i * 4));
  return ['S', header.readUInt8(0), header.readUIntBE(2, 6), ...subs].join('-');
}

/** [MS-DTYP] 2.4.4: ACCESS_ALLOWED (0) and ACCESS_DENIED (1); others have another layout or a condition. */
function entry(bytes: Buffer): AccessEntry {
  const type = bytes.readUInt8(0);
  if (type > 1) return { kind: 'other', sid: '', mask: 0 };
  return {
    kind: type === 0 ? 'allow' : 'deny',
    mask: bytes.readUInt32LE(4),
    sid: sidText(bytes.subarray(ACE_HEADER)),
  };
}

/** An entry with its bytes, and where it applies ([MS-DTYP] 2.4.4.1: flags). */
export interface ListedEntry {
  readonly entry: AccessEntry;
  readonly raw: Buffer;
  /** Only for what will lie inside; says nothing of the object itself. */
  readonly inheritOnly: boolean;
  readonly inherited: boolean;
}

/** [MS-DTYP] 2.4.5. */
function entries(list: Buffer): ListedEntry[] {
  const found: ListedEntry[] = [];
  let offset = ACL_HEADER;
  for (let left = list.readUInt16LE(4); left > 0; left--) {
    const size = part(list, offset, ACE_HEADER).readUInt16LE(2);
    if (size < ACE_HEADER) throw new Malformed();
    const raw = part(list, offset, size).subarray(0, size);
    const flags = raw.readUInt8(1);
    found.push({
      entry: entry(raw),
      raw,
      inheritOnly: (flags & INHERIT_ONLY_ACE) !== 0,
      inherited: (flags & INHERITED_ACE) !== 0,
    });
    offset += size;
  }
  return found;
}

/** The list of who may do what. `none`: everybody everything. */
export type AccessList =
  | { readonly state: 'unreadable' }
  | { readonly state: 'none' }
  | { readonly state: 'list'; readonly control: number; readonly entries: readonly ListedEntry[] };

/** The DACL of a self-relative SECURITY_DESCRIPTOR ([MS-DTYP] 2.4.6), entry by entry. */
export function readList(bytes: Buffer): AccessList {
  try {
    const header = part(bytes, 0, HEADER);
    const control = header.readUInt16LE(2);
    if (header.readUInt8(0) !== 1 || (control & SE_SELF_RELATIVE) === 0) return { state: 'unreadable' };
    const dacl = (control & SE_DACL_PRESENT) === 0 ? 0 : header.readUInt32LE(16);
    if (dacl === 0) return { state: 'none' };
    return { state: 'list', control, entries: entries(part(bytes, dacl, ACL_HEADER)) };
  } catch (error) {
    if (error instanceof Malformed) return { state: 'unreadable' };
    throw error;
  }
}

/** Reads a self-relative SECURITY_DESCRIPTOR ([MS-DTYP] 2.4.6); null where the bytes are none. */
export function parseSecurityDescriptor(bytes: Buffer): Access | null {
  try {
    const list = readList(bytes);
    if (list.state === 'unreadable') return null;
    const owner = bytes.readUInt32LE(4);
    return {
      owner: owner === 0 ? null : sidText(part(bytes, owner, SID_HEADER)),
      isProtected: (bytes.readUInt16LE(2) & SE_DACL_PROTECTED) !== 0,
      entries: list.state === 'none' ? null : list.entries.map((listed) => listed.entry),
    };
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}
