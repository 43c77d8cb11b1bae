import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { describe, expect, it, test } from 'vitest';
import { DerFault } from '../../../electron/certificates/der.ts';
import { fileElement, toDer } from '../../../electron/certificates/encoding/ber.ts';
import { kindOf } from '../../../electron/certificates/encoding/kind.ts';
import { base64Bytes, pemBlocks, pemText } from '../../../electron/certificates/encoding/pem.ts';
import { textOf } from '../../../electron/certificates/encoding/text.ts';
import { build, keyPair, name } from '../../support/certificates.ts';
import {
  type Bytes,
  bits,
  explicit,
  nothing,
  octets,
  oid,
  seq,
  small,
  tlv,
} from '../../support/der-writer.ts';

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.replaceAll(' ', ''), 'hex'));

describe('toDer', () => {
  it('returns DER as it is, without a copy', () => {
    for (const pem of rootCertificates.slice(0, 20)) {
      const der = new Uint8Array(new X509Certificate(pem).raw);
      const converted = toDer(der);
      expect(converted).toEqual({ der, end: der.length });
      expect(converted.der.buffer).toBe(der.buffer);
    }
  });

  test.each([
    ['an indefinite length', '3080 020105 0000', '3003 020105'],
    ['indefinite lengths within one another', '3080 a080 020105 0000 0000', '3005 a003 020105'],
    ['an indefinite length within a definite one', '3007 a080 020105 0000', '3005 a003 020105'],
    ['a length that is not minimal', '308103 020105', '3003 020105'],
    ['a length of four octets, inside', '3009 0284 00000001 05 0500', '3005 020105 0500'],
    ['a string in pieces', '2480 040101 04020203 0000', '0403 010203'],
    ['a string in pieces of pieces', '2480 2480 040101 0000 040102 0000', '0402 0102'],
    ['an empty string in pieces', '2480 0000', '0400'],
    ['nothing inside', '3080 0000', '3000'],
  ])('rewrites %s', (_, ber, der) => {
    const bytes = hex(ber);
    expect(toDer(bytes)).toEqual({ der: hex(der), end: bytes.length });
  });

  test.each([
    ['nothing', ''],
    ['half a header', '30'],
    ['more contents than there are', '3005 020105'],
    ['an end that is missing', '3080 020105'],
    ['half an end', '3080 020105 00'],
    ['an indefinite length of a primitive type', '0480 0000'],
    ['a string of numbers', '2403 020105'],
    ['a tag number above 30', '3f2000'],
    ['a length of seven octets', '30 87 00000000000000'],
    ['a reserved length', '30ff'],
  ])('refuses %s', (_, ber) => {
    expect(() => toDer(hex(ber))).toThrow(DerFault);
  });

  it('refuses what nests without end, and what has elements without number', () => {
    let nested: Bytes = small(1);
    for (let i = 0; i < 100; i++) nested = seq(nested);
    expect(() => toDer(nested)).toThrow(/nested deeper/);
    expect(() => toDer(Buffer.alloc(1_000_000, Buffer.of(0x30, 0x80)))).toThrow(/nested deeper/);
    expect(() => toDer(seq(Buffer.alloc(400_000, Buffer.of(5, 0))))).toThrow(/more than 100000 elements/);
  });
});

describe('fileElement', () => {
  it('tells what is cut off from what has too much', () => {
    expect(fileElement(hex('3005 0201'))).toEqual({ cutOff: true, expected: 7 });
    expect(fileElement(hex('3003 020105 0d0a 00'))).toEqual({ cutOff: false, der: hex('3003 020105') });
    expect(() => fileElement(hex('3003 020105 41'))).toThrow(/something after the end at byte 5/);
  });
});

describe('kindOf', () => {
  const ALGORITHM = seq(oid('1.2.840.113549.1.1.11'), nothing());
  const signed = (...parts: Bytes[]): Bytes => seq(seq(...parts), ALGORITHM, bits(Buffer.of(1)));
  const time = tlv(0x17, Buffer.from('260101000000Z'));
  const pkcs8 = keyPair().privateKey.export({ format: 'der', type: 'pkcs8' });
  test.each([
    ['certificate', build()],
    ['certificate', build({ version: 1 })],
    ['request', signed(small(0), name(['CN', 'a']), keyPair().spki)],
    ['request', signed(small(0), seq(), keyPair().spki)],
    ['revocationList', signed(small(1), ALGORITHM, name(['CN', 'a']), time)],
    ['revocationList', signed(ALGORITHM, name(['CN', 'a']), time)],
    ['cms', seq(oid('1.2.840.113549.1.7.2'), explicit(0, seq()))],
    ['pfx', seq(small(3), seq(oid('1.2.840.113549.1.7.1')))],
    ['privateKey', pkcs8],
    ['privateKey', keyPair().privateKey.export({ format: 'der', type: 'pkcs1' })],
    ['privateKey', keyPair('ec').privateKey.export({ format: 'der', type: 'sec1' })],
    [
      'privateKey',
      keyPair().privateKey.export({ format: 'der', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'x' }),
    ],
    ['publicKey', keyPair().spki],
    ['other', seq()],
    ['other', seq(small(7))],
    ['other', octets(pkcs8)],
    ['other', new Uint8Array()],
  ] as const)('%s', (kind, der) => {
    expect(kindOf(der)).toBe(kind);
  });
});

describe('pemBlocks', () => {
  const A = pemText('CERTIFICATE', Buffer.from('a'.repeat(100)));
  it('finds blocks among text, with the line of each', () => {
    const text = `Dear engineer,\nhere it is:\n${A}\r\nand this:\r\n${A}Regards`;
    expect(pemBlocks(text)).toMatchObject([
      { label: 'CERTIFICATE', line: 3, state: 'good', bytes: new Uint8Array(Buffer.from('a'.repeat(100))) },
      { line: 10, state: 'good' },
    ]);
  });

  test.each([
    ['bare line feeds', A.replaceAll('\r\n', '\n')],
    ['bare carriage returns', A.replaceAll('\r\n', '\r')],
    ['one line', A.replaceAll('\r\n', ' ')],
    ['no line ends at all', A.replaceAll('\r\n', '')],
    ['indented lines', A.replaceAll('\r\n', '\r\n\t  ')],
    ['no line end at the end', A.trimEnd()],
  ])('reads a block with %s', (_, text) => {
    expect(pemBlocks(text)).toMatchObject([{ state: 'good' }]);
  });

  test.each([
    ['no end', A.slice(0, 120), 'cutOff'],
    ['another end', A.replace('END CERTIFICATE', 'END X509 CRL'), 'damaged'],
    ['half a group', A.replace('YWFh', 'YWF'), 'damaged'],
    ['a strange character', A.replace('YWFh', 'YW&h'), 'damaged'],
    ['nothing in it', pemText('CERTIFICATE', new Uint8Array()), 'damaged'],
    ['the beginning of the next in it', A.slice(0, 120) + A, 'cutOff'],
  ])('tells of a block with %s', (_, text, state) => {
    expect(pemBlocks(text)[0]).toMatchObject({ state, line: 1 });
  });

  it('takes time in proportion to the text, whatever is in it', () => {
    const cost = (text: string): number => {
      const from = process.cpuUsage().user;
      pemBlocks(text);
      return process.cpuUsage(undefined).user - from;
    };
    const hostile = '-----BEGIN A-----';
    cost(hostile.repeat(10_000));
    const [small, large] = [cost(hostile.repeat(20_000)), cost(hostile.repeat(160_000))];
    // Eight times the text; were it quadratic, it would be 64 times the work.
    expect(large).toBeLessThan(32 * Math.max(small, 2_000));
    expect(pemBlocks(`-----BEGIN ${'A'.repeat(1_000_000)}`)).toEqual([]);
  });

  it('keeps to base64', () => {
    expect(base64Bytes('YQ==')).toEqual(hex('61'));
    for (const bad of ['', 'YQ', 'YQ=', '=YQ=', 'YQ==YQ==', 'Y Q', 'YQ-_'])
      expect(base64Bytes(bad)).toBeNull();
  });
});

describe('textOf', () => {
  test.each([
    ['ASCII', Buffer.from('abcd')],
    ['UTF-8 with a mark', Buffer.from('\ufeffabcd')],
    ['UTF-16 as PowerShell writes it', Buffer.from('\ufeffabcd', 'utf16le')],
    ['UTF-16 without a mark', Buffer.from('abcd', 'utf16le')],
    ['UTF-16, big-endian', Buffer.from('\ufeffabcd', 'utf16le').swap16()],
    ['UTF-16 and half a character', Buffer.concat([Buffer.from('\ufeffabcd', 'utf16le'), Buffer.of(1)])],
  ])('reads %s', (_, bytes) => {
    expect(textOf(bytes)).toBe('abcd');
  });

  it('knows what is no text', () => {
    expect(textOf(build())).toBeNull();
    expect(textOf(Buffer.alloc(10))).toBeNull();
    expect(textOf(new Uint8Array())).toBe('');
  });
});
