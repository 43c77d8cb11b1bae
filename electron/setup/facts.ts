import type { Contact } from '../certificates/contact.ts';
import type {
  FoundCertificate,
  KeyEvidence,
  ServerEvidence,
  ServiceAccess,
  TrustEvidence,
} from '../certificates/evidence.ts';
import type { Certificate } from '../certificates/parse.ts';
import type { Recognition } from '../certificates/recognise.ts';
import type { CertificateId } from '../contract/ids.ts';
import type { Message } from '../contract/message.ts';
import type { Binding } from '../machine/bindings.ts';
import type { FolderDoubt } from '../machine/files.ts';
import type { Service } from '../machine/services.ts';
import type { ConfigurationModel } from '../ris/configuration/model.ts';
import type { ProductId } from '../ris/products.ts';
import type { GivenFacts } from './given/open.ts';
import type { JournalContent } from './journal.ts';
import type { SetupRecord } from './record.ts';

/** A configuration file as found: its model, or why the wizard cannot work with it. */
export type ConfigurationFact =
  | {
      readonly path: string;
      readonly product: ProductId;
      readonly model: ConfigurationModel;
      readonly readOnly: boolean;
    }
  | { readonly path: string; readonly product: ProductId; readonly problem: Message };

export interface ProductFact {
  readonly id: ProductId;
  readonly folder: string;
  readonly version: string | null;
  readonly doubt: FolderDoubt | null;
  readonly files: readonly ConfigurationFact[];
}

/** Where a product was looked for, and what came of it. */
export type ProductSearch =
  | { readonly found: 'one'; readonly product: ProductFact }
  | { readonly found: 'none' }
  | { readonly found: 'several'; readonly folders: readonly string[] };

/** What earlier runs of the wizard left. */
export interface StateFact {
  readonly folder: string;
  readonly recordPath: string;
  readonly doubt: FolderDoubt | null;
  readonly record: SetupRecord | null;
  /** The record is there but cannot be understood: it counts as lost. */
  readonly recordProblem: Message | null;
  /** A run that neither finished nor was undone. */
  readonly interrupted: JournalContent | null;
}

/** A certificate in `LocalMachine`\`My` that the planned search finds. */
export interface CandidateFact extends FoundCertificate {
  readonly friendlyName: string | null;
  readonly recognition: Recognition;
  readonly users: readonly Binding[];
  /** Its bytes lie in `LocalMachine`\`TrustedPeople` too. */
  readonly trusted: boolean;
}

/** The certificate of `LocalMachine`\`My` that was chosen by its thumbprint, or that a given file holds. */
export interface ChosenFact extends FoundCertificate {
  readonly friendlyName: string | null;
  /** Its key, where a container has it although the entry names none; null: there is none, or no need of one. */
  readonly rejoin: PresentKey | null;
  readonly archived: boolean;
  /** Its bytes lie in `LocalMachine`\`TrustedPeople` too. */
  readonly trusted: boolean;
}

export type PresentKey = Extract<KeyEvidence, { state: 'present' }>;

/** A root that lies in `Root`; `limited`: to other purposes than Server Authentication. */
export interface RootFact {
  readonly certificate: Certificate;
  readonly limited: boolean;
}

/** A request that waits for its answer, whoever made it: the placeholder in `REQUEST`, with its private key. */
export interface PendingFact {
  readonly id: CertificateId;
  readonly certificate: Certificate;
  readonly friendlyName: string | null;
  readonly key: KeyEvidence;
}

/** What lies at a path that somebody named: nothing, a small file (each byte a character), or something else. */
export type DocumentFact =
  | { readonly kind: 'absent' }
  | { readonly kind: 'other' }
  | { readonly kind: 'text'; readonly text: string };

/** Everything that detection found. Detection only reads. */
export interface Facts {
  readonly at: Date;
  readonly computer: string;
  /** With its DNS domain, as far as the computer knows it. */
  readonly fullName: string;
  readonly state: StateFact;
  readonly products: Readonly<Record<ProductId, ProductSearch>>;
  readonly service: Service | null;
  /** What the account that runs the service may do with the keys of the certificates found; null: no service. */
  readonly access: ServiceAccess | null;
  /** What a search for `CN=localhost` finds: Local Client Only's certificate, and what stands in its way. */
  readonly candidates: readonly CandidateFact[];
  /** Null where none was chosen, or no certificate that can be read is there. */
  readonly chosen: ChosenFact | null;
  readonly searches: readonly ServerEvidence[];
  readonly trust: TrustEvidence;
  /** What the files hold that the choices name. */
  readonly given: GivenFacts;
  /** The root whose fingerprint the choices confirm, where it is trusted already. */
  readonly confirmedRoot: RootFact | null;
  /** Copies in `TrustedPeople` of certificates that are candidates. */
  readonly trustedCopies: readonly CertificateId[];
  /** Requests that wait for their answer, the engineer's own (`CurrentUser`) among them. */
  readonly pending: readonly PendingFact[];
  /** What lies where a request is to be written; null: none is to be. */
  readonly document: DocumentFact | null;
  /** SHA-256 of the servers' own certificates that the choices confirm, as far as `TrustedPeople` has them. */
  readonly trustedServers: readonly string[];
  /** What contacting servers showed; none: nobody was contacted. */
  readonly contacts: readonly Contact[];
  /** Names that certificates were for instead, and that lead to the server that showed them. */
  readonly otherNames: readonly string[];
  /** What lies in the quarantine store. */
  readonly quarantined: readonly CertificateId[];
}
