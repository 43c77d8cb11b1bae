import { hex } from './der-values.ts';

/**
 * A find value in hexadecimal digits as WCF decodes it (System.IdentityModel, SecurityUtils.DecodeHexString): white
 * space around it and `0x` in front go; digits stand together, or in pairs with one space between each. Null where
 * WCF throws: an odd number of digits or any other character, the U+200E of a pasted thumbprint included.
 * Otherwise upper-case digits without spaces.
 */
export function decodeHexValue(value: string): string | null {
  const digits = trimAsNet(value).replace(/^0x/i, '');
  const joined = digits[2] === ' ' ? joinPairs(digits) : digits;
  if (joined === null || joined.length < 2 || !/^(?:[0-9a-f]{2})+$/i.test(joined)) return null;
  return joined.toUpperCase();
}

const joinPairs = (digits: string): string | null =>
  /^[0-9a-f]{2}(?: [0-9a-f]{2})*$/i.test(digits) ? digits.replaceAll(' ', '') : null;

/** String.Trim of .NET: white space, but not U+FEFF, which JavaScript's trim takes away too. */
const trimAsNet = (text: string): string => text.replace(/^[^\S\uFEFF]+|[^\S\uFEFF]+$/g, '');

/** A serial number's octets for comparing: crypt32 drops leading zeros. */
export const withoutLeadingZeros = (digits: string): string => digits.replace(/^(?:00)+(?=..)/, '');

export const serialDigits = (integer: Uint8Array): string => withoutLeadingZeros(hex(integer));
