import { describe, expect, it } from 'vitest';
import {
  KEY_READ,
  mayRead,
  withoutReader,
  withReader,
} from '../../../electron/machine/windows/access-list.ts';
import { parseSecurityDescriptor } from '../../../electron/machine/windows/security-descriptor.ts';
import { type Ace, ALLOW, DENY, descriptor, sid } from './descriptors.ts';

const SYSTEM = 'S-1-5-18';
const RIS = 'S-1-5-21-1-2-3-1001';
const OTHER = 'S-1-5-21-1-2-3-1002';
const FULL = 0x1f01ff;
const INHERIT_ONLY = 0x8;
const INHERITED = 0x10;
const CALLBACK = 9;

const list = (aces: readonly Ace[]): Buffer => descriptor(null, aces, false);
const add = (bytes: Buffer, who = RIS): Buffer | null => withReader(bytes, sid(who), who);
const entries = (bytes: Buffer | null) => (bytes === null ? null : parseSecurityDescriptor(bytes)?.entries);

/** Sets the flags of the entry with this number. */
function flagged(bytes: Buffer, index: number, flags: number): Buffer {
  let at = bytes.readUInt32LE(16) + 8;
  for (let i = 0; i < index; i++) at += bytes.readUInt16LE(at + 2);
  bytes.writeUInt8(flags, at + 1);
  return bytes;
}

describe('a reader in a list of rights', () => {
  const before = list([{ sid: SYSTEM, mask: FULL }]);

  it('is one more entry, with the right to read alone; and goes without a trace', () => {
    const after = add(before);
    expect(entries(after)).toEqual([
      { kind: 'allow', sid: SYSTEM, mask: FULL },
      { kind: 'allow', sid: RIS, mask: KEY_READ },
    ]);
    expect(withoutReader(after ?? before, RIS)).toEqual(before);
  });

  it('is not added twice, also where Windows kept the generic bit', () => {
    expect(add(add(before) ?? before)).toBeNull();
    expect(add(list([{ sid: RIS, mask: 0x80000000 | KEY_READ }]))).toBeNull();
  });

  it('comes before what is inherited, and an inherited one is not ours', () => {
    const inherited = flagged(
      list([
        { sid: SYSTEM, mask: FULL },
        { sid: RIS, mask: KEY_READ },
      ]),
      1,
      INHERITED,
    );
    expect(entries(add(inherited))?.map(({ sid: who }) => who)).toEqual([SYSTEM, RIS, RIS]);
    expect(withoutReader(inherited, RIS)).toBeNull();
  });

  it('leaves every other right of the same account', () => {
    const full = list([
      { sid: RIS, mask: FULL },
      { sid: RIS, mask: KEY_READ },
      { type: DENY, sid: RIS, mask: 2 },
    ]);
    expect(entries(withoutReader(full, RIS))?.map(({ mask }) => mask)).toEqual([FULL, 2]);
    expect(withoutReader(list([{ sid: RIS, mask: FULL }]), RIS)).toBeNull();
    expect(withoutReader(add(before) ?? before, OTHER)).toBeNull();
  });

  it('has nothing to add where there is no list, or none that can be read', () => {
    expect(add(descriptor(null, null))).toBeNull();
    expect(add(Buffer.from('no descriptor'))).toBeNull();
    expect(withoutReader(Buffer.alloc(0), RIS)).toBeNull();
  });
});

describe('may somebody read', () => {
  const who = new Set([RIS, 'S-1-1-0']);

  it.each([
    ['by an entry of his own', [{ sid: RIS, mask: KEY_READ }], true],
    ['by one of a group', [{ sid: 'S-1-1-0', mask: 0x80000000 }], true],
    ['by full access', [{ sid: RIS, mask: 0x10000000 }], true],
    ['not by an entry of another', [{ sid: OTHER, mask: FULL }], false],
    ['not by the right to delete alone', [{ sid: RIS, mask: 0x10000 }], false],
    ['not where the list is empty', [], false],
    [
      'not where a group is denied',
      [
        { sid: RIS, mask: FULL },
        { type: DENY, sid: 'S-1-1-0', mask: 1 },
      ],
      false,
    ],
    [
      'though another is denied',
      [
        { type: DENY, sid: OTHER, mask: 1 },
        { sid: RIS, mask: 1 },
      ],
      true,
    ],
    ['and nobody knows where an entry has a condition', [{ type: CALLBACK, sid: RIS, mask: 1 }], null],
  ] as const)('%s', (_, aces, expected) => {
    expect(mayRead(list(aces.map((ace) => ({ type: ALLOW, ...ace }))), who)).toBe(expected);
  });

  it('not by what only things inside would get', () => {
    expect(mayRead(flagged(list([{ sid: RIS, mask: FULL }]), 0, INHERIT_ONLY), who)).toBe(false);
  });

  it('everybody where there is no list, nobody knows where it cannot be read', () => {
    expect(mayRead(descriptor(null, null), who)).toBe(true);
    expect(mayRead(Buffer.from('no descriptor at all'), who)).toBeNull();
  });

  it('never fails on a damaged one', () => {
    const whole = list([
      { sid: SYSTEM, mask: FULL },
      { sid: RIS, mask: KEY_READ },
    ]);
    for (let at = 0; at < whole.length; at++) {
      for (const value of [0, 1, 0x7f, 0xff]) {
        const damaged = Buffer.from(whole);
        damaged[at] = value;
        expect(() => [mayRead(damaged, who), add(damaged), withoutReader(damaged, RIS)]).not.toThrow();
      }
    }
  });
});
