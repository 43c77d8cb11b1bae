import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import { Cursor, contents, contextTag, DerFault, only, TAG, whole } from '../der.ts';
import { oidText, smallInteger } from '../der-values.ts';
import { type Extensions, noExtensions, parseExtensions } from '../extensions.ts';
import { type Name, parseName } from '../names.ts';
import { parseCertificate } from '../parse.ts';
import { type PublicKey, parsePublicKey } from '../public-key.ts';

/** A PKCS#10 request (RFC 2986), read; its signature has not been checked. */
export interface CertificateRequest
  extends Pick<Extensions, 'dnsNames' | 'keyUsage' | 'extendedKeyUsage' | 'malformed'> {
  readonly subject: Name;
  readonly publicKey: PublicKey;
}

/** The attribute that asks for extensions: RFC 2985's, and Microsoft's older one (szOID_CERT_EXTENSIONS). */
const EXTENSION_REQUESTS = ['1.2.840.113549.1.9.14', '1.3.6.1.4.1.311.2.1.14'];

/** Reads a DER request. Throws only the Problem `request.unreadable`. */
export function readRequest(der: Uint8Array): CertificateRequest {
  try {
    return parse(der);
  } catch (error) {
    if (!(error instanceof DerFault)) throw error;
    throw new Problem(message('request.unreadable', { reason: error.message, bytes: der.length }), 'failed', {
      cause: error,
    });
  }
}

function parse(der: Uint8Array): CertificateRequest {
  const outer = Cursor.inside(der, only(der, TAG.sequence));
  const info = Cursor.inside(der, outer.expect(TAG.sequence));
  outer.expect(TAG.sequence);
  outer.expect(TAG.bitString);
  outer.finish();
  smallInteger(contents(der, info.expect(TAG.integer)));
  const subject = parseName(whole(der, info.expect(TAG.sequence)));
  const publicKey = parsePublicKey(whole(der, info.expect(TAG.sequence)));
  const attributes = info.optional(contextTag(0, true));
  info.finish();
  const asked = attributes === null ? noExtensions() : askedFor(der, Cursor.inside(der, attributes));
  const { dnsNames, keyUsage, extendedKeyUsage, malformed } = asked;
  return { subject, publicKey, dnsNames, keyUsage, extendedKeyUsage, malformed };
}

function askedFor(der: Uint8Array, attributes: Cursor): Extensions {
  while (!attributes.done) {
    const attribute = Cursor.inside(der, attributes.expect(TAG.sequence));
    const oid = oidText(contents(der, attribute.expect(TAG.oid)));
    const values = Cursor.inside(der, attribute.expect(TAG.set));
    if (EXTENSION_REQUESTS.includes(oid)) return parseExtensions(whole(der, values.expect(TAG.sequence)));
  }
  return noExtensions();
}

/** What an answer is matched against. */
export interface RequestedKey {
  /** DER SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array;
  readonly subject: Name;
}

/**
 * The request behind an entry of the `REQUEST` store: certreq and IIS leave it as a self-signed certificate with the
 * request's subject and key. Throws the Problem `certificate.unparsable`.
 */
export function requestedByPlaceholder(der: Uint8Array): RequestedKey {
  const { publicKey, subject } = parseCertificate(der);
  return { publicKey: publicKey.spki, subject };
}

/** What a PKCS#10 request asks a certificate for. Throws the Problem `request.unreadable`. */
export function requestedBy(der: Uint8Array): RequestedKey {
  const { publicKey, subject } = readRequest(der);
  return { publicKey: publicKey.spki, subject };
}
