import { summary } from '../../certificates/describe.ts';
import { parseCertificate } from '../../certificates/parse.ts';
import type { CertificateDetails } from '../../contract/certificate.ts';
import type { CertificateId } from '../../contract/ids.ts';
import type { Stores } from '../../machine/stores.ts';
import { certificateFields } from './fields.ts';
import { chainOf } from './issuers.ts';

/** A certificate as PEM (RFC 7468), lines ending in CRLF as Windows' tools write them. */
export function pemOf(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\r\n');
}

/**
 * Everything that the certificate viewer shows of a store's entry; null where there is none. Throws the Problem
 * `certificate.unparsable` where the entry is no certificate.
 */
export function certificateDetails(
  stores: Pick<Stores, 'get' | 'list'>,
  id: CertificateId,
): CertificateDetails | null {
  const entry = stores.get(id);
  if (entry === null) return null;
  const certificate = parseCertificate(entry.der);
  return {
    summary: summary(certificate),
    fields: certificateFields(certificate, entry.friendlyName),
    chain: chainOf(stores, id, certificate).map(summary),
    hasKey: entry.key !== null,
    pem: pemOf(entry.der),
  };
}
