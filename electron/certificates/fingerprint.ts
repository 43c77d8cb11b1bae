import { type Message, message } from '../contract/message.ts';
import type { Certificate } from './parse.ts';

/** Digits of a whole SHA-256 fingerprint: what the command line takes. */
export const WHOLE_FINGERPRINT = 64;
/**
 * Leading digits that are enough on the page, where they are typed from paper: 64 bits, which nobody finds a second
 * certificate for.
 */
export const TYPED_FINGERPRINT = 16;

export type FingerprintAnswer =
  | { readonly matches: true }
  | { readonly matches: false; readonly why: Message };

/**
 * Do the typed digits confirm the certificate? They must be the beginning of its SHA-256 fingerprint, at least
 * `minDigits` of them. Spaces, colons, letter case and invisible characters (certlm.msc puts U+200E in front) do not
 * matter.
 */
export function fingerprintMatches(
  certificate: Pick<Certificate, 'sha256' | 'thumbprint'>,
  typed: string,
  minDigits: typeof WHOLE_FINGERPRINT | typeof TYPED_FINGERPRINT,
): FingerprintAnswer {
  const digits = typed.replace(/[\s:\p{Cf}]/gu, '').toUpperCase();
  const refuse = (why: Message): FingerprintAnswer => ({ matches: false, why });
  if (!/^[0-9A-F]*$/.test(digits)) return refuse(message('issuer.fingerprint.notHexadecimal'));
  if (digits === certificate.thumbprint) return refuse(message('issuer.fingerprint.sha1'));
  if (digits.length < minDigits) {
    return refuse(message('issuer.fingerprint.short', { digits: digits.length, least: minDigits }));
  }
  if (digits.length > WHOLE_FINGERPRINT) {
    return refuse(message('issuer.fingerprint.long', { digits: digits.length, most: WHOLE_FINGERPRINT }));
  }
  return certificate.sha256.startsWith(digits)
    ? { matches: true }
    : refuse(message('issuer.fingerprint.differs'));
}
