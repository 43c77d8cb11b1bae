import { type Message, message, text } from '../../contract/message.ts';
import type { ChainProblem } from '../chain.ts';
import { isoSeconds } from '../describe.ts';
import type { ClientEvidence, Evidence } from '../evidence.ts';
import type { Certificate } from '../parse.ts';
import { judgeTrust, type TrustResult } from '../trust.ts';
import { answering, judged, risNameOf, usedBy } from './who.ts';

export type Refused = Extract<TrustResult, { trusted: false }>;

/** Windows' own words for what is wrong with a chain; English, like everything that the RIS logs. */
export const windowsWords = (problem: ChainProblem): string => text(message(`ris.windows.${problem}`));

/** The sentence of a client that refuses the certificate: peer trust's, chain trust's, or one after the other. */
export function refusalSentence(certificate: Certificate, refused: Refused, now: Date): Message | null {
  const subject = risNameOf(certificate);
  const windows = refused.chain === null ? null : windowsWords(refused.chain);
  const dates = {
    now: isoSeconds(now),
    notBefore: isoSeconds(certificate.notBefore),
    notAfter: isoSeconds(certificate.notAfter),
  };
  switch (refused.peer) {
    case null:
      return windows === null ? null : message('ris.chain', { subject, windows });
    case 'absent':
      return windows === null
        ? message('ris.peer.absent', { subject })
        : message('ris.peer.absent.chain', { subject, windows });
    case 'disallowed':
      return windows === null
        ? message('ris.peer.disallowed', { subject })
        : message('ris.peer.disallowed.chain', { subject, windows });
    case 'dates':
      return windows === null
        ? message('ris.peer.dates', { subject, ...dates })
        : message('ris.peer.dates.chain', { subject, windows, ...dates });
  }
}

/** The clients whose servers would use this certificate. */
export const clientsOf = (certificate: Certificate, evidence: Evidence): ClientEvidence[] =>
  evidence.clients.filter(
    (client) =>
      judged(client) &&
      answering(client, evidence.servers).some(
        (server) => usedBy(server)?.certificate.thumbprint === certificate.thumbprint,
      ),
  );

/** How the first client that refuses the certificate says so; null where none does, or none for such a reason. */
export function firstRefusal(
  certificate: Certificate,
  evidence: Evidence,
  because: (refused: Refused) => boolean,
): Message | null {
  for (const client of clientsOf(certificate, evidence)) {
    const result = judgeTrust(certificate, client, evidence.trust, evidence.now);
    if (result.trusted === false && because(result))
      return refusalSentence(certificate, result, evidence.now);
  }
  return null;
}
