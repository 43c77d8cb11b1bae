import { useEffect, useState } from 'react';
import type { Message } from '../../electron/contract/message.ts';
import { problemOf } from '../flow/problem.ts';

/** Milliseconds without a key press before what is typed is looked at. */
const PAUSE_MS = 250;

export type Asked<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'answered'; readonly answer: T }
  | { readonly state: 'refused'; readonly problem: Message };

const WAITING = { state: 'waiting' } as const;

/**
 * Asks the engine about what stands in the fields, `about` being all of it as text; null asks nothing. An answer to what
 * stood there before is dropped. `typed`: waits for a pause in typing.
 */
export function useAsked<T>(about: string | null, ask: () => Promise<T>, typed = false): Asked<T> {
  const [known, setKnown] = useState<{ readonly about: string; readonly asked: Asked<T> } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked follows from `about`
  useEffect(() => {
    if (about === null) return;
    let outdated = false;
    const keep = (asked: Asked<T>): void => {
      if (!outdated) setKnown({ about, asked });
    };
    const timer = setTimeout(
      () => {
        ask().then(
          (answer) => {
            keep({ state: 'answered', answer });
          },
          (error: unknown) => {
            keep({ state: 'refused', problem: problemOf(error) });
          },
        );
      },
      typed ? PAUSE_MS : 0,
    );
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [about, typed]);
  return known !== null && known.about === about ? known.asked : WAITING;
}
