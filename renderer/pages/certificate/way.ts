import type { ComponentType } from 'react';
import type { Decide } from '../../flow/way-decision.ts';
import type { PlainKey } from '../../texts/en.ts';

/** One way to a certificate, as the certificate page offers it. */
export interface Way {
  readonly id: string;
  readonly title: PlainKey;
  readonly text: PlainKey;
  readonly decide: Decide;
  /** What the page asks once this way is chosen. */
  readonly Details: ComponentType;
}
