import type { CertificateSummary } from './certificate.ts';
import type { Verdict } from './check.ts';
import type { Choices } from './choices.ts';
import type { CertificateId } from './ids.ts';
import type { Message } from './message.ts';
import type { Conflict } from './plan.ts';

/** A product as the first page shows it. */
export interface ProductView {
  readonly id: 'server' | 'client';
  readonly name: string;
  readonly version: string | null;
  /** Where it is; several where the person must say which; none where it is not installed. */
  readonly folders: readonly string[];
  /** Why the wizard cannot work with it. */
  readonly problems: readonly Message[];
}

/** A certificate with the days until it ends. */
export interface EndingCertificate {
  readonly id: CertificateId;
  readonly summary: CertificateSummary;
  readonly daysLeft: number;
}

/** A request for a certificate that waits for its answer. */
export interface PendingRequest {
  /** Of the placeholder in the store `REQUEST`. */
  readonly id: CertificateId;
  readonly host: string;
  readonly subject: string;
  /** `RSA 2048 bit`. */
  readonly key: string;
  /** ISO 8601 UTC: when it was made. */
  readonly at: string;
  /** Made by the wizard, which can withdraw it; otherwise by IIS, certreq and the like. */
  readonly ours: boolean;
  /** What is to be set up once it is answered; null where the wizard did not make it, or its record is lost. */
  readonly choices: Choices | null;
  /** What the authority gets; null likewise. */
  readonly pem: string | null;
  /** Why the certificate that answers it would be of no use to the RIS; none: it is suitable. */
  readonly unsuitable: readonly Message[];
}

/** What was detected, as far as a person wants to know it. Everything here may be shown. */
export interface Survey {
  readonly computer: string;
  readonly kind: 'windows' | 'embedded';
  readonly elevated: boolean;
  readonly products: readonly ProductView[];
  readonly service: { readonly name: string; readonly state: string; readonly account: string } | null;
  /** The certificate that the wizard made. */
  readonly own: EndingCertificate | null;
  /** That of the recorded setup, whoever made it; where nothing is recorded, the wizard's own. */
  readonly used: EndingCertificate | null;
  /** With Local Client Only's certificate; none where another setup is recorded, which nothing conflicts with. */
  readonly conflicts: readonly Conflict[];
  readonly record: { readonly at: string; readonly version: string; readonly choices: Choices } | null;
  readonly pending: readonly PendingRequest[];
  readonly interrupted: {
    readonly at: string;
    readonly command: 'install' | 'remove';
    /** What was to be installed; null: a removal, or not known. */
    readonly choices: Choices | null;
  } | null;
  /** Whom the client's own file calls, each address once; none: no client, or none that can be read. */
  readonly calls: readonly string[];
  /** Of what is recorded; null where nothing is. */
  readonly verdict: Verdict | null;
  readonly notes: readonly Message[];
}

/** A certificate of `LocalMachine`\`My` that could be chosen, and why it is unsuitable; none: it is suitable. */
export interface StoreChoice {
  readonly id: CertificateId;
  readonly summary: CertificateSummary;
  /** The one host that the RIS accepts it for; null: none. */
  readonly host: string | null;
  /** This computer's RIS programs trust it as it is; false where it is unsuitable. */
  readonly trusted: boolean;
  readonly unsuitable: readonly Message[];
  /** What is worth knowing of one that is suitable. */
  readonly notes: readonly Message[];
}

/** A certificate with its key in a PFX, and why it is unsuitable; none: it is suitable. */
export type PfxCertificate = Omit<StoreChoice, 'id' | 'notes'>;

/** What is in a PFX, as far as it may be shown. */
export interface PfxContent {
  /** Those that have their key in the file. */
  readonly certificates: readonly PfxCertificate[];
  /** What keeps the rest from being imported. */
  readonly others: readonly Message[];
}

/** What is known of an address that somebody types; `port` of the listener, `holder` the program that has it. */
export interface AddressCheck {
  readonly host: 'thisComputer' | 'otherComputer' | 'unknown' | 'invalid';
  readonly port: 'free' | 'held' | 'invalid' | 'unknown';
  readonly holder: string | null;
}
