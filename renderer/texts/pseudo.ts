const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'ï',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'ü',
  y: 'ý',
  A: 'Å',
  C: 'Ç',
  E: 'É',
  I: 'Î',
  N: 'Ñ',
  O: 'Ø',
  S: 'Š',
  U: 'Û',
};
const LONGER = 0.4;

/** A text as a longer language would have it: accented, two fifths longer, its placeholders kept. */
export function pseudo(text: string): string {
  const parts = text.split(/(\{\w+\})/);
  let owed = 0;
  const longer = parts.map((part, at) => {
    if (at % 2 === 1) return part;
    let out = '';
    for (const letter of part) {
      const accented = ACCENTED[letter] ?? letter;
      out += accented;
      owed += LONGER;
      // Only a vowel is drawn out, so that words stay words.
      while (owed >= 1 && /[aeiouyAEIOU]/.test(letter)) {
        out += accented;
        owed -= 1;
      }
    }
    return out;
  });
  return `[${longer.join('')}${'~'.repeat(Math.max(0, Math.floor(owed) - 2))}]`;
}

/** A whole table so treated. */
export const pseudoTable = <K extends string>(
  table: Readonly<Record<K, string>>,
): Readonly<Record<K, string>> =>
  // The keys are the table's own.
  Object.fromEntries(Object.entries<string>(table).map(([key, text]) => [key, pseudo(text)])) as Record<
    K,
    string
  >;
