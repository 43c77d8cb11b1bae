import { createHash } from 'node:crypto';
import { message } from '../contract/message.ts';
import { Problem } from '../contract/problem.ts';
import { Cursor, contents, contextTag, DerFault, only, TAG, whole } from './der.ts';
import { bitString, hex, oidText, smallInteger, timeValue } from './der-values.ts';
import { type Extensions, noExtensions, parseExtensions } from './extensions.ts';
import { type Fields, fields } from './fields.ts';
import { type Name, parseName } from './names.ts';
import { hashOf, RSASSA_PSS, type SignatureAlgorithm, signatureAlgorithm } from './oids.ts';
import { type PublicKey, parsePublicKey } from './public-key.ts';

/** An X.509 certificate, read once and for all; only its hashes are computed when asked for. */
export interface Certificate extends Omit<Extensions, 'all'> {
  readonly der: Uint8Array;
  /** SHA-1 of the DER: 40 upper-case hexadecimal digits. */
  readonly thumbprint: string;
  /** SHA-256 of the DER: 64 upper-case hexadecimal digits. */
  readonly sha256: string;
  /** 1 to 3, as people count; the encoding is one less. */
  readonly version: number;
  /** The encoded octets in upper-case hexadecimal digits, without the leading zero of a positive number. */
  readonly serial: string;
  readonly subject: Name;
  readonly issuer: Name;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly signatureAlgorithm: SignatureAlgorithm;
  readonly signature: Uint8Array;
  /** What the signature is over. */
  readonly tbs: Uint8Array;
  readonly publicKey: PublicKey;
  readonly extensions: Extensions['all'];
}

/** Reads a DER certificate (RFC 5280 4.1). Throws only the Problem `certificate.unparsable`. */
export function parseCertificate(der: Uint8Array): Certificate {
  try {
    return new Parsed(der, fields(der));
  } catch (error) {
    if (!(error instanceof DerFault)) throw error;
    throw new Problem(
      message('certificate.unparsable', { reason: error.message, bytes: der.length }),
      'failed',
      {
        cause: error,
      },
    );
  }
}

/** The certificate, or null where the bytes are none. */
export function tryParse(der: Uint8Array): Certificate | null {
  try {
    return parseCertificate(der);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

class Parsed implements Certificate {
  readonly version: number;
  readonly serial: string;
  readonly subject: Name;
  readonly issuer: Name;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly signatureAlgorithm: SignatureAlgorithm;
  readonly signature: Uint8Array;
  readonly tbs: Uint8Array;
  readonly publicKey: PublicKey;
  readonly malformed: Extensions['malformed'];
  readonly dnsNames: Extensions['dnsNames'];
  readonly keyUsage: Extensions['keyUsage'];
  readonly extendedKeyUsage: Extensions['extendedKeyUsage'];
  readonly basicConstraints: Extensions['basicConstraints'];
  readonly subjectKeyIdentifier: string | null;
  readonly marker: number | null;
  readonly extensions: Extensions['all'];
  private sha1Text: string | null = null;
  private sha256Text: string | null = null;

  constructor(
    readonly der: Uint8Array,
    at: Fields,
  ) {
    this.tbs = whole(der, at.tbs);
    this.version = at.version === null ? 1 : version(der.subarray(at.version.from, at.version.to));
    this.serial = hex(significant(contents(der, at.serial)));
    this.signatureAlgorithm = algorithm(whole(der, at.algorithm));
    this.signature = bitString(contents(der, at.signature)).octets;
    this.issuer = parseName(whole(der, at.issuer));
    this.subject = parseName(whole(der, at.subject));
    const validity = Cursor.inside(der, at.validity);
    this.notBefore = timeValue(der, timeElement(validity));
    this.notAfter = timeValue(der, timeElement(validity));
    validity.finish();
    this.publicKey = parsePublicKey(whole(der, at.publicKey));
    const known = at.extensions === null ? noExtensions() : parseExtensions(contents(der, at.extensions));
    this.extensions = known.all;
    this.malformed = known.malformed;
    this.dnsNames = known.dnsNames;
    this.keyUsage = known.keyUsage;
    this.extendedKeyUsage = known.extendedKeyUsage;
    this.basicConstraints = known.basicConstraints;
    this.subjectKeyIdentifier = known.subjectKeyIdentifier;
    this.marker = known.marker;
  }

  get thumbprint(): string {
    this.sha1Text ??= thumbprintOf(this.der);
    return this.sha1Text;
  }

  get sha256(): string {
    this.sha256Text ??= createHash('sha256').update(this.der).digest('hex').toUpperCase();
    return this.sha256Text;
  }
}

function version(explicit: Uint8Array): number {
  const encoded = smallInteger(contents(explicit, only(explicit, TAG.integer)));
  if (encoded > 2) throw new DerFault('the version is not known');
  return encoded + 1;
}

/** Without the zero octet that only keeps a number positive. */
function significant(integer: Uint8Array): Uint8Array {
  if (integer.length === 0) throw new DerFault('a number is empty');
  return integer[0] === 0 && integer.length > 1 ? integer.subarray(1) : integer;
}

function timeElement(validity: Cursor): ReturnType<Cursor['next']> {
  return validity.optional(TAG.utcTime) ?? validity.expect(TAG.generalizedTime);
}

/** An AlgorithmIdentifier; RSASSA-PSS names its hash in its parameters, SHA-1 where it does not (RFC 4055 3.1). */
function algorithm(der: Uint8Array): SignatureAlgorithm {
  const parts = Cursor.inside(der, only(der, TAG.sequence));
  const oid = oidText(contents(der, parts.expect(TAG.oid)));
  if (oid !== RSASSA_PSS) return signatureAlgorithm(oid);
  const parameters = parts.optional(TAG.sequence);
  const hash = parameters && Cursor.inside(der, parameters).optional(contextTag(0, true));
  if (!hash) return { oid, name: 'RSASSA-PSS', hash: 'sha1' };
  const named = Cursor.inside(der, Cursor.inside(der, hash).expect(TAG.sequence)).expect(TAG.oid);
  return { oid, name: 'RSASSA-PSS', hash: hashOf(oidText(contents(der, named))) };
}

/** SHA-1 of a DER certificate in upper-case hexadecimal digits, as Windows defines the thumbprint. */
export const thumbprintOf = (der: Uint8Array): string =>
  createHash('sha1').update(der).digest('hex').toUpperCase();
