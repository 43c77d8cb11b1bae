import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';

/** In bytes. Forty times a file with a key and its whole chain. */
export const LARGEST_PFX = 2_000_000;
/** Keys, certificates and whatever else one file may hold. */
export const MOST_BAGS = 200;
/** SafeContents within SafeContents (RFC 7292 4.2.6); no tool writes even one. */
export const DEEPEST_BAGS = 4;
/** In bytes; RFC 8018 4.1 asks for 8. */
export const LONGEST_SALT = 1024;

/**
 * How many iterations a whole file may cost: sixteen times NSS's and GnuTLS's 600,000 for PBKDF2, three times for
 * PKCS#12's own function, which is slower. Without a limit a file of a few bytes could ask for hours of work.
 */
export const MOST_ITERATIONS = { pbkdf2: 10_000_000, pkcs12: 2_000_000 } as const;

export type Derivation = keyof typeof MOST_ITERATIONS;

/** Counts what a file asks for, before anything is derived. */
export class Budget {
  private readonly spent = { pbkdf2: 0, pkcs12: 0 };

  /** Throws the Problem `pfx.iterations`. */
  spend(derivation: Derivation, iterations: number): void {
    this.spent[derivation] += iterations;
    const limit = MOST_ITERATIONS[derivation];
    if (this.spent[derivation] > limit) {
      throw new Problem(message('pfx.iterations', { iterations: this.spent[derivation], limit }), 'refused');
    }
  }
}
