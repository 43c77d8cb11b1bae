/** In UTF-16 code units: a chain of twenty certificates as PEM, and short enough for one request. */
export const LONGEST_PASTE = 40_000;
