import type { Check } from '../../contract/check.ts';
import { type Message, message } from '../../contract/message.ts';
import { endpointOf } from '../address.ts';
import type { ClientEvidence, Evidence } from '../evidence.ts';
import { claimedNames, provesHost } from '../identity.ts';
import { nameText } from '../names.ts';
import type { Certificate } from '../parse.ts';
import { judgeTrust, type TrustResult, validationModeOf } from '../trust.ts';
import { fail, pass, skipped } from './lines.ts';
import { type Refused, refusalSentence, windowsWords } from './log.ts';
import { answering, certificatesInUse, clientSubject, judged } from './who.ts';

/** What each client section says to the certificate of the server that it calls: is it the right name, is it trusted? */
export const connectionChecks = (evidence: Evidence): Check[] =>
  evidence.clients.filter(judged).flatMap((client) => {
    const servers = answering(client, evidence.servers);
    const used = certificatesInUse(servers);
    // Nothing found or too much of it is search.one's to report; what cannot be searched leaves trust open.
    if (used.length === 0)
      return servers.some(({ found }) => found === null) ? [unknownCertificate(client)] : [];
    return used.flatMap(({ certificate }) => [
      name(client, certificate),
      ...trust(client, certificate, evidence),
    ]);
  });

const unknownCertificate = (client: ClientEvidence): Check =>
  skipped(
    'client.trust',
    clientSubject(client),
    message('check.client.trust.unknownCertificate'),
    message('check.client.trust.unjudged.remedy'),
  );

function name(client: ClientEvidence, certificate: Certificate): Check {
  const id = 'certificate.name';
  const subject = clientSubject(client);
  const host = endpointOf(client.url)?.host ?? '';
  if (provesHost(certificate, host, client.lastDnsNameOnly)) {
    return pass(id, subject, message('check.certificate.name.pass', { host }));
  }
  const claims = claimedNames(certificate, client.lastDnsNameOnly);
  const [claim] = claims;
  if (!claim) {
    const remedy = message('check.certificate.name.remedy.none', { host });
    const found = message('check.certificate.name.none', { host });
    return fail(id, subject, found, message('ris.identity.none', { host }), remedy);
  }
  const names = claims.join(', ');
  return fail(
    id,
    subject,
    message('check.certificate.name.other', { host, names }),
    message('ris.identity.other', { host, claim }),
    message('check.certificate.name.remedy', { host, names }),
  );
}

/** Judged at a moment within the certificate's validity: that it is over is certificate.dates' to report. */
function trust(client: ClientEvidence, certificate: Certificate, evidence: Evidence): Check[] {
  const mode = validationModeOf(client.validationMode);
  // client.validation has failed already, and there is no policy to judge by.
  if (mode === null || mode === 'None' || mode === 'Custom') return [];
  const now = within(certificate, evidence.now);
  const result = judgeTrust(certificate, client, evidence.trust, now);
  const subject = clientSubject(client);
  if (result.trusted === true) return [pass('client.trust', subject, trustedMessage(result))];
  if (result.trusted === null) {
    const remedy = message('check.client.trust.unjudged.remedy');
    return [skipped('client.trust', subject, unjudgedMessage(result.why, client), remedy)];
  }
  const wouldLog = refusalSentence(certificate, result, now);
  const remedy = forbidden(result)
    ? message('check.client.trust.disallowed.remedy')
    : message('check.client.trust.remedy');
  return [fail('client.trust', subject, refusedMessage(result, mode), wouldLog, remedy)];
}

function within({ notBefore, notAfter }: Certificate, now: Date): Date {
  if (now < notBefore) return notBefore;
  return now > notAfter ? notAfter : now;
}

function trustedMessage(result: Extract<TrustResult, { trusted: true }>): Message {
  if (result.by !== 'chain') return message('check.client.trust.peer');
  const root = result.chain[result.chain.length - 1];
  return message('check.client.trust.chain', { root: root ? nameText(root.subject) : '' });
}

function unjudgedMessage(
  why: Extract<TrustResult, { trusted: null }>['why'],
  client: ClientEvidence,
): Message {
  switch (why) {
    case 'revocation':
      return message('check.client.trust.revocation', { mode: client.revocationMode });
    case 'nameConstraints':
      return message('check.client.trust.nameConstraints');
    case 'mode':
      return message('check.client.validation.unknown', { mode: client.validationMode });
  }
}

const forbidden = ({ peer, chain }: Refused): boolean => peer === 'disallowed' || chain === 'distrusted';

function refusedMessage(refused: Refused, mode: string): Message {
  if (forbidden(refused)) return message('check.client.trust.disallowed');
  if (refused.chain === null) return message('check.client.trust.absent', { mode });
  const windows = windowsWords(refused.chain);
  return refused.peer === null
    ? message('check.client.trust.chainFails', { mode, windows })
    : message('check.client.trust.neither', { mode, windows });
}
