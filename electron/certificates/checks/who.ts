import { certificateText } from '../../contract/ids.ts';
import { endpointOf, sameEndpoint } from '../address.ts';
import type { ClientEvidence, FoundCertificate, ServerEvidence } from '../evidence.ts';
import { nameText } from '../names.ts';
import type { Certificate } from '../parse.ts';

/** How .NET names a certificate in its log: the subject, or the thumbprint where that is empty. */
export const risNameOf = (certificate: Certificate): string =>
  nameText(certificate.subject) || certificate.thumbprint;

export const clientSubject = (client: ClientEvidence): string => `${client.file} › ${client.section}`;

/** Is the connection made by the class that the wizard knows? Null is the product's default, which is that class. */
export function isNetTcp(configurationClass: string | null): boolean {
  const type = configurationClass?.split(',')[0]?.trim();
  return !type || /(^|\.)NetTcpConfiguration$/.test(type);
}

/** The certificate that the RIS server started with this file would use: only where exactly one is found. */
export const usedBy = (server: ServerEvidence): FoundCertificate | null =>
  server.found?.length === 1 ? (server.found[0] ?? null) : null;

const distinct = (found: readonly (FoundCertificate | null)[]): FoundCertificate[] => [
  ...new Map(found.filter((one) => one !== null).map((one) => [certificateText(one.id), one])).values(),
];

/** The certificates that the servers would use, each once. */
export const certificatesInUse = (servers: readonly ServerEvidence[]): FoundCertificate[] =>
  distinct(servers.map(usedBy));

/** The server files that, by their own address, listen where the client calls. */
export const answering = (client: ClientEvidence, servers: readonly ServerEvidence[]): ServerEvidence[] =>
  servers.filter((server) => sameEndpoint(endpointOf(client.url), endpointOf(server.baseUrl)));

/** Is this section's connection to the RIS server of this machine judged at all? */
export const judged = (client: ClientEvidence): boolean =>
  !client.elsewhere && isNetTcp(client.configurationClass);
