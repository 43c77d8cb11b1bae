import { EXIT_CODES, type Outcome } from '../contract/result.ts';

interface Ended {
  readonly outcome: Outcome;
  readonly verdict: { readonly wouldConnect: boolean | null } | null;
}

/**
 * The exit code of a run, as Windows Installer counts (contract/result.ts). A run that only checks fails where
 * the RIS client would not connect. Off Windows the system itself keeps the low 8 bits: 1603 is seen as 67.
 */
export function exitCode({ outcome, verdict }: Ended): number {
  const checked = outcome === 'verified' || outcome === 'checked';
  return checked && verdict?.wouldConnect === false ? EXIT_CODES.failed : EXIT_CODES[outcome];
}
