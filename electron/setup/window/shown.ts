import { summary } from '../../certificates/describe.ts';
import { fingerprintMatches, TYPED_FINGERPRINT } from '../../certificates/fingerprint.ts';
import { type Certificate, tryParse } from '../../certificates/parse.ts';
import type { CertificateDetails } from '../../contract/certificate.ts';
import type { Input } from '../../contract/channels.ts';
import { endpointUrl } from '../../contract/endpoint.ts';
import type { IssuerConfirmation } from '../../contract/field-checks.ts';
import { message } from '../../contract/message.ts';
import type { Stores } from '../../machine/stores.ts';
import type { ContactEndpoint } from '../live/contacting.ts';
import { pemOf } from './certificate.ts';
import { certificateFields } from './fields.ts';
import { chainShown } from './issuers.ts';

/** Endpoints whose last certificates are kept; of each as many as any honest server sends. */
const MOST_ENDPOINTS = 60;
const MOST_SENT = 10;

/** What servers showed while the program runs: the last chain of each endpoint. */
export interface ShownCertificates {
  /** Contacts an endpoint, and keeps what it shows. */
  readonly contact: ContactEndpoint;
  /** The DER of a certificate and of those that were sent with it; null: nobody has shown it. */
  find(sha256: string): { readonly certificate: Certificate; readonly sent: readonly Uint8Array[] } | null;
  /** The own certificate of the server at an address; null: it has shown none. */
  serverAt(url: string): Certificate | null;
}

export function createShown(contact: ContactEndpoint): ShownCertificates {
  const chains = new Map<string, readonly Uint8Array[]>();

  function keep(url: string, chain: readonly Uint8Array[]): void {
    chains.delete(url);
    chains.set(url, chain.slice(0, MOST_SENT));
    const [oldest] = chains.keys();
    if (chains.size > MOST_ENDPOINTS && oldest !== undefined) chains.delete(oldest);
  }

  return {
    async contact(endpoint, signal) {
      const found = await contact(endpoint, signal);
      if (found.state === 'presented') keep(endpointUrl(endpoint), found.presented.chain);
      return found;
    },
    find(sha256) {
      for (const sent of chains.values()) {
        const certificate = sent.map(tryParse).find((one) => one?.sha256 === sha256);
        if (certificate) return { certificate, sent };
      }
      return null;
    },
    serverAt: (url) => tryParse(chains.get(url)?.[0] ?? new Uint8Array()),
  };
}

/** Everything about a certificate that a server showed; null: nobody has shown it. */
export function shownDetails(
  shown: ShownCertificates,
  stores: Pick<Stores, 'list'>,
  sha256: string,
): CertificateDetails | null {
  const found = shown.find(sha256);
  if (found === null) return null;
  const { certificate, sent } = found;
  return {
    summary: summary(certificate),
    fields: certificateFields(certificate, null),
    chain: chainShown(stores, certificate, sent).map(summary),
    hasKey: false,
    pem: pemOf(certificate.der),
  };
}

/**
 * The whole fingerprint of the certificate that a server shows, where the digits typed from paper are its beginning. At
 * least 16 are needed, as for a root.
 */
export function confirmServer(
  shown: ShownCertificates,
  { url, typed }: Input<'confirmServer'>,
): IssuerConfirmation {
  const certificate = shown.serverAt(url);
  if (certificate === null) return { confirmed: false, why: message('window.notShown') };
  const answer = fingerprintMatches(certificate, typed, TYPED_FINGERPRINT);
  return answer.matches
    ? { confirmed: true, sha256: certificate.sha256 }
    : { confirmed: false, why: answer.why };
}
