import { describe, expect, it } from 'vitest';
import { DerFault } from '../../../electron/certificates/der.ts';
import {
  commonNames,
  nameText,
  ordinalUpper,
  parseName,
  sameIgnoringCase,
  simpleNameText,
} from '../../../electron/certificates/names.ts';
import { name, type Part } from '../../support/certificates.ts';
import {
  bmp,
  ia5,
  octets,
  printable,
  seq,
  set,
  small,
  t61,
  tlv,
  universal,
} from '../../support/der-writer.ts';

const textOf = (...parts: (Part | readonly Part[])[]): string => nameText(parseName(name(...parts)));

describe('nameText', () => {
  it('puts the most specific part first and uses the short keys of Windows', () => {
    expect(textOf(['C', 'CA'], ['O', 'General Hospital'], ['CN', 'ris01'])).toBe(
      'CN=ris01, O=General Hospital, C=CA',
    );
    expect(textOf(['ST', 'Ontario'], ['L', 'Toronto'], ['DC', 'example'], ['E', 'a@b.example'])).toBe(
      'E=a@b.example, DC=example, L=Toronto, S=Ontario',
    );
    expect(textOf(['1.2.3', 'x'], ['2.5.4.5', '7'])).toBe('SERIALNUMBER=7, OID.1.2.3=x');
    expect(textOf()).toBe('');
  });

  it('joins the parts of a multi-valued one with a plus, in their order', () => {
    const two: readonly Part[] = [
      ['CN', 'ris01'],
      ['OU', 'RIS'],
    ];
    expect(textOf(['C', 'CA'], two)).toBe('CN=ris01 + OU=RIS, C=CA');
  });

  it.each([
    ['a, b', '"a, b"'],
    ['H, "A"', '"H, ""A"""'],
    [' leading', '" leading"'],
    ['trailing ', '"trailing "'],
    ['a+b', '"a+b"'],
    ['a=b', '"a=b"'],
    ['a<b>', '"a<b>"'],
    ['#1', '"#1"'],
    ['a;b', '"a;b"'],
    ['a\nb', '"a\nb"'],
    ['', '""'],
    ['plain text', 'plain text'],
    ["it's a \\ b", "it's a \\ b"],
  ])('quotes %j where Windows does', (value, expected) => {
    expect(textOf(['CN', value])).toBe(`CN=${expected}`);
  });

  it('reads every kind of string', () => {
    const kinds = [
      printable('P'),
      ia5('I'),
      t61('Köln'),
      bmp('Łódź'),
      universal('𝔯is'),
      tlv(0x12, Buffer.from('12')),
    ];
    expect(kinds.map((value) => textOf(['O', value]))).toEqual([
      'O=P',
      'O=I',
      'O=Köln',
      'O=Łódź',
      'O=𝔯is',
      'O=12',
    ]);
  });

  it('shows what is no string in hexadecimal digits, and a wrong character as one', () => {
    expect(textOf(['CN', octets(Buffer.from([1, 0xab]))])).toBe('CN="#01AB"');
    expect(textOf(['CN', small(5)])).toBe('CN="#020105"');
    expect(textOf(['CN', tlv(0x1c, Buffer.from('7fffffff', 'hex'))])).toBe('CN=\uFFFD');
    expect(textOf(['CN', tlv(0x0c, Buffer.from([0xff]))])).toBe('CN=\uFFFD');
    expect(textOf(['CN', tlv(0x1e, Buffer.from([0, 0x41, 0]))])).toBe('CN=A');
  });
});

describe('parseName', () => {
  it.each([
    ['no sequence', set()],
    ['an empty set', seq(set())],
    ['an attribute without a value', seq(set(seq(tlv(0x06, Buffer.from([0x55, 4, 3])))))],
    ['something after the value', seq(set(seq(tlv(0x06, Buffer.from([0x55, 4, 3])), ia5('a'), ia5('b'))))],
  ])('refuses %s', (_, der) => {
    expect(() => parseName(der)).toThrow(DerFault);
  });
});

describe('other forms', () => {
  const parsed = parseName(name(['C', 'CA'], ['CN', 'one'], ['CN', 'two, three']));

  it('gives the values alone in the order encoded', () => {
    expect(simpleNameText(parsed)).toBe('CA, one, "two, three"');
    expect(commonNames(parsed)).toEqual(['one', 'two, three']);
  });

  it('compares as OrdinalIgnoreCase does', () => {
    expect(sameIgnoringCase('CN=Localhost', 'cn=LOCALHOST')).toBe(true);
    expect(sameIgnoringCase('ÄÖ', 'äö')).toBe(true);
    // JavaScript's own upper case would make these equal to ASCII letters, and ß two letters.
    expect(ordinalUpper('ıſß')).toBe('ıſß');
    expect(sameIgnoringCase('lıne', 'LINE')).toBe(false);
  });
});
