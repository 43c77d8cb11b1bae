/** A block of a PEM text (RFC 7468), as found: good or not. */
export type PemBlock = {
  readonly label: string;
  /** Of its first line, from 1. */
  readonly line: number;
} & (
  | { readonly state: 'good'; readonly bytes: Uint8Array }
  /** No end line. */
  | { readonly state: 'cutOff' }
  /** What stands between its lines is not base64, or the end line names another label. */
  | { readonly state: 'damaged' }
);

const BEGIN = '-----BEGIN ';
const END = '-----END ';
const DASHES = '-----';
/** The longest label in use has 29 characters. */
const LONGEST_LABEL = 64;

/**
 * Finds the blocks in a text: any line ends, text around and between them, blocks on one line, as pasting into a field
 * of one line leaves them. Linear in the text's length. Throws nothing.
 */
export function pemBlocks(text: string): PemBlock[] {
  const blocks: PemBlock[] = [];
  let line = 1;
  let counted = 0;
  for (let at = text.indexOf(BEGIN); at >= 0; ) {
    for (; counted < at; counted++) if (text[counted] === '\n') line += 1;
    const label = labelAt(text, at + BEGIN.length);
    const from = at + BEGIN.length + (label === null ? 0 : label.length + DASHES.length);
    const next = text.indexOf(BEGIN, from);
    if (label !== null) blocks.push(block(text.slice(from, next < 0 ? undefined : next), label, line));
    at = next;
  }
  return blocks;
}

function labelAt(text: string, from: number): string | null {
  const found = text.slice(from, from + LONGEST_LABEL + DASHES.length);
  const end = found.indexOf(DASHES);
  const label = end < 0 ? '' : found.slice(0, end);
  return /^[A-Z0-9#.][A-Z0-9#. ]*$/.test(label) ? label : null;
}

/** `rest`: from behind the first line up to the next block or the end of the text. */
function block(rest: string, label: string, line: number): PemBlock {
  const end = rest.indexOf(END);
  if (end < 0) return { label, line, state: 'cutOff' };
  const bytes = labelAt(rest, end + END.length) === label ? base64Bytes(rest.slice(0, end)) : null;
  return bytes === null ? { label, line, state: 'damaged' } : { label, line, state: 'good', bytes };
}

/** Strict base64 (RFC 4648 4) with white space anywhere; null where it is none or nothing. */
export function base64Bytes(text: string): Uint8Array | null {
  const digits = text.replace(/\s+/g, '');
  if (digits.length === 0 || digits.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(digits)) return null;
  return new Uint8Array(Buffer.from(digits, 'base64'));
}

/**
 * One block with lines of 64 characters. Lines end with CR LF: Notepad before Windows 10 1809 shows bare LF as one line,
 * and RFC 7468 allows each.
 */
export function pemText(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`${BEGIN}${label}${DASHES}`, ...lines, `${END}${label}${DASHES}`, ''].join('\r\n');
}
