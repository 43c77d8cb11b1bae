import type { CertificateSource, ChoiceOf, ServerChoices } from '../../../contract/choices.ts';
import type { Message } from '../../../contract/message.ts';
import type { CertificateRef, Conflict, Planning, Revertible, Step } from '../../../contract/plan.ts';
import type { WantedSearch, WantedServer } from '../../../ris/wanted.ts';
import type { Facts } from '../../facts.ts';

/** What it takes to have the server's certificate: what is done in the stores, and how the server then finds it. */
export type Provision =
  | { readonly outcome: 'refused'; readonly reasons: readonly Message[] }
  | {
      readonly outcome: 'conflicts';
      readonly conflicts: readonly Conflict[];
      readonly notes: readonly Message[];
    }
  /** This source needs nothing else: the whole plan. */
  | { readonly outcome: 'planned'; readonly planning: Planning }
  | {
      readonly outcome: 'provided';
      readonly steps: readonly Step[];
      /** The server's certificate, in `My`. */
      readonly certificate: CertificateRef;
      readonly search: WantedSearch;
      readonly trusted: WantedServer['trusted'];
      /** What the wizard made earlier, and no record lists. */
      readonly adopts: readonly Revertible[];
      /** Thumbprints of our own certificates that are replaced. */
      readonly discards: readonly string[];
      readonly notes: readonly Message[];
    };

/** One source of certificates: pure, from facts and choices. */
export type Source<S extends CertificateSource> = (
  facts: Facts,
  choices: ServerChoices,
  certificate: ChoiceOf<S>,
) => Provision;

/** A source without its file does not compile. */
export type Sources = { readonly [S in CertificateSource]: Source<S> };
