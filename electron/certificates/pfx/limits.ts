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
 * How many hashes a whole file may ask for: seventeen times the 600,000 of NSS's and GnuTLS's defaults, because
 * PKCS#12's own derivation takes several rounds a key. Without a limit a file of a few bytes asks for hours of work.
 */
export const MOST_ITERATIONS = 10_000_000;

/** Counts what a file asks for, before anything is derived. */
export class Budget {
  private spent = 0;

  /** Throws the Problem `pfx.iterations`. */
  spend(iterations: number): void {
    this.spent += iterations;
    if (this.spent > MOST_ITERATIONS) {
      throw new Problem(
        message('pfx.iterations', { iterations: this.spent, limit: MOST_ITERATIONS }),
        'refused',
      );
    }
  }
}
