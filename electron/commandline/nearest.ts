import { type Flag, OPTIONS } from './options.ts';

/** Words that other setup programs use for the same thing. */
const ELSEWHERE: ReadonlyMap<string, Flag> = new Map([
  ['silent', 'quiet'],
  ['verysilent', 'quiet'],
  ['s', 'quiet'],
  ['q', 'quiet'],
  ['uninstall', 'remove'],
  ['dry-run', 'plan'],
  ['whatif', 'plan'],
  ['check', 'verify'],
]);

const LONGEST_NAME = 40;

/** Optimal string alignment distance: insertions, deletions, replacements, swaps of two neighbours. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const swapped =
        a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, swapped, at(i - 1, j) + 1, at(i, j - 1) + 1));
    }
  }
  return at(a.length, b.length);
}

/** The option that was probably meant by a name, whatever dashes stand before it; null where none is near. */
export function nearest(written: string): Flag | null {
  const name = written.replace(/^[\p{Pd}/]+/u, '').toLowerCase();
  if (name === '' || name.length > LONGEST_NAME) return null;
  const elsewhere = ELSEWHERE.get(name);
  if (elsewhere !== undefined) return elsewhere;
  const ranked = OPTIONS.map(({ flag }) => ({ flag, far: distance(name, flag) })).sort(
    (a, b) => a.far - b.far,
  );
  const best = ranked[0];
  return best !== undefined && best.far <= Math.max(1, Math.floor(name.length / 3)) ? best.flag : null;
}
