import { type Message, message } from '../contract/message.ts';
import { signedBy } from './chain.ts';
import { isoSeconds } from './describe.ts';
import { nameText, selfIssued } from './names.ts';
import type { Certificate } from './parse.ts';
import { datesAt } from './strength.ts';

export type IssuerCandidate =
  | { readonly mayEnterRoot: true }
  | { readonly mayEnterRoot: false; readonly why: Message };

/**
 * May this certificate be trusted as a root, once its fingerprint has been confirmed (domain.md, "Threats": a
 * self-verifying CA certificate with keyCertSign)?
 */
export function issuerCandidate(certificate: Certificate, now: Date): IssuerCandidate {
  const why = fault(certificate, now);
  return why === null ? { mayEnterRoot: true } : { mayEnterRoot: false, why };
}

function fault(certificate: Certificate, now: Date): Message | null {
  const subject = nameText(certificate.subject);
  if (!selfIssued(certificate)) {
    return message('issuer.intermediate', { subject, issuer: nameText(certificate.issuer) });
  }
  if (!signedBy(certificate, certificate)) return message('issuer.signature', { subject });
  if (certificate.basicConstraints?.ca !== true) return message('issuer.notAuthority', { subject });
  if (certificate.keyUsage?.usages.has('keyCertSign') !== true) {
    return message('issuer.mayNotSign', { subject });
  }
  switch (datesAt(certificate, now)) {
    case 'expired':
      return message('issuer.expired', { subject, until: isoSeconds(certificate.notAfter) });
    case 'notYet':
      return message('issuer.notYet', {
        subject,
        from: isoSeconds(certificate.notBefore),
        now: isoSeconds(now),
      });
    case 'endsSoon':
    case 'good':
      return null;
  }
}
