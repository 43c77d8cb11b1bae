/** Byte order marks and the shape of UTF-16: what PowerShell's `>` and Notepad's "Unicode" write. */
const UTF16_LE = [0xff, 0xfe];
const UTF16_BE = [0xfe, 0xff];
const UTF8 = [0xef, 0xbb, 0xbf];

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, i) => bytes[i] === byte);

const graphic = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x20 && byte < 0x7f;

/** The text that bytes are, one character a byte where nothing says otherwise; null where they are no text. */
export function textOf(bytes: Uint8Array): string | null {
  if (startsWith(bytes, UTF8)) return latin(bytes.subarray(3));
  if (startsWith(bytes, UTF16_LE)) return wide(bytes.subarray(2), 'littleEndian');
  if (startsWith(bytes, UTF16_BE)) return wide(bytes.subarray(2), 'bigEndian');
  if (graphic(bytes[0]) && bytes[1] === 0 && graphic(bytes[2]) && bytes[3] === 0)
    return wide(bytes, 'littleEndian');
  return bytes.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a))
    ? null
    : latin(bytes);
}

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** UTF-16; half a character at the end is dropped. */
function wide(bytes: Uint8Array, order: 'littleEndian' | 'bigEndian'): string {
  const pairs = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return (order === 'bigEndian' ? pairs.swap16() : pairs).toString('utf16le');
}

export const isHtml = (text: string): boolean => /<(?:!doctype\s+html|html|head|body)[\s>]/i.test(text);
