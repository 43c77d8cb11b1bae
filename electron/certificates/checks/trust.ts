import type { Check } from '../../contract/check.ts';
import { type Message, message } from '../../contract/message.ts';
import type { TrustEvidence } from '../evidence.ts';
import { nameText } from '../names.ts';
import type { Certificate } from '../parse.ts';
import { judgeTrust, type TrustPolicy, type TrustResult, validationModeOf } from '../trust.ts';
import { fail, pass, skipped } from './lines.ts';
import { type Refused, refusalSentence, windowsWords } from './log.ts';

/** Whether a client with this policy trusts a certificate, wherever the certificate was found. */
export interface TrustQuestion {
  readonly id: 'client.trust' | 'contact.trust';
  readonly subject: string;
  readonly certificate: Certificate;
  readonly policy: TrustPolicy;
  readonly trust: TrustEvidence;
  readonly now: Date;
  readonly remedy: (refused: Refused) => Message;
}

/** Judged at a moment within the certificate's validity: that it is over is for another line to report. */
export function trustCheck({ id, subject, certificate, policy, trust, now, remedy }: TrustQuestion): Check[] {
  const mode = validationModeOf(policy.validationMode);
  // Without checking there is no policy to judge by; that is for another line to report too.
  if (mode === null || mode === 'None' || mode === 'Custom') return [];
  const at = within(certificate, now);
  const result = judgeTrust(certificate, policy, trust, at);
  if (result.trusted === true) return [pass(id, subject, trustedMessage(result))];
  if (result.trusted === null) {
    const unjudged = message('check.client.trust.unjudged.remedy');
    return [skipped(id, subject, unjudgedMessage(result.why, policy), unjudged)];
  }
  const wouldLog = refusalSentence(certificate, result, at);
  return [fail(id, subject, refusedMessage(result, mode), wouldLog, remedy(result))];
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

function unjudgedMessage(why: Extract<TrustResult, { trusted: null }>['why'], policy: TrustPolicy): Message {
  switch (why) {
    case 'revocation':
      return message('check.client.trust.revocation', { mode: policy.revocationMode });
    case 'nameConstraints':
      return message('check.client.trust.nameConstraints');
    case 'mode':
      return message('check.client.validation.unknown', { mode: policy.validationMode });
  }
}

/** Does somebody forbid the certificate, or an issuer of it, on this machine? */
export const forbidden = ({ peer, chain }: Refused): boolean =>
  peer === 'disallowed' || chain === 'distrusted';

function refusedMessage(refused: Refused, mode: string): Message {
  if (forbidden(refused)) return message('check.client.trust.disallowed');
  if (refused.chain === null) return message('check.client.trust.absent', { mode });
  const windows = windowsWords(refused.chain);
  return refused.peer === null
    ? message('check.client.trust.chainFails', { mode, windows })
    : message('check.client.trust.neither', { mode, windows });
}
