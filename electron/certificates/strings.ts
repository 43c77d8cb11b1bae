import { hex } from './der-values.ts';

const utf8 = new TextDecoder('utf-8');

/** One character an octet, as crypt32 reads T61String too. */
export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** BMPString: big-endian UTF-16; half a character at the end is dropped. */
function bmp(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    text += String.fromCharCode(((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0));
  }
  return text;
}

/** UniversalString: big-endian UTF-32. */
function universal(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i + 3 < bytes.length; i += 4) {
    const code =
      (bytes[i] ?? 0) * 0x1000000 +
      (((bytes[i + 1] ?? 0) << 16) | ((bytes[i + 2] ?? 0) << 8) | (bytes[i + 3] ?? 0));
    text += code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  }
  return text;
}

/**
 * Text of a directory string. What is no string is shown as CertNameToStr shows it: `#` and hexadecimal
 * digits, of the contents for an OCTET STRING and of the whole element otherwise.
 */
export function attributeText(tag: number, contents: Uint8Array, encoded: Uint8Array): string {
  switch (tag) {
    case 0x0c:
      return utf8.decode(contents);
    case 0x12:
    case 0x13:
    case 0x14:
    case 0x16:
    case 0x1a:
      return latin1(contents);
    case 0x1c:
      return universal(contents);
    case 0x1e:
      return bmp(contents);
    case 0x04:
      return `#${hex(contents)}`;
    default:
      return `#${hex(encoded)}`;
  }
}
