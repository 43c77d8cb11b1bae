/** .NET Message Framing, [MC-NMF] 2.2: what an initiator in duplex mode writes, and what it reads. */

/** [MC-NMF] 2.2.3.5; the product's binding asks for no other upgrade. */
const TLS_UPGRADE = 'application/ssl-tls';

const VERSION_1_0 = [0x00, 1, 0];
const DUPLEX_MODE = [0x01, 2];
const BINARY_WITH_SESSION = [0x03, 8];
const VIA = 0x02;
const UPGRADE_REQUEST = 0x09;

const FAULT = 0x08;
const WITHOUT_DATA = {
  7: 'end',
  10: 'upgradeResponse',
  11: 'preambleAck',
} as const;

/** 2.2.2: seven bits a byte, the low ones first, the high bit on all but the last. */
export function encodeSize(size: number): number[] {
  return size < 0x80 ? [size] : [0x80 | (size & 0x7f), ...encodeSize(Math.floor(size / 0x80))];
}

function sized(type: number, text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.from([type, ...encodeSize(bytes.length)]), bytes]);
}

/** Everything that stands before the answer to the upgrade request; `via` is the whole address of the service. */
export function preamble(via: string): Buffer {
  return Buffer.concat([
    Buffer.from([...VERSION_1_0, ...DUPLEX_MODE]),
    sized(VIA, via),
    Buffer.from(BINARY_WITH_SESSION),
    sized(UPGRADE_REQUEST, TLS_UPGRADE),
  ]);
}

export const PREAMBLE_END = Buffer.from([0x0c]);
export const END = Buffer.from([0x07]);

/** What a receiver may answer before the first message. */
export type Answer =
  | { readonly type: 'end' | 'upgradeResponse' | 'preambleAck' }
  | { readonly type: 'fault'; readonly uri: string };

export type Reading =
  /** `length`: bytes of it. */
  | { readonly state: 'answer'; readonly answer: Answer; readonly length: number }
  | { readonly state: 'incomplete' }
  /** No record that a receiver may send here: its type. */
  | { readonly state: 'wrong'; readonly record: number }
  /** A fault longer than `LONGEST_FAULT`, or a size of more than five bytes. */
  | { readonly state: 'excess' };

/** In bytes: the longest known one has 83. */
export const LONGEST_FAULT = 1024;
const LONGEST_SIZE = 5;

type Size = { readonly size: number; readonly length: number } | 'incomplete' | 'excess';

function decodeSize(bytes: Buffer, at: number): Size {
  let size = 0;
  for (let length = 0; length < LONGEST_SIZE; length++) {
    const byte = bytes[at + length];
    if (byte === undefined) return 'incomplete';
    size += (byte & 0x7f) * 2 ** (7 * length);
    if ((byte & 0x80) === 0) return { size, length: length + 1 };
  }
  return 'excess';
}

function readFault(bytes: Buffer): Reading {
  const found = decodeSize(bytes, 1);
  if (typeof found === 'string') return { state: found };
  if (found.size > LONGEST_FAULT) return { state: 'excess' };
  const start = 1 + found.length;
  const end = start + found.size;
  if (bytes.length < end) return { state: 'incomplete' };
  return { state: 'answer', answer: { type: 'fault', uri: bytes.toString('utf8', start, end) }, length: end };
}

/** Reads the first record of what has arrived so far; never looks at more than `LONGEST_FAULT` bytes. */
export function readAnswer(bytes: Buffer): Reading {
  const [type] = bytes;
  if (type === undefined) return { state: 'incomplete' };
  if (type === FAULT) return readFault(bytes);
  if (type === 0x07 || type === 0x0a || type === 0x0b)
    return { state: 'answer', answer: { type: WITHOUT_DATA[type] }, length: 1 };
  return { state: 'wrong', record: type };
}
