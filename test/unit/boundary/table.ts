import { afterAll, describe, expect, test } from 'vitest';
import type { MessageCode } from '../../../electron/contract/message.ts';
import { createStage, type Row, type Scenery, type Stage } from './stage.ts';

/** A row on a machine with the products and nothing else; or on one that is set up with Local Client Only. */
const rowOn =
  (scenery: Scenery) =>
  (codes: MessageCode | readonly MessageCode[], play: (stage: Stage) => Promise<unknown>): Row => ({
    codes: typeof codes === 'string' ? [codes] : codes,
    scenery,
    play,
  });
export const onProducts = rowOn('products');
export const onInstalled = rowOn('installed');

/** Plays every row of a table: through a public boundary, what it names is said. */
export function playAll(what: string, rows: readonly Row[]): void {
  describe(`${what}: said through a public boundary, and nothing is left behind`, () => {
    const stage = createStage();
    afterAll(() => {
      stage.dispose();
    });
    test.each(rows.map((row) => [row.codes.join(', '), row] as const))(
      '%s',
      async (_, { codes, scenery, play }) => {
        const set = await stage.set(scenery);
        await play(set);
        const missing = codes.filter((code) => !set.said.has(code));
        expect(missing, `said: ${[...set.said].join(' ')}`).toEqual([]);
      },
    );
  });
}
