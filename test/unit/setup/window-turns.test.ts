import { expect, test } from 'vitest';
import { createTurns } from '../../../electron/setup/window/turns.ts';
import { problemOf } from '../../support/window.ts';

test('work runs one after another, in the order asked, whatever fails', async () => {
  const turns = createTurns(10);
  const seen: string[] = [];
  const work = (name: string, fails = false) =>
    turns(async () => {
      seen.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const ends = await Promise.allSettled([work('a'), work('b', true), work('c')]);
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

test('what does not fit is refused at once, and later work fits again', async () => {
  const turns = createTurns(1);
  const first = turns(async () => 1);
  expect(await problemOf(turns(async () => 2))).toBe('window.tooMany');
  expect(await first).toBe(1);
  expect(await turns(async () => 3)).toBe(3);
});
