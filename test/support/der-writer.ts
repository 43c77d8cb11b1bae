/** Writes DER, valid or not: each function returns one element. */
export type Bytes = Uint8Array;

export function tlv(tag: number, ...parts: readonly Bytes[]): Bytes {
  const contents = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOctets(contents.length), contents]);
}

function lengthOctets(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const digits = length.toString(16);
  const octets = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex');
  return Buffer.concat([Buffer.from([0x80 | octets.length]), octets]);
}

export const seq = (...parts: readonly Bytes[]): Bytes => tlv(0x30, ...parts);
export const set = (...parts: readonly Bytes[]): Bytes => tlv(0x31, ...parts);
export const explicit = (number: number, ...parts: readonly Bytes[]): Bytes => tlv(0xa0 | number, ...parts);
export const integer = (octets: Bytes): Bytes => tlv(0x02, octets);
export const small = (value: number): Bytes => integer(Buffer.from([value]));
export const bool = (value: boolean): Bytes => tlv(0x01, Buffer.from([value ? 0xff : 0]));
export const octets = (value: Bytes): Bytes => tlv(0x04, value);
export const bits = (value: Bytes, unused = 0): Bytes => tlv(0x03, Buffer.from([unused]), value);
export const nothing = (): Bytes => tlv(0x05);

export function oid(dotted: string): Bytes {
  const [first = 0n, second = 0n, ...rest] = dotted.split('.').map(BigInt);
  return tlv(0x06, Buffer.from([first * 40n + second, ...rest].flatMap(arcOctets)));
}

function arcOctets(arc: bigint): number[] {
  const groups = [Number(arc & 0x7fn)];
  for (let left = arc >> 7n; left > 0n; left >>= 7n) groups.unshift(Number(left & 0x7fn) | 0x80);
  return groups;
}

export const utf8 = (text: string): Bytes => tlv(0x0c, Buffer.from(text, 'utf8'));
export const printable = (text: string): Bytes => tlv(0x13, Buffer.from(text, 'latin1'));
export const t61 = (text: string): Bytes => tlv(0x14, Buffer.from(text, 'latin1'));
export const ia5 = (text: string): Bytes => tlv(0x16, Buffer.from(text, 'latin1'));
export const bmp = (text: string): Bytes => tlv(0x1e, Buffer.from(text, 'utf16le').swap16());
export const universal = (text: string): Bytes =>
  tlv(
    0x1c,
    ...Array.from(text, (c) => Buffer.from((c.codePointAt(0) ?? 0).toString(16).padStart(8, '0'), 'hex')),
  );

const stamp = (date: Date): string => date.toISOString().replace(/[-:T]|\.\d{3}/g, '');
/** UTCTime up to 2049, GeneralizedTime from then on (RFC 5280 4.1.2.5). */
export const time = (date: Date): Bytes =>
  date.getUTCFullYear() < 2050 ? tlv(0x17, Buffer.from(stamp(date).slice(2))) : generalizedTime(date);
export const generalizedTime = (date: Date): Bytes => tlv(0x18, Buffer.from(stamp(date)));
