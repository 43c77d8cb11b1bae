import { Cancelled } from '../contract/problem.ts';
import type { Publisher } from './publisher.ts';

/** How long work reports its progress and learns that it should stop. */
export interface Watch {
  progress(done: number, total: number): void;
  /** Lets the event loop turn; throws Cancelled where somebody asked the run to stop. */
  breathe(): Promise<void>;
}

export function watchOf(publisher: Pick<Publisher, 'change'>, cancelled: () => boolean): Watch {
  return {
    progress: (done, total) => {
      publisher.change({ done, total });
    },
    async breathe() {
      await new Promise((resolve) => setImmediate(resolve));
      if (cancelled()) throw new Cancelled();
    },
  };
}
