import { setTimeout as pause } from 'node:timers/promises';
import { Cancelled } from '../../contract/problem.ts';
import type { Facts } from '../facts.ts';

/** Between two looks, in milliseconds. */
const PAUSE_MS = 500;

interface Patience {
  /** Milliseconds, monotonic. */
  readonly clock: () => number;
  readonly signal: AbortSignal;
}

const nobodyListens = ({ contacts }: Pick<Facts, 'contacts'>): boolean =>
  contacts.some((one) => one.state === 'failed' && one.stage === 'connect');

/**
 * Looks until somebody listens, or `most` milliseconds are over: a service that has just been started says Running long
 * before its RIS part listens (domain.md). Fails with `Cancelled` where `signal` asks for it.
 */
export async function untilListening<T extends Pick<Facts, 'contacts'>>(
  look: () => Promise<T>,
  most: number,
  { clock, signal }: Patience,
): Promise<T> {
  const end = clock() + most;
  for (;;) {
    const facts = await look();
    if (!nobodyListens(facts) || clock() >= end) return facts;
    await pause(PAUSE_MS, undefined, { signal }).catch(() => {
      throw new Cancelled();
    });
  }
}
