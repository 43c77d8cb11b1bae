import type { CertificateSummary } from '../contract/certificate.ts';
import { visible } from '../contract/visible.ts';
import { nameText } from './names.ts';
import type { Certificate } from './parse.ts';

// More than any honest certificate has; a list of thousands would fill the screen.
const MOST_NAMES = 100;

export function summary(certificate: Certificate): CertificateSummary {
  return {
    subject: visible(nameText(certificate.subject)),
    issuer: visible(nameText(certificate.issuer)),
    thumbprint: certificate.thumbprint,
    sha256: certificate.sha256,
    serial: visible(certificate.serial),
    notBefore: isoSeconds(certificate.notBefore),
    notAfter: isoSeconds(certificate.notAfter),
    key: keyText(certificate),
    signature: visible(certificate.signatureAlgorithm.name),
    dnsNames: certificate.dnsNames.slice(0, MOST_NAMES).map((name) => visible(name)),
  };
}

/** `RSA 2048 bit`, `EC 256 bit`, `ED25519`. */
export function keyText({ publicKey }: Pick<Certificate, 'publicKey'>): string {
  const kind = publicKey.kind.toUpperCase();
  return publicKey.bits === null ? kind : `${kind} ${publicKey.bits} bit`;
}

export const isoSeconds = (date: Date): string => date.toISOString().replace('.000Z', 'Z');
