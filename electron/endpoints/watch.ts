import type { ContactStage } from '../certificates/contact.ts';
import { Cancelled } from '../contract/problem.ts';
import { reasonOf, Stopped } from './ending.ts';

/** In milliseconds. */
export interface Patience {
  /** For one contact from the name to the end. */
  readonly whole: number;
  /** For each stage of it. */
  readonly stage: number;
}

/** Holds one contact to its time, and ends it where somebody asks for that. */
export interface Watch {
  readonly stage: ContactStage;
  /** Aborted with `Stopped` or `Cancelled` as the reason. */
  readonly signal: AbortSignal;
  /** The stage begins, and its time with it. */
  enter(stage: ContactStage): void;
  /** What `work` comes to, unless the contact ends first. */
  during<T>(work: Promise<T>): Promise<T>;
  /** Frees timers and listeners; whatever is still open ends. */
  finish(): void;
}

/** `spent`: milliseconds of the whole that an earlier attempt took. */
export function createWatch(patience: Patience, spent: number, cancel?: AbortSignal): Watch {
  const ended = new AbortController();
  let stage: ContactStage = 'name';
  const expire = (limit: number, after = limit): NodeJS.Timeout =>
    setTimeout(() => {
      ended.abort(new Stopped({ kind: 'silent', seconds: limit / 1000 }));
    }, after);
  const stopForUser = (): void => {
    ended.abort(new Cancelled());
  };
  const whole = expire(patience.whole, Math.max(0, patience.whole - spent));
  let current = expire(patience.stage);
  if (cancel?.aborted === true) stopForUser();
  cancel?.addEventListener('abort', stopForUser);
  return {
    get stage() {
      return stage;
    },
    signal: ended.signal,
    enter(next) {
      stage = next;
      clearTimeout(current);
      current = expire(patience.stage);
    },
    during: (work) =>
      new Promise((resolve, reject) => {
        const stop = (): void => {
          reject(reasonOf(ended.signal));
        };
        if (ended.signal.aborted) stop();
        ended.signal.addEventListener('abort', stop, { once: true });
        work.then(resolve, reject).finally(() => {
          ended.signal.removeEventListener('abort', stop);
        });
      }),
    finish() {
      clearTimeout(whole);
      clearTimeout(current);
      cancel?.removeEventListener('abort', stopForUser);
      ended.abort();
    },
  };
}
