import { describe, expect, test } from 'vitest';
import { decode, encode } from '../../../electron/ris/configuration/encoding.ts';
import { problemOf, utf8 } from './files.ts';

const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();
const declaring = (name: string) => `<?xml version="1.0" encoding="${name}"?><a/>`;

describe('encodings', () => {
  const text = '<a>é 漢 😀</a>';
  test.each([
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with mark', utf8(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16 little-endian', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 big-endian', bigEndian(`\uFEFF${text}`), 'utf-16be'],
    ['UTF-16 with declaration', bigEndian(`\uFEFF${declaring('UTF-16')}`), 'utf-16be'],
    ['single bytes', Buffer.from(`${declaring('windows-1252')}\u0080\u009F\u00FF`, 'latin1'), 'latin1'],
    ['ASCII', Buffer.from(declaring('us-ascii'), 'latin1'), 'latin1'],
  ])('%s survives reading and writing', (_, bytes, encoding) => {
    const decoded = decode('a', bytes);
    expect(decoded.encoding).toBe(encoding);
    expect(Buffer.compare(encode(decoded.text, decoded.encoding), bytes)).toBe(0);
  });

  test.each([
    ['invalid UTF-8', Buffer.from([0x3c, 0x0a, 0x0a, 0xc3, 0x28]), 'configuration.notUtf8'],
    ['an overlong form', Buffer.from([0x3c, 0xc0, 0xaf]), 'configuration.notUtf8'],
    ['half a UTF-16 unit', Buffer.from([0xff, 0xfe, 0x3c]), 'configuration.notUtf16'],
    ['half a unit, big-endian', Buffer.from([0xfe, 0xff, 0x00, 0x3c, 0x00]), 'configuration.notUtf16'],
    ['a lone surrogate', Buffer.from([0xff, 0xfe, 0x00, 0xd8]), 'configuration.notUtf16'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]), 'configuration.encodingUnknown'],
    ['an unknown encoding', utf8(declaring('shift_jis')), 'configuration.encodingUnknown'],
    ['declared as UTF-16, stored as UTF-8', utf8(declaring('utf-16')), 'configuration.encodingMismatch'],
    [
      'declared as UTF-8, stored as UTF-16',
      bigEndian(`\uFEFF${declaring('utf-8')}`),
      'configuration.encodingMismatch',
    ],
    [
      'single bytes behind a UTF-8 mark',
      utf8(`\uFEFF${declaring('iso-8859-1')}`),
      'configuration.encodingMismatch',
    ],
  ])('%s is refused', (_, bytes, code) => {
    const { problem } = problemOf(() => decode('C:\\a.config', bytes));
    expect(problem.code).toBe(code);
    expect(problem.params.file).toBe('C:\\a.config');
  });

  test('invalid UTF-8 is named with its line', () => {
    const bytes = Buffer.from([0x3c, 0x0a, 0x0a, 0xc3, 0x28]);
    expect(problemOf(() => decode('a', bytes)).problem.params.line).toBe(3);
  });
});
