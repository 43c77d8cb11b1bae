import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';

/** Runs work in its turn, so that no two pieces meet. Rejects as the work does. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/** At most `most` pieces wait or run: what comes then is refused, so that nobody can fill the memory. */
export function createTurns(most: number): Turns {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (work) => {
    if (waiting >= most) throw new Problem(message('window.tooMany'), 'refused');
    waiting += 1;
    const mine = last.then(work).finally(() => {
      waiting -= 1;
    });
    // The next one does not care how this one ended.
    last = mine.catch(() => undefined);
    return mine;
  };
}
