const DAY_MS = 86_400_000;
const SOON_DAYS = 60;

export type Standing = 'notYet' | 'valid' | 'soon' | 'expired';

/** How a time lies in a certificate's life, and the share of it that has passed. Times in milliseconds. */
export function standingOf(
  from: number,
  to: number,
  now: number,
): { standing: Standing; passed: number; days: number } {
  const passed = to > from ? Math.min(1, Math.max(0, (now - from) / (to - from))) : 1;
  const days = Math.max(0, Math.floor((to - now) / DAY_MS));
  if (now < from) return { standing: 'notYet', passed, days };
  if (now > to) return { standing: 'expired', passed, days };
  return { standing: days < SOON_DAYS ? 'soon' : 'valid', passed, days };
}
