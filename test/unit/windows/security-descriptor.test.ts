import { describe, expect, it } from 'vitest';
import { parseSecurityDescriptor } from '../../../electron/machine/windows/security-descriptor.ts';
import { ALLOW, DENY, descriptor } from './descriptors.ts';

const ADMINISTRATORS = 'S-1-5-32-544';
const LONG = 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464';

describe('parseSecurityDescriptor', () => {
  it('reads owner, protection and entries', () => {
    const bytes = descriptor(ADMINISTRATORS, [
      { type: ALLOW, sid: 'S-1-5-18', mask: 0x1f01ff },
      { type: DENY, sid: LONG, mask: 0x80000000 },
    ]);
    expect(parseSecurityDescriptor(bytes)).toEqual({
      owner: ADMINISTRATORS,
      isProtected: true,
      entries: [
        { kind: 'allow', sid: 'S-1-5-18', mask: 0x1f01ff },
        { kind: 'deny', sid: LONG, mask: 0x80000000 },
      ],
    });
  });

  it('tells an empty list from none', () => {
    expect(parseSecurityDescriptor(descriptor(ADMINISTRATORS, []))?.entries).toEqual([]);
    expect(parseSecurityDescriptor(descriptor(null, null, false))).toEqual({
      owner: null,
      isProtected: false,
      entries: null,
    });
  });

  it('does not guess the meaning of other entries', () => {
    const bytes = descriptor(ADMINISTRATORS, [{ type: 9, sid: 'S-1-1-0', mask: 1 }]);
    expect(parseSecurityDescriptor(bytes)?.entries).toEqual([{ kind: 'other', sid: '', mask: 0 }]);
  });

  it('answers null for every cut of a descriptor', () => {
    const bytes = descriptor(ADMINISTRATORS, [
      { sid: LONG, mask: 1 },
      { sid: 'S-1-1-0', mask: 2 },
    ]);
    for (let length = 0; length < bytes.length; length++) {
      expect(parseSecurityDescriptor(bytes.subarray(0, length)), `cut to ${length}`).toBeNull();
    }
  });

  it('survives every byte being wrong', () => {
    const bytes = descriptor(ADMINISTRATORS, [{ sid: LONG, mask: 1 }]);
    for (let at = 0; at < bytes.length; at++) {
      for (const value of [0, 1, 0x7f, 0xff]) {
        const damaged = Buffer.from(bytes);
        damaged.writeUInt8(value, at);
        expect(() => parseSecurityDescriptor(damaged)).not.toThrow();
      }
    }
  });

  it('refuses an entry of no length, which would never end', () => {
    const bytes = descriptor(ADMINISTRATORS, [{ sid: 'S-1-1-0', mask: 1 }]);
    bytes.writeUInt16LE(0, bytes.length - 20 + 2);
    expect(parseSecurityDescriptor(bytes)).toBeNull();
  });
});
