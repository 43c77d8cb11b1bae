import { HOST_NAME } from '../contract/host.ts';
import { type Message, message } from '../contract/message.ts';
import { sameBytes } from './der-values.ts';
import type {
  CertificateSearch,
  ClientEvidence,
  Evidence,
  FoundCertificate,
  TrustEvidence,
} from './evidence.ts';
import { claimedNames, provesHost } from './identity.ts';
import { judge } from './judge.ts';
import type { Certificate } from './parse.ts';

/** Does the .NET 4.0 rule apply: of several DNS names only the last one counts (domain.md)? For the RIS it does. */
const LAST_NAME_ONLY = true;

/** What a store says of a certificate, beside its bytes. */
export interface Standing {
  readonly archived: boolean;
  /** DER of what lies in `Disallowed`. */
  readonly disallowed: readonly Uint8Array[];
}

/** The one host that the RIS accepts the certificate for; null: none. */
export function hostOf(certificate: Certificate): string | null {
  const name = claimedNames(certificate, LAST_NAME_ONLY).at(0) ?? '';
  return HOST_NAME.test(name) ? name : null;
}

/** What makes a certificate unsuitable for the RIS at whatever host, its key apart; none: nothing does. */
export function certificateFaults(
  found: FoundCertificate,
  { archived, disallowed }: Standing,
  now: Date,
): Message[] {
  const { certificate } = found;
  const forbidden = disallowed.some((der) => sameBytes(der, certificate.der));
  return [
    ...(archived ? [message('certificate.unsuitable.archived')] : []),
    ...nameFault(certificate),
    ...failing(judge(inUse(found, now)), 'certificate.'),
    ...(forbidden ? [message('check.client.trust.disallowed')] : []),
  ];
}

/** What makes its private key unusable for the RIS; none: nothing does. */
export const keyFaults = (found: FoundCertificate, now: Date): Message[] =>
  failing(judge(inUse(found, now)), 'key.');

/** Why clients that call `host` would refuse its name; none where it is right, or is right for no host at all. */
export function hostFaults(certificate: Certificate, host: string): Message[] {
  const name = hostOf(certificate);
  if (name === null || provesHost(certificate, host, LAST_NAME_ONLY)) return [];
  const { dnsNames } = certificate;
  if (dnsNames.length === 0) return [message('certificate.unsuitable.commonName', { name, host })];
  // Only the host's being one of the others makes the rule worth telling.
  return provesHost(certificate, host, false)
    ? [message('certificate.unsuitable.lastName', { name, host, names: dnsNames.join(', ') })]
    : [message('certificate.unsuitable.otherHost', { name, host })];
}

/** Why client sections that call `baseUrl` would not trust it; none where each does, or cannot be judged. */
export function trustFaults(
  found: FoundCertificate,
  baseUrl: string,
  clients: readonly ClientEvidence[],
  trust: TrustEvidence,
  now: Date,
): Message[] {
  const evidence = { ...inUse(found, now, baseUrl), clients, trust };
  const faults = failing(judge(evidence), 'client.trust');
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}

function nameFault(certificate: Certificate): Message[] {
  const name = claimedNames(certificate, LAST_NAME_ONLY).at(0) ?? '';
  if (name === '') return [message('certificate.unsuitable.noName')];
  if (name.includes('*')) return [message('certificate.unsuitable.wildcard', { name })];
  return hostOf(certificate) === null ? [message('certificate.unsuitable.badName', { name })] : [];
}

/** What the one judge is told of a certificate that a server finds by its thumbprint, and that nobody calls yet. */
function inUse(found: FoundCertificate, now: Date, baseUrl = ''): Evidence {
  const search: CertificateSearch = {
    store: found.id,
    findType: 'FindByThumbprint',
    findValue: found.id.thumbprint,
  };
  return {
    now,
    computer: { name: '', fullName: '' },
    servers: [{ file: '', baseUrl, configurationClass: null, search, found: [found] }],
    service: null,
    clients: [],
    contacts: [],
    trust: { trustedPeople: [], disallowed: [], roots: [], intermediates: [] },
  };
}

const failing = (checks: ReturnType<typeof judge>, of: string): Message[] =>
  checks.filter(({ id, status }) => status === 'fail' && id.startsWith(of)).map((check) => check.found);
