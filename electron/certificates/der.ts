/**
 * A strict reader of DER (X.690): definite, minimal lengths and low tag numbers only, every access within
 * bounds. It never recurses, so no nesting can overflow it. Faults are `DerFault`s; nothing else is thrown.
 */
export class DerFault extends Error {
  override readonly name = 'DerFault';
}

/** One element: header at `start`, contents from `from` up to but without `to`. Offsets into the same bytes. */
export interface Element {
  readonly tag: number;
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** `[number]` as DER writes it; constructed unless it stands in place of a primitive type. */
export const contextTag = (number: number, constructed: boolean): number =>
  (constructed ? 0xa0 : 0x80) | number;

const fault = (what: string, at: number): DerFault => new DerFault(`${what} at byte ${at}`);

/** Reads the header at `at` of an element that must end by `end`. */
export function readElement(bytes: Uint8Array, at: number, end: number): Element {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || at + 2 > end) throw fault('an element is cut off', at);
  if ((tag & 0x1f) === 0x1f) throw fault('a tag number is too large', at);
  let from = at + 2;
  let length = first;
  if (first >= 0x80) {
    const octets = first & 0x7f;
    // 0x80 is BER's indefinite length; five octets would already be more than 4 GB.
    if (octets === 0 || octets > 4 || from + octets > end) throw fault('a length is not valid', at);
    length = 0;
    for (let i = 0; i < octets; i++) length = length * 256 + (bytes[from + i] ?? 0);
    if (length < 0x80 || length < 256 ** (octets - 1)) throw fault('a length is not minimal', at);
    from += octets;
  }
  if (length > end - from) throw fault('an element is longer than what holds it', at);
  return { tag, start: at, from, to: from + length };
}

/** Walks through the elements that fill `from` to `end`, one after the other. */
export class Cursor {
  constructor(
    readonly bytes: Uint8Array,
    private at: number,
    private readonly end: number,
  ) {}

  static inside(bytes: Uint8Array, element: Element): Cursor {
    return new Cursor(bytes, element.from, element.to);
  }

  get done(): boolean {
    return this.at >= this.end;
  }

  next(): Element {
    const element = readElement(this.bytes, this.at, this.end);
    this.at = element.to;
    return element;
  }

  /** The next element, which must have this tag. */
  expect(tag: number): Element {
    const at = this.at;
    const element = this.next();
    if (element.tag !== tag) throw fault(`expected tag ${tag}, found ${element.tag}`, at);
    return element;
  }

  /** The next element where it has this tag; otherwise null, and nothing is consumed. */
  optional(tag: number): Element | null {
    return !this.done && this.bytes[this.at] === tag ? this.next() : null;
  }

  finish(): void {
    if (!this.done) throw fault('there is something after the end', this.at);
  }
}

/** Contents of an element, as a view: no copy. */
export const contents = (bytes: Uint8Array, element: Element): Uint8Array =>
  bytes.subarray(element.from, element.to);

/** An element with its header, as a view: no copy. */
export const whole = (bytes: Uint8Array, element: Element): Uint8Array =>
  bytes.subarray(element.start, element.to);

/** An element that must fill `bytes` to the last one. */
export function only(bytes: Uint8Array, tag: number): Element {
  const cursor = new Cursor(bytes, 0, bytes.length);
  const element = cursor.expect(tag);
  cursor.finish();
  return element;
}
