import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';

/** How a file's bytes become text; `latin1` stands for every declared single-byte encoding, so that bytes survive. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'latin1';

export interface Decoded {
  /** A byte order mark stays in the text as its first character. */
  readonly text: string;
  readonly encoding: Encoding;
}

const DECLARATION =
  /^(?:\u00EF\u00BB\u00BF)?<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([A-Za-z][\w.-]{0,40})["']/;
const SINGLE_BYTE = /^(?:iso-8859-\d{1,2}|windows-125\d|us-ascii|latin1)$/i;
const UTF_8 = /^utf-?8$/i;
const UTF_16 = /^(?:utf-16(?:le|be)?|ucs-2|unicode)$/i;

/** UTF-16BE has the bytes of each unit swapped. */
function swapped(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16();
}

function markOf(bytes: Uint8Array): Encoding | 'utf-32' | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? 'utf-32' : null;
}

/** The name in the XML declaration, where there is one. */
function declaredName(bytes: Uint8Array, mark: Encoding | null): string | null {
  const head = Buffer.from(bytes.subarray(0, 512));
  const wide = mark === 'utf-16be' ? swapped(head) : head;
  const text = mark?.startsWith('utf-16') ? wide.toString('utf16le').slice(1) : wide.toString('latin1');
  return DECLARATION.exec(text)?.[1] ?? null;
}

function encodingOf(path: string, bytes: Uint8Array): Encoding {
  const mark = markOf(bytes);
  if (mark === 'utf-32') throw unknown(path, 'UTF-32');
  const declared = declaredName(bytes, mark);
  if (declared === null) return mark ?? 'utf-8';
  const stored = mark ?? 'utf-8';
  if (UTF_16.test(declared) ? !stored.startsWith('utf-16') : stored.startsWith('utf-16')) {
    throw mismatch(path, declared, stored);
  }
  if (UTF_8.test(declared) || UTF_16.test(declared)) return stored;
  if (!SINGLE_BYTE.test(declared)) throw unknown(path, declared);
  if (mark !== null) throw mismatch(path, declared, mark);
  return 'latin1';
}

const unknown = (file: string, encoding: string) =>
  new Problem(message('configuration.encodingUnknown', { file, encoding }), 'refused');
const mismatch = (file: string, declared: string, stored: string) =>
  new Problem(message('configuration.encodingMismatch', { file, declared, stored }), 'refused');

function undecodable(path: string, bytes: Uint8Array, encoding: Encoding): Problem {
  if (encoding !== 'utf-8') return new Problem(message('configuration.notUtf16', { file: path }), 'refused');
  const good = Buffer.from(bytes).toString('utf8').split('\uFFFD', 1)[0] ?? '';
  const line = good.split('\n').length;
  return new Problem(message('configuration.notUtf8', { file: path, line }), 'refused');
}

function textOf(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'latin1') return Buffer.from(bytes).toString('latin1');
  if (encoding === 'utf-8') return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  if (bytes.length % 2 === 1) throw new TypeError('half a unit at the end');
  const little = encoding === 'utf-16be' ? swapped(bytes) : bytes;
  return new TextDecoder('utf-16le', { fatal: true, ignoreBOM: true }).decode(little);
}

/** Text to bytes; a byte order mark is written only where the text starts with one. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'latin1') return Buffer.from(text, 'latin1');
  const little = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16be' ? little.swap16() : little;
}

/**
 * Reads a file's bytes as XML prescribes: byte order mark, then XML declaration, else UTF-8.
 * Throws a Problem for an encoding that cannot be written back byte for byte, and for one that .NET would refuse.
 */
export function decode(path: string, bytes: Uint8Array): Decoded {
  const encoding = encodingOf(path, bytes);
  let text: string;
  try {
    text = textOf(bytes, encoding);
  } catch (cause) {
    if (cause instanceof TypeError) throw undecodable(path, bytes, encoding);
    throw cause;
  }
  if (Buffer.compare(encode(text, encoding), bytes) !== 0) throw undecodable(path, bytes, encoding);
  return { text, encoding };
}
