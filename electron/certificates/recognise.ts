import { type Message, message } from '../contract/message.ts';
import type { KeyEvidence } from './evidence.ts';
import { nameText } from './names.ts';
import type { Certificate } from './parse.ts';
import { isOurContainer, LOCAL_HOST, MARKER_VERSION, RENEW_BEFORE_DAYS } from './profile.ts';
import { allowsServerAuthentication, datesAt, keyExchange, weakness } from './strength.ts';

export interface RecognisedEntry {
  readonly certificate: Certificate;
  readonly key: KeyEvidence;
  /** No proof of anything: everybody can write one. */
  readonly friendlyName: string | null;
}

export type Recognition =
  | { readonly ours: false }
  | { readonly ours: true; readonly good: true }
  | { readonly ours: true; readonly good: false; readonly why: Message };

/**
 * Is this a certificate of the wizard's, and may it stay (domain.md, "The wizard's own")? Ours: it carries the marker,
 * and its key lies in a container named by us and signs. That it was made on another machine only the record can tell.
 */
export function recognise(entry: RecognisedEntry, now: Date): Recognition {
  const { certificate, key } = entry;
  if (certificate.marker === null) return { ours: false };
  if (key.state !== 'present' || !key.signs || !isOurContainer(key.key.container)) return { ours: false };
  const why = fault(certificate, certificate.marker, now);
  return why === null ? { ours: true, good: true } : { ours: true, good: false, why };
}

/** Why it must be replaced; null: it is good. A marker newer than this version's is good. */
function fault(certificate: Certificate, marker: number, now: Date): Message | null {
  const { thumbprint } = certificate;
  if (marker < MARKER_VERSION) return message('certificate.ours.old', { thumbprint });
  const until = certificate.notAfter.toISOString();
  switch (datesAt(certificate, now)) {
    case 'notYet':
      return message('certificate.ours.notYet', { thumbprint, from: certificate.notBefore.toISOString() });
    case 'expired':
      return message('certificate.ours.expired', { thumbprint, until });
    case 'endsSoon':
      return message('certificate.ours.endsSoon', { thumbprint, until, days: RENEW_BEFORE_DAYS });
    case 'good':
  }
  if (weakness(certificate) !== null) return message('certificate.ours.weak', { thumbprint });
  if (!rightName(certificate)) return message('certificate.ours.name', { thumbprint, host: LOCAL_HOST });
  if (!rightUsage(certificate)) return message('certificate.ours.usage', { thumbprint });
  return null;
}

const rightName = (certificate: Certificate): boolean =>
  nameText(certificate.subject) === `CN=${LOCAL_HOST}` &&
  certificate.dnsNames.length === 1 &&
  certificate.dnsNames[0] === LOCAL_HOST;

const rightUsage = (certificate: Certificate): boolean =>
  allowsServerAuthentication(certificate) &&
  keyExchange(certificate) === 'rsa' &&
  certificate.basicConstraints?.ca !== true;
