import { describe, expect, it } from 'vitest';
import {
  Cursor,
  contents,
  DerFault,
  only,
  readElement,
  TAG,
  whole,
} from '../../../electron/certificates/der.ts';
import {
  bitString,
  booleanValue,
  hex,
  oidText,
  sameBytes,
  smallInteger,
  timeValue,
} from '../../../electron/certificates/der-values.ts';
import { oid, seq, small, tlv } from '../../support/der-writer.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe('readElement', () => {
  it('reads short and long lengths', () => {
    const long = tlv(0x04, Buffer.alloc(300, 7));
    expect(readElement(bytes(0x04, 2, 1, 2), 0, 4)).toEqual({ tag: 4, start: 0, from: 2, to: 4 });
    expect(readElement(long, 0, long.length)).toEqual({ tag: 4, start: 0, from: 4, to: 304 });
  });

  it.each([
    ['nothing', []],
    ['a tag alone', [0x30]],
    ['a missing length octet', [0x30, 0x82, 1]],
    ['an indefinite length', [0x30, 0x80, 0, 0]],
    ['a length of five octets', [0x30, 0x85, 1, 0, 0, 0, 0]],
    ['four gigabytes', [0x30, 0x84, 0xff, 0xff, 0xff, 0xff]],
    ['a long form for a short length', [0x30, 0x81, 1, 0]],
    ['a leading zero in the length', [0x30, 0x82, 0, 0x80]],
    ['contents that are cut off', [0x30, 3, 1, 2]],
    ['a tag number of several octets', [0x1f, 0x81, 0, 0]],
  ])('refuses %s', (_, octets) => {
    expect(() => readElement(bytes(...octets), 0, octets.length)).toThrow(DerFault);
  });

  it('does not read past the element that holds it', () => {
    expect(() => readElement(bytes(0x30, 2, 0x04, 5, 1, 2, 3, 4, 5), 2, 4)).toThrow(DerFault);
  });
});

describe('Cursor', () => {
  const list = seq(small(1), small(2));

  it('walks, expects, and knows its end', () => {
    const cursor = Cursor.inside(list, only(list, TAG.sequence));
    expect(cursor.optional(TAG.oid)).toBeNull();
    expect(contents(list, cursor.expect(TAG.integer))).toEqual(Buffer.from([1]));
    expect(() => {
      cursor.finish();
    }).toThrow(DerFault);
    expect(whole(list, cursor.next())).toEqual(small(2));
    expect(cursor.done).toBe(true);
    expect(() => cursor.next()).toThrow(DerFault);
  });

  it('refuses another tag, and bytes after the only element', () => {
    expect(() => only(list, TAG.set)).toThrow(DerFault);
    expect(() => only(Buffer.concat([list, list]), TAG.sequence)).toThrow(DerFault);
  });
});

describe('values', () => {
  it.each(['1.2.840.113549.1.1.11', '2.5.4.3', '0.9.2342.19200300.100.1.25', '2.999.1', '1.39.4294967295'])(
    'reads the object identifier %s',
    (dotted) => {
      const encoded = oid(dotted);
      expect(oidText(encoded.subarray(2))).toBe(dotted);
    },
  );

  it('reads an arc of 128 bits and refuses one of 140, an empty and a cut-off identifier', () => {
    const uuid = `2.25.${(2n ** 128n - 1n).toString()}`;
    expect(oidText(oid(uuid).subarray(2))).toBe(uuid);
    expect(() => oidText(oid(`2.25.${(2n ** 139n).toString()}`).subarray(2))).toThrow(DerFault);
    expect(() => oidText(bytes())).toThrow(DerFault);
    expect(() => oidText(bytes(0x55, 0x84))).toThrow(DerFault);
  });

  it('reads numbers, truth values and bit strings, and refuses what is none', () => {
    expect(smallInteger(bytes(1, 0))).toBe(256);
    for (const bad of [bytes(), bytes(0x80), bytes(1, 2, 3, 4, 5)])
      expect(() => smallInteger(bad)).toThrow(DerFault);
    expect([booleanValue(bytes(0xff)), booleanValue(bytes(1)), booleanValue(bytes(0))]).toEqual([
      true,
      true,
      false,
    ]);
    expect(() => booleanValue(bytes())).toThrow(DerFault);
    expect(bitString(bytes(5, 0xa0))).toEqual({ unused: 5, octets: bytes(0xa0) });
    for (const bad of [bytes(), bytes(8, 0), bytes(1)]) expect(() => bitString(bad)).toThrow(DerFault);
  });

  it('writes upper-case hexadecimal digits and compares bytes', () => {
    expect(hex(bytes(0, 0xab, 9))).toBe('00AB09');
    expect(sameBytes(bytes(1, 2), bytes(1, 2))).toBe(true);
    expect(sameBytes(bytes(1, 2), bytes(1, 3))).toBe(false);
    expect(sameBytes(bytes(1), bytes(1, 2))).toBe(false);
  });
});

describe('timeValue', () => {
  const time = (tag: number, text: string): Date => {
    const encoded = tlv(tag, Buffer.from(text));
    return timeValue(encoded, readElement(encoded, 0, encoded.length));
  };

  it.each([
    [0x17, '491231235959Z', '2049-12-31T23:59:59.000Z'],
    [0x17, '500101000000Z', '1950-01-01T00:00:00.000Z'],
    [0x18, '20500229000000Z', null],
    [0x18, '20480229000000Z', '2048-02-29T00:00:00.000Z'],
    [0x18, '99991231235959Z', '9999-12-31T23:59:59.000Z'],
    [0x18, '00010101000000Z', '0001-01-01T00:00:00.000Z'],
    [0x17, '2601010000Z', null],
    [0x17, '260101000000+0100', null],
    [0x17, '261301000000Z', null],
    [0x17, '260132000000Z', null],
    [0x17, '260100000000Z', null],
    [0x17, '260101240000Z', null],
    [0x17, '260101006000Z', null],
    [0x17, '26010100000:Z', null],
    [0x18, '260101000000Z', null],
  ])('tag %i, %s', (tag, text, expected) => {
    if (expected === null) expect(() => time(tag, text)).toThrow(DerFault);
    else expect(time(tag, text).toISOString()).toBe(expected);
  });
});
