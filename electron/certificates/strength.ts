import { OID } from './oids.ts';
import type { Certificate } from './parse.ts';
import { DAY, RENEW_BEFORE_DAYS } from './profile.ts';

/** Where a moment lies in a certificate's validity. */
export type Dates = 'notYet' | 'expired' | 'endsSoon' | 'good';

export function datesAt(certificate: Pick<Certificate, 'notBefore' | 'notAfter'>, now: Date): Dates {
  if (now < certificate.notBefore) return 'notYet';
  if (now > certificate.notAfter) return 'expired';
  return certificate.notAfter.getTime() - now.getTime() < RENEW_BEFORE_DAYS * DAY ? 'endsSoon' : 'good';
}

/** What makes a certificate too weak; null: RSA of 2048 bits or more, signed with SHA-2. */
export type Weakness = 'notRsa' | 'shortKey' | 'oldHash';

export function weakness(certificate: Certificate): Weakness | null {
  if (certificate.publicKey.kind !== 'rsa') return 'notRsa';
  if ((certificate.publicKey.bits ?? 0) < 2048) return 'shortKey';
  const { hash } = certificate.signatureAlgorithm;
  return hash === null || hash === 'md2' || hash === 'md5' || hash === 'sha1' ? 'oldHash' : null;
}

/**
 * May it authenticate a server? Without the extension every purpose is allowed (RFC 5280 4.2.1.12), with one that
 * cannot be read none.
 */
export function allowsServerAuthentication(
  certificate: Pick<Certificate, 'extendedKeyUsage' | 'malformed'>,
): boolean {
  if (certificate.malformed.includes(OID.extendedKeyUsage)) return false;
  const purposes = certificate.extendedKeyUsage;
  return purposes === null || purposes.includes(OID.serverAuth) || purposes.includes(OID.anyExtendedKeyUsage);
}

/** `rsa`: every TLS version and cipher; `signing`: only those with an ephemeral key exchange; `none`: no TLS. */
export function keyExchange(
  certificate: Pick<Certificate, 'keyUsage' | 'malformed'>,
): 'rsa' | 'signing' | 'none' {
  if (certificate.malformed.includes(OID.keyUsage)) return 'none';
  if (certificate.keyUsage === null || certificate.keyUsage.usages.has('keyEncipherment')) return 'rsa';
  return certificate.keyUsage.usages.has('digitalSignature') ? 'signing' : 'none';
}
