import { createPublicKey, verify } from 'node:crypto';
import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import { contextTag, DerFault } from '../der.ts';
import { keyText } from '../describe.ts';
import { pemText } from '../encoding/pem.ts';
import {
  bitStringOf,
  element,
  nullValue,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  smallNumber,
  trueValue,
} from '../encoding/write.ts';
import { OID } from '../oids.ts';
import { type PublicKey, parsePublicKey } from '../public-key.ts';
import { requestNames } from './hosts.ts';
import { subjectName } from './name.ts';
import type { Subject } from './subject.ts';

export interface RequestContent {
  readonly subject: Subject;
  /** The RIS host: goes last among the DNS names. */
  readonly host: string;
  readonly otherNames: readonly string[];
  /** DER SubjectPublicKeyInfo of the RSA key that signs. */
  readonly publicKey: Uint8Array;
  /** PKCS #1 v1.5 with SHA-256, big-endian, over the bytes given. */
  readonly sign: (tbs: Uint8Array) => Promise<Uint8Array> | Uint8Array;
}

export interface WrittenRequest {
  readonly der: Uint8Array;
  readonly pem: string;
}

const EXTENSION_REQUEST = '1.2.840.113549.1.9.14';
const SHA256_WITH_RSA = '1.2.840.113549.1.1.11';
/** digitalSignature and keyEncipherment, bits 0 and 2 (RFC 5280 4.2.1.3). */
const USAGE = { bits: 0xa0, unused: 5 };

/**
 * Writes and signs a PKCS#10 request (RFC 2986) for a server certificate. The signature is checked before it is
 * returned. Throws Problems `request.key.unsuitable`, `request.notSigned`, `request.name.…`.
 */
export async function writeRequest(content: RequestContent): Promise<WrittenRequest> {
  const { publicKey, host } = content;
  requireSuitable(publicKey);
  const info = sequence(
    smallNumber(0),
    subjectName(content.subject),
    publicKey,
    element(contextTag(0, true), extensionRequest(requestNames(host, content.otherNames))),
  );
  const signature = await content.sign(info);
  const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
  if (!verify('sha256', info, key, signature)) {
    throw new Problem(message('request.notSigned', { host }), 'failed');
  }
  const algorithm = sequence(objectIdentifier(SHA256_WITH_RSA), nullValue());
  const der = sequence(info, algorithm, bitStringOf(signature));
  return { der, pem: pemText('CERTIFICATE REQUEST', der) };
}

function requireSuitable(spki: Uint8Array): void {
  const publicKey = readable(spki);
  if (publicKey?.kind === 'rsa' && (publicKey.bits ?? 0) >= 2048) return;
  const key = publicKey === null ? '?' : keyText({ publicKey });
  throw new Problem(message('request.key.unsuitable', { key }), 'failed');
}

function readable(spki: Uint8Array): PublicKey | null {
  try {
    return parsePublicKey(spki);
  } catch (error) {
    if (error instanceof DerFault) return null;
    throw error;
  }
}

/** The attribute that asks for extensions (RFC 2985 5.4.2), in the SET of attributes that `[0]` stands for. */
function extensionRequest(names: readonly string[]): Uint8Array {
  const dnsName = (name: string): Uint8Array => element(contextTag(2, false), Buffer.from(name, 'latin1'));
  const extension = (oid: string, critical: boolean, value: Uint8Array): Uint8Array =>
    sequence(objectIdentifier(oid), ...(critical ? [trueValue()] : []), octetString(value));
  return sequence(
    objectIdentifier(EXTENSION_REQUEST),
    setOf(
      sequence(
        extension(OID.keyUsage, true, bitStringOf(Uint8Array.of(USAGE.bits), USAGE.unused)),
        extension(OID.extendedKeyUsage, false, sequence(objectIdentifier(OID.serverAuth))),
        extension(OID.subjectAltName, false, sequence(...names.map(dnsName))),
      ),
    ),
  );
}
