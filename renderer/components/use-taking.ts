import { useRef, useState } from 'react';
import type { GivenPath } from '../../electron/contract/giving.ts';
import type { Message } from '../../electron/contract/message.ts';
import { problemOf } from '../flow/problem.ts';

/** What comes of giving a file or a folder. */
export interface Taking {
  readonly busy: boolean;
  readonly problem: Message | null;
  /** Waits for what the host answers; null: the person changed their mind. */
  readonly take: (giving: () => Promise<GivenPath | null>) => void;
  readonly refuse: (problem: Message) => void;
}

/** Waits for one thing at a time to be given; what the host refuses is said at the field. */
export function useTaking(onGiven: (given: GivenPath) => void): Taking {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Message | null>(null);
  const waiting = useRef(false);

  async function wait(giving: () => Promise<GivenPath | null>): Promise<void> {
    waiting.current = true;
    setBusy(true);
    setProblem(null);
    try {
      const given = await giving();
      if (given !== null) onGiven(given);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      waiting.current = false;
      setBusy(false);
    }
  }

  return {
    busy,
    problem,
    take: (giving) => {
      if (!waiting.current) void wait(giving);
    },
    refuse: setProblem,
  };
}
