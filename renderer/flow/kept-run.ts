const KEY = 'ris-setup.run';

/** Remembers, through a reload of this tab, whether it shows a run or what one ended with. */
export function keepRun(shown: boolean): void {
  try {
    if (shown) sessionStorage.setItem(KEY, 'shown');
    else sessionStorage.removeItem(KEY);
  } catch {
    // Without session storage a reload still finds a run under way, but not one that has ended.
  }
}

/** Whether this tab showed a run before it was loaded again. */
export function keptRun(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}
