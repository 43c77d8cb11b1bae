/** A certificate for showing; every text is safe to print. */
export interface CertificateSummary {
  readonly subject: string;
  readonly issuer: string;
  readonly thumbprint: string;
  readonly sha256: string;
  readonly serial: string;
  /** ISO 8601 UTC, to the second. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** `RSA 2048 bit`. */
  readonly key: string;
  /** `sha256WithRSAEncryption`. */
  readonly signature: string;
  readonly dnsNames: readonly string[];
}

/** One field of a certificate, by the name that Windows' certificate viewer gives it. */
export interface CertificateField {
  readonly name: string;
  readonly value: string;
}

/** Everything that the certificate viewer shows. */
export interface CertificateDetails {
  readonly summary: CertificateSummary;
  readonly fields: readonly CertificateField[];
  /** From the certificate up to its root, as far as the machine's stores know it. */
  readonly chain: readonly CertificateSummary[];
  readonly hasKey: boolean;
  readonly pem: string;
}
