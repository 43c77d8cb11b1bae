/** Security descriptors as Windows lays them out ([MS-DTYP] 2.4.6), written by hand. */
export const ALLOW = 0;
export const DENY = 1;

export interface Ace {
  readonly type?: number;
  readonly sid: string;
  readonly mask: number;
}

export function sid(text: string): Buffer {
  const [, revision, authority, ...subs] = text.split('-').map(Number);
  const bytes = Buffer.alloc(8 + subs.length * 4);
  bytes.writeUInt8(revision ?? 0, 0);
  bytes.writeUInt8(subs.length, 1);
  bytes.writeUIntBE(authority ?? 0, 2, 6);
  for (const [i, sub] of subs.entries()) bytes.writeUInt32LE(sub, 8 + i * 4);
  return bytes;
}

function ace({ type = ALLOW, sid: who, mask }: Ace): Buffer {
  const head = Buffer.alloc(8);
  const body = sid(who);
  head.writeUInt8(type, 0);
  head.writeUInt16LE(8 + body.length, 2);
  head.writeUInt32LE(mask >>> 0, 4);
  return Buffer.concat([head, body]);
}

/** `aces` null: a descriptor that says there is a list, but has none (everybody may everything). */
export function descriptor(owner: string | null, aces: readonly Ace[] | null, isProtected = true): Buffer {
  const header = Buffer.alloc(20);
  header.writeUInt8(1, 0);
  header.writeUInt16LE(0x8000 | 0x4 | (isProtected ? 0x1000 : 0), 2);
  const ownerBytes = owner === null ? Buffer.alloc(0) : sid(owner);
  if (owner !== null) header.writeUInt32LE(20, 4);
  if (aces === null) return Buffer.concat([header, ownerBytes]);
  header.writeUInt32LE(20 + ownerBytes.length, 16);
  const list = aces.map(ace);
  const listHeader = Buffer.alloc(8);
  listHeader.writeUInt8(2, 0);
  listHeader.writeUInt16LE(8 + list.reduce((sum, one) => sum + one.length, 0), 2);
  listHeader.writeUInt16LE(list.length, 4);
  return Buffer.concat([header, ownerBytes, listHeader, ...list]);
}
