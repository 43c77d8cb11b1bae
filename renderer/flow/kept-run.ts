import type { Run } from './state.ts';

const KEY = 'ris-setup.run';

/** Keeps what is under way through a reload of this tab; null: nothing is. */
export function keepRun(run: Run | null): void {
  try {
    if (run === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(run));
  } catch {
    // Without session storage a reload finds the run by the engine's state alone.
  }
}

/** What was under way before the page was loaded again. Only this page writes it, in this tab. */
export function keptRun(): Run | null {
  try {
    const kept = sessionStorage.getItem(KEY);
    return kept === null ? null : (JSON.parse(kept) as Run);
  } catch {
    return null;
  }
}
