import { contents, DerFault, type Element } from './der.ts';

// 19 octets hold 133 bits: enough for 2.25.UUID, and a bound on work for hostile input.
const LONGEST_ARC = 19;

/** Dotted form of an object identifier's contents (X.690 8.19). */
export function oidText(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new DerFault('an object identifier is empty');
  const arcs: string[] = [];
  let start = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (((bytes[i] ?? 0) & 0x80) !== 0) continue;
    if (i - start >= LONGEST_ARC) throw new DerFault('an object identifier has an arc that is too long');
    const arc = i - start < 6 ? smallArc(bytes, start, i) : largeArc(bytes, start, i);
    if (start > 0) arcs.push(arc.toString());
    else {
      const root = arc < 40 ? 0 : arc < 80 ? 1 : 2;
      arcs.push(root.toString(), (BigInt(arc) - BigInt(root * 40)).toString());
    }
    start = i + 1;
  }
  if (start !== bytes.length) throw new DerFault('an object identifier is cut off');
  return arcs.join('.');
}

function smallArc(bytes: Uint8Array, start: number, last: number): number {
  let arc = 0;
  for (let i = start; i <= last; i++) arc = arc * 128 + ((bytes[i] ?? 0) & 0x7f);
  return arc;
}

function largeArc(bytes: Uint8Array, start: number, last: number): bigint {
  let arc = 0n;
  for (let i = start; i <= last; i++) arc = (arc << 7n) | BigInt((bytes[i] ?? 0) & 0x7f);
  return arc;
}

/** A small INTEGER that must not be negative: a version, a path length. */
export function smallInteger(bytes: Uint8Array): number {
  if (bytes.length === 0 || bytes.length > 4 || ((bytes[0] ?? 0) & 0x80) !== 0) {
    throw new DerFault('a number is out of range');
  }
  return bytes.reduce((value, byte) => value * 256 + byte, 0);
}

/** A BOOLEAN; any value but 0 is true, as old encoders write it. */
export function booleanValue(bytes: Uint8Array): boolean {
  if (bytes.length !== 1) throw new DerFault('a truth value has the wrong length');
  return bytes[0] !== 0;
}

/** A BIT STRING's octets; `unused` counts the bits of the last one that do not belong to it. */
export function bitString(bytes: Uint8Array): { unused: number; octets: Uint8Array } {
  const unused = bytes[0];
  if (unused === undefined || unused > 7 || (unused > 0 && bytes.length === 1)) {
    throw new DerFault('a bit string is not valid');
  }
  return { unused, octets: bytes.subarray(1) };
}

const digits = (bytes: Uint8Array, from: number, count: number): number => {
  let value = 0;
  for (let i = from; i < from + count; i++) {
    const digit = (bytes[i] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) throw new DerFault('a time is not valid');
    value = value * 10 + digit;
  }
  return value;
};

/** UTCTime or GeneralizedTime in the only form that RFC 5280 4.1.2.5 allows: with seconds, in UTC. */
export function timeValue(bytes: Uint8Array, element: Element): Date {
  const value = contents(bytes, element);
  const yearDigits = element.tag === 0x17 ? 2 : 4;
  if (value.length !== yearDigits + 11 || value[value.length - 1] !== 0x5a)
    throw new DerFault('a time is not valid');
  const written = digits(value, 0, yearDigits);
  const year = yearDigits === 4 ? written : written < 50 ? 2000 + written : 1900 + written;
  const [month, day, hour, minute, second] = [0, 2, 4, 6, 8].map((at) =>
    digits(value, yearDigits + at, 2),
  ) as [number, number, number, number, number];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  if (
    date.getUTCMonth() !== month - 1 ||
    date.getUTCDate() !== day ||
    hour > 23 ||
    minute > 59 ||
    second > 59
  ) {
    throw new DerFault('a time is not valid');
  }
  return date;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0').toUpperCase());

/** Upper-case hexadecimal digits. */
export function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX[byte] ?? '';
  return text;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
