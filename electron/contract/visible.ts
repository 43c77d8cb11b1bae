// C0, C1, line separators, and every format character (bidi overrides, zero-width, BOM, tags).
const HOSTILE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;

// Marks that are put over and under a letter: more than any script needs would run over the lines around.
const PILED = /(\p{M}{4})\p{M}+/gu;

/** The longest text from outside that a message shows, in UTF-16 code units. */
export const LONGEST_SHOWN = 300;

/**
 * Makes text from certificates, files and peers safe to show or log: control, bidi and other invisible
 * characters become `\u{XXXX}`, and the length and piles of combining marks are capped with `…`.
 */
export function visible(text: string, longest: number = LONGEST_SHOWN): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return cut
    .replace(PILED, '$1…')
    .replace(HOSTILE, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}}`);
}
