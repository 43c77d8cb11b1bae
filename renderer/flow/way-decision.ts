import type { Ask } from '../../electron/contract/channels.ts';
import type { CertificateChoice } from '../../electron/contract/choices.ts';
import type { PlainKey } from '../texts/en.ts';
import type { Draft } from './draft.ts';

/** What was learnt while deciding, for the fields to show. */
interface Learnt {
  readonly changes?: Partial<Draft>;
}

/** What a way to a certificate comes to: its part of the choices, or what is still missing. */
export type WayDecision = Learnt &
  (
    | { readonly decided: true; readonly certificate: CertificateChoice }
    | { readonly decided: false; readonly missing: PlainKey }
  );

/** Says what the fields of a way come to; it may ask the engine. */
export type Decide = (draft: Draft, ask: Ask) => WayDecision | Promise<WayDecision>;
