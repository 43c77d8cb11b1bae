/** Digits from which on it is worth asking whether they confirm a certificate: what the engine wants at least. */
export const ENOUGH_DIGITS = 16;
export const LONGEST_TYPED = 400;

/** How many digits were typed, however they are parted. */
export const digitsIn = (typed: string): number => typed.replace(/[\s:\p{Cf}]/gu, '').length;
