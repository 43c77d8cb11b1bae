const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

const widthOf = (character: string): number => (/\p{M}/u.test(character) ? 0 : WIDE.test(character) ? 2 : 1);

/** How many columns a text takes on a terminal; East Asian characters take two. */
export function cells(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

/** Fills a text up with blanks. */
export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - cells(text)));

/** The start of a text that fits, with `…` where something is missing. */
export function cut(text: string, width: number): string {
  if (cells(text) <= width) return text;
  let shown = '';
  let used = 0;
  for (const character of text) {
    used += widthOf(character);
    if (used > width - 1) break;
    shown += character;
  }
  return `${shown}…`;
}

/**
 * Breaks a text at blanks. A word that is wider than a line (a path) stays whole, so that it can be copied.
 * `indent`: blanks before each line but the first, which follows a label of that width.
 */
export function wrap(text: string, width: number | null, indent: number): string[] {
  if (width === null) return [text];
  const room = Math.max(20, width - indent);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && cells(longer) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  return lines.map((one, i) => (i === 0 ? one : ' '.repeat(indent) + one));
}
