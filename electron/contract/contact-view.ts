import type { CertificateSummary } from './certificate.ts';

/** How far a CA verified whom it issued a certificate to, by the policies of the CA/Browser Forum. */
export type Verified = 'domain' | 'organisation' | 'individual' | 'extended';

/** Who the server is, and who vouches for it. */
export interface Authentication {
  readonly certificate: CertificateSummary;
  /** What the server sent beside it, in its order. */
  readonly sent: readonly CertificateSummary[];
  /** Null: the certificate does not say, as those of hospitals' own authorities. */
  readonly verified: Verified | null;
}

export interface Encryption {
  /** `TLSv1.2`. */
  readonly protocol: string;
  /** The name in IANA's registry. */
  readonly cipher: string;
  readonly keyExchange: {
    readonly kind: 'RSA' | 'DH' | 'ECDH';
    readonly group: string | null;
    readonly bits: number | null;
  } | null;
}

/** How a message that was changed on its way is noticed: by the cipher itself (AEAD), or by a code beside it. */
export interface Integrity {
  readonly kind: 'aead' | 'mac' | 'none';
  /** `GCM`, `CHACHA20_POLY1305`, `HMAC-SHA1`; empty where there is none. */
  readonly algorithm: string;
}

/** The three elements of a live connection, for showing; every text is safe to print. */
export interface ContactView {
  /** As `--check` takes it. */
  readonly url: string;
  readonly state: 'presented' | 'failed' | 'unjudged';
  /** The IP address that answered; null: none did. */
  readonly address: string | null;
  /** Null where no handshake was completed; so are the other two. */
  readonly authentication: Authentication | null;
  readonly encryption: Encryption | null;
  readonly integrity: Integrity | null;
}
