import type { Access, AccessEntry } from './access.ts';

const SE_DACL_PRESENT = 0x4;
const SE_DACL_PROTECTED = 0x1000;
const SE_SELF_RELATIVE = 0x8000;
const HEADER = 20;
const ACL_HEADER = 8;
const ACE_HEADER = 8;
const SID_HEADER = 8;

class Malformed extends Error {}

/** The part of `bytes` from `offset` on, at least `length` long. */
function part(bytes: Buffer, offset: number, length: number): Buffer {
  if (offset < 0 || offset + length > bytes.length) throw new Malformed();
  return bytes.subarray(offset);
}

/** [MS-DTYP] 2.4.2.2: revision, count, authority (big-endian), sub-authorities. */
function sidText(bytes: Buffer): string {
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

/** [MS-DTYP] 2.4.5. */
function entries(list: Buffer): AccessEntry[] {
  const found: AccessEntry[] = [];
  let offset = ACL_HEADER;
  for (let left = list.readUInt16LE(4); left > 0; left--) {
    const size = part(list, offset, ACE_HEADER).readUInt16LE(2);
    if (size < ACE_HEADER) throw new Malformed();
    found.push(entry(part(list, offset, size).subarray(0, size)));
    offset += size;
  }
  return found;
}

/** Reads a self-relative SECURITY_DESCRIPTOR ([MS-DTYP] 2.4.6); null where the bytes are none. */
export function parseSecurityDescriptor(bytes: Buffer): Access | null {
  try {
    const header = part(bytes, 0, HEADER);
    const control = header.readUInt16LE(2);
    if (header.readUInt8(0) !== 1 || (control & SE_SELF_RELATIVE) === 0) return null;
    const owner = header.readUInt32LE(4);
    const dacl = (control & SE_DACL_PRESENT) === 0 ? 0 : header.readUInt32LE(16);
    return {
      owner: owner === 0 ? null : sidText(part(bytes, owner, SID_HEADER)),
      isProtected: (control & SE_DACL_PROTECTED) !== 0,
      entries: dacl === 0 ? null : entries(part(bytes, dacl, ACL_HEADER)),
    };
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}
