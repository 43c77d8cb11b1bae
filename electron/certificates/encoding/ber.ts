import { DerFault } from '../der.ts';
import { element } from './write.ts';

/** Deeper than any certificate, PKCS#7 or PKCS#12 structure; what nests deeper is an attack. */
const DEEPEST = 40;
/** More elements than a hundred certificates have; each one costs memory. */
const MOST_ELEMENTS = 100_000;

const CONSTRUCTED = 0x20;
const OCTET_STRING = 0x04;

interface Converted {
  readonly der: Uint8Array;
  /** Where the element ends in the bytes read. */
  readonly end: number;
}

/**
 * Rewrites the BER element (X.690) that `bytes` begin with as DER: definite minimal lengths, OCTET STRINGs in one piece.
 * PKCS#7 and PKCS#12 files come with indefinite lengths (RFC 5652 5.2, RFC 7292 4); certificates never do. What is DER
 * already is returned as a view, byte for byte. Throws `DerFault`.
 */
export function toDer(bytes: Uint8Array): Converted {
  return new Converter(bytes).convert(0, bytes.length, 0);
}

interface Header {
  readonly tag: number;
  readonly from: number;
  /** Null: indefinite, up to the end-of-contents octets. */
  readonly length: number | null;
}

class Converter {
  private elements = 0;

  constructor(private readonly bytes: Uint8Array) {}

  convert(at: number, end: number, depth: number): Converted {
    this.elements += 1;
    if (this.elements > MOST_ELEMENTS) throw new DerFault(`more than ${MOST_ELEMENTS} elements`);
    if (depth > DEEPEST) throw new DerFault(`elements nested deeper than ${DEEPEST} at byte ${at}`);
    const { tag, from, length } = readHeader(this.bytes, at, end);
    if ((tag & CONSTRUCTED) !== 0) return this.constructed(at, { tag, from, length }, end, depth);
    if (length === null) throw new DerFault(`an indefinite length where none may be at byte ${at}`);
    return this.asBefore(at, from + length) ?? this.primitive(tag, from, from + length);
  }

  private primitive(tag: number, from: number, to: number): Converted {
    return { der: element(tag, this.bytes.subarray(from, to)), end: to };
  }

  private constructed(at: number, { tag, from, length }: Header, end: number, depth: number): Converted {
    const to = length === null ? end : from + length;
    const parts: Uint8Array[] = [];
    let same = length !== null;
    let next = from;
    while (length === null ? !this.endOfContents(next, to) : next < to) {
      const part = this.convert(next, to, depth + 1);
      same &&= part.der.buffer === this.bytes.buffer && part.der.length === part.end - next;
      parts.push(part.der);
      next = part.end;
    }
    const after = length === null ? next + 2 : to;
    if (tag === (OCTET_STRING | CONSTRUCTED)) {
      return { der: element(OCTET_STRING, ...parts.map(octetsOf)), end: after };
    }
    return (same ? this.asBefore(at, to) : null) ?? { der: element(tag, ...parts), end: after };
  }

  private endOfContents(at: number, end: number): boolean {
    if (at + 2 > end) throw new DerFault(`the end of an element is missing at byte ${at}`);
    return this.bytes[at] === 0 && this.bytes[at + 1] === 0;
  }

  /** The bytes as they are, where the length was written in the shortest form already. */
  private asBefore(at: number, to: number): Converted | null {
    const { length, from } = readHeader(this.bytes, at, to);
    const shortest = length !== null && from - at === shortestHeader(length);
    return shortest ? { der: this.bytes.subarray(at, to), end: to } : null;
  }
}

const shortestHeader = (length: number): number =>
  length < 0x80 ? 2 : length < 0x100 ? 3 : length < 0x10000 ? 4 : length < 0x1000000 ? 5 : 6;

function octetsOf(der: Uint8Array): Uint8Array {
  if (der[0] !== OCTET_STRING) throw new DerFault('a string is put together from other things than strings');
  return der.subarray(readHeader(der, 0, der.length).from);
}

function readHeader(bytes: Uint8Array, at: number, end: number): Header {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || at + 2 > end)
    throw new DerFault(`an element is cut off at byte ${at}`);
  if ((tag & 0x1f) === 0x1f) throw new DerFault(`a tag number is too large at byte ${at}`);
  if (first === 0x80) return { tag, from: at + 2, length: null };
  let from = at + 2;
  let length = first;
  if (first > 0x80) {
    const octets = first & 0x7f;
    if (octets > 6 || from + octets > end) throw new DerFault(`a length is not valid at byte ${at}`);
    length = 0;
    for (let i = 0; i < octets; i++) length = length * 256 + (bytes[from + i] ?? 0);
    from += octets;
  }
  if (length > end - from) throw new DerFault(`an element is longer than what holds it at byte ${at}`);
  return { tag, from, length };
}

/** How many bytes the element that `bytes` begin with claims to have; null where it does not say. */
function claimedLength(bytes: Uint8Array): number | null {
  try {
    const { from, length } = readHeader(bytes, 0, Number.MAX_SAFE_INTEGER);
    return length === null ? null : from + length;
  } catch (error) {
    if (error instanceof DerFault) return null;
    throw error;
  }
}

/** The one element that a file holds; `cutOff` where it claims more bytes than there are. Throws `DerFault`. */
export function fileElement(
  bytes: Uint8Array,
):
  | { readonly cutOff: false; readonly der: Uint8Array }
  | { readonly cutOff: true; readonly expected: number } {
  const expected = claimedLength(bytes);
  if (expected !== null && expected > bytes.length) return { cutOff: true, expected };
  const { der, end } = toDer(bytes);
  // Line ends and zeros that copying added do no harm.
  if (bytes.subarray(end).some((byte) => byte !== 0 && byte !== 0x0a && byte !== 0x0d)) {
    throw new DerFault(`there is something after the end at byte ${end}`);
  }
  return { cutOff: false, der };
}
