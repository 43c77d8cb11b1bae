import type { CertificateChoice } from '../../electron/contract/choices.ts';
import type { PlainKey } from '../texts/en.ts';

/** What a way to a certificate comes to: its part of the choices, or what is still missing. */
export type WayDecision =
  | { readonly decided: true; readonly certificate: CertificateChoice }
  | { readonly decided: false; readonly missing: PlainKey };
