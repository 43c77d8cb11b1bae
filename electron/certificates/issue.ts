import { createPublicKey, verify } from 'node:crypto';
import { message } from '../contract/message.ts';
import { Problem } from '../contract/problem.ts';
import { type Certificate, parseCertificate } from './parse.ts';
import { BACKDATED, MARKER_OID, MARKER_VERSION, VALID_YEARS } from './profile.ts';

export interface LocalRequest {
  /** Common name and only DNS name. */
  readonly host: string;
  /** DER SubjectPublicKeyInfo of the new RSA key. */
  readonly publicKey: Uint8Array;
  /** 16 random bytes. */
  readonly serial: Uint8Array;
  readonly now: Date;
  /** Signs with the new key: PKCS #1 v1.5 with SHA-256, big-endian. */
  readonly sign: (tbs: Uint8Array) => Uint8Array;
}

const load = async () => {
  const [x509, asn1, sha256] = await Promise.all([
    import('node-forge/lib/x509.js'),
    import('node-forge/lib/asn1.js'),
    import('node-forge/lib/sha256.js'),
  ]);
  return { pki: x509.default, asn1: asn1.default, sha256: sha256.default };
};
type Forge = Awaited<ReturnType<typeof load>>;

/** Loads what issuing needs, so that it can happen while a key is being generated. */
export async function warmUp(): Promise<void> {
  await load();
}

/**
 * Makes the wizard's own certificate (domain.md, "The wizard's own"), signed through `sign`, and returns its DER. It is
 * read back and its signature checked before it is returned; throws the Problem `certificate.notIssued`.
 */
export async function issueLocal(request: LocalRequest): Promise<Uint8Array> {
  if (request.serial.length !== 16) throw new RangeError('a serial number needs 16 random bytes');
  const forge = await load();
  const certificate = describe(forge, request);
  certificate.sign(
    {
      // forge hands over a digest; the key behind the port wants the bytes themselves.
      sign: () => binary(request.sign(bytesOf(forge, certificate.tbsCertificate))),
    } as unknown as Parameters<typeof certificate.sign>[0],
    forge.sha256.create(),
  );
  const der = bytesOf(forge, forge.pki.certificateToAsn1(certificate));
  if (!provenBy(parseCertificate(der), request.publicKey)) {
    throw new Problem(message('certificate.notIssued', { host: request.host }));
  }
  return der;
}

function describe(forge: Forge, { host, publicKey, serial, now }: LocalRequest) {
  const certificate = forge.pki.createCertificate() as ReturnType<typeof forge.pki.createCertificate> & {
    tbsCertificate: Parameters<typeof forge.asn1.toDer>[0];
  };
  const name = [{ name: 'commonName', value: host }];
  certificate.publicKey = forge.pki.publicKeyFromAsn1(forge.asn1.fromDer(binary(publicKey)));
  certificate.serialNumber = positive(serial);
  certificate.validity.notBefore = new Date(now.getTime() - BACKDATED);
  certificate.validity.notAfter = yearsAfter(now, VALID_YEARS);
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false },
    { name: 'keyUsage', critical: true, digitalSignature: true, keyEncipherment: true },
    { name: 'extKeyUsage', serverAuth: true },
    { name: 'subjectAltName', altNames: [{ type: 2, value: host }] },
    { name: 'subjectKeyIdentifier' },
    { id: MARKER_OID, value: String.fromCharCode(0x02, 0x01, MARKER_VERSION) },
  ]);
  return certificate;
}

/** 128 bits, the first of them 0 and the second 1: positive, and never shorter than 16 octets. */
function positive(random16: Uint8Array): string {
  const octets = Buffer.from(random16);
  octets[0] = ((octets[0] ?? 0) & 0x3f) | 0x40;
  return octets.toString('hex');
}

/** The same day some years later; 29 February becomes 1 March. */
function yearsAfter(date: Date, years: number): Date {
  const later = new Date(date);
  later.setUTCFullYear(date.getUTCFullYear() + years);
  return later;
}

function provenBy(certificate: Certificate, publicKey: Uint8Array): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
  return verify('sha256', certificate.tbs, key, certificate.signature);
}

const binary = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const bytesOf = (forge: Forge, value: Parameters<Forge['asn1']['toDer']>[0]): Uint8Array =>
  Uint8Array.from(Buffer.from(forge.asn1.toDer(value).getBytes(), 'latin1'));
