/** Writes DER (X.690): each function returns one element. */

/** An element with this tag over the concatenated parts. */
export function element(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const header = [tag, ...lengthOctets(length)];
  const bytes = new Uint8Array(header.length + length);
  bytes.set(header);
  let at = header.length;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function lengthOctets(length: number): number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let left = length; left > 0; left = Math.floor(left / 256)) octets.unshift(left % 256);
  return [0x80 | octets.length, ...octets];
}

export const sequence = (...parts: readonly Uint8Array[]): Uint8Array => element(0x30, ...parts);
export const setOf = (...parts: readonly Uint8Array[]): Uint8Array => element(0x31, ...parts);
export const octetString = (value: Uint8Array): Uint8Array => element(0x04, value);
export const nullValue = (): Uint8Array => element(0x05);
/** TRUE. The other value is the default wherever the wizard writes one, so DER leaves it out. */
export const trueValue = (): Uint8Array => element(0x01, Uint8Array.of(0xff));
/** An INTEGER from 0 to 127. */
export const smallNumber = (value: number): Uint8Array => element(0x02, Uint8Array.of(value));
/** A positive INTEGER of exactly as many octets as are given: its first bit becomes 0, the second 1. */
export function positiveNumber(octets: Uint8Array): Uint8Array {
  const value = Uint8Array.from(octets);
  value[0] = ((value[0] ?? 0) & 0x3f) | 0x40;
  return element(0x02, value);
}
/** UTCTime until 2049, then GeneralizedTime, to the second (RFC 5280, 4.1.2.5). */
export function time(at: Date): Uint8Array {
  const text = at.toISOString().replace(/[-:T]|\.\d+/g, '');
  const short = at.getUTCFullYear() < 2050;
  return element(short ? 0x17 : 0x18, Buffer.from(short ? text.slice(2) : text, 'latin1'));
}
export const bitStringOf = (octets: Uint8Array, unused = 0): Uint8Array =>
  element(0x03, Uint8Array.of(unused), octets);

export const utf8String = (text: string): Uint8Array => element(0x0c, Buffer.from(text, 'utf8'));
export const printableString = (text: string): Uint8Array => element(0x13, Buffer.from(text, 'latin1'));

/** An OBJECT IDENTIFIER whose arcs are below 2^31. */
export function objectIdentifier(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return element(0x06, Uint8Array.from([first * 40 + second, ...rest].flatMap(arcOctets)));
}

function arcOctets(arc: number): number[] {
  const groups = [arc % 128];
  for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) {
    groups.unshift((left % 128) | 0x80);
  }
  return groups;
}
