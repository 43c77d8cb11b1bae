import type { CertificateId, KeyRef, StoreId } from '../contract/ids.ts';
import type { Contact } from './contact.ts';
import type { Certificate } from './parse.ts';

/** A search as a server file's settings spell it out, once defaults and the RIS's own rule are applied. */
export interface CertificateSearch {
  readonly store: StoreId;
  readonly findType: string;
  readonly findValue: string;
}

/** What using the private key showed. */
export type KeyEvidence =
  | { readonly state: 'none' }
  | { readonly state: 'missing'; readonly key: KeyRef }
  | { readonly state: 'unreadable'; readonly key: KeyRef; readonly reason: string }
  /** `matches`: its public key is the certificate's; `signs`: a signature by it verified under the certificate. */
  | { readonly state: 'present'; readonly key: KeyRef; readonly matches: boolean; readonly signs: boolean };

export interface FoundCertificate {
  readonly id: CertificateId;
  readonly certificate: Certificate;
  readonly key: KeyEvidence;
}

/** One server configuration file, and what its own search finds. */
export interface ServerEvidence {
  readonly file: string;
  readonly baseUrl: string;
  readonly configurationClass: string | null;
  readonly search: CertificateSearch;
  /** Null where the search is of a kind that the wizard does not carry out. */
  readonly found: readonly FoundCertificate[] | null;
}

/** One client section of a configuration file: its policy, and the address that it calls. */
export interface ClientEvidence {
  readonly file: string;
  readonly section: string;
  readonly url: string;
  readonly validationMode: string;
  readonly revocationMode: string;
  readonly configurationClass: string | null;
  /** The .NET 4.0 rule (domain.md): of several DNS names only the last one counts. */
  readonly lastDnsNameOnly: boolean;
  /** Whom it calls where the server does not answer; absent or empty: nobody. */
  readonly failoverUrl?: string;
  /** Calls another server on purpose (an enterprise server): not judged against this machine's certificate. */
  readonly elsewhere: boolean;
}

/** DER of what the machine trusts; roots and intermediates only as far as they can matter for the certificates found. */
export interface TrustEvidence {
  readonly trustedPeople: readonly Uint8Array[];
  readonly disallowed: readonly Uint8Array[];
  readonly roots: readonly Uint8Array[];
  readonly intermediates: readonly Uint8Array[];
  /** Roots that an administrator limits to other purposes than Server Authentication; absent: none. */
  readonly limitedRoots?: readonly Uint8Array[];
}

/**
 * Which names prove a host. `lastDnsName` and `dnsNames`: to WCF, which of several takes the last one or all
 * (domain.md); `web`: to everything else, as RFC 6125 has it.
 */
export type IdentityRule = 'lastDnsName' | 'dnsNames' | 'web';

/** What contacting a server showed, and who asks. */
export interface ContactEvidence {
  /** What the lines are about: an address, or `file › section`. */
  readonly subject: string;
  readonly contact: Contact;
  readonly policy: ContactPolicy;
  /** The certificate that the server is configured to use; null: that of another computer is not known. */
  readonly configured: Certificate | null;
  /** The service of this computer that should answer, and is up; null: there is none. */
  readonly service: string | null;
}

/** How the client that asks would judge the certificate. */
export interface ContactPolicy {
  readonly validationMode: string;
  readonly revocationMode: string;
  readonly identity: IdentityRule;
}

/** What a computer calls itself. */
export interface ComputerNames {
  readonly name: string;
  /** With its DNS domain, where it knows one; else the same. */
  readonly fullName: string;
}

/** What the account of the RIS service may do with private keys, by their containers. */
export interface ServiceAccess {
  readonly account: string;
  readonly keys: ReadonlyMap<string, 'readable' | 'denied' | 'unknown'>;
}

export interface Evidence {
  readonly now: Date;
  readonly computer: ComputerNames;
  readonly servers: readonly ServerEvidence[];
  /** Null where there is no RIS service. */
  readonly service: ServiceAccess | null;
  readonly clients: readonly ClientEvidence[];
  readonly trust: TrustEvidence;
  /** What contacting the servers that clients call showed; none: nobody was contacted. */
  readonly contacts: readonly ContactEvidence[];
}
