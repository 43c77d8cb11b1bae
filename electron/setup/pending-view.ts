import { isoSeconds, keyText, summary } from '../certificates/describe.ts';
import { commonNames } from '../certificates/names.ts';
import { AT_KEYEXCHANGE } from '../certificates/profile.ts';
import { type Message, message } from '../contract/message.ts';
import type { PendingRequest } from '../contract/survey.ts';
import { visible } from '../contract/visible.ts';
import type { Facts, PendingFact } from './facts.ts';
import { isOurRequest, keyOf, listedAs } from './plan/pending.ts';

const LEAST_BITS = 2048;

/** Why a certificate for this key would be of no use to the RIS (domain.md, What the certificate must be). */
export function unsuitable(pending: PendingFact): Message[] {
  const { id, certificate, key: evidence } = pending;
  const { publicKey } = certificate;
  if (id.location === 'CurrentUser') return [message('request.unsuitable.ofUser')];
  if (publicKey.kind !== 'rsa' || (publicKey.bits ?? 0) < LEAST_BITS) {
    return [message('request.unsuitable.kind', { key: keyText(certificate) })];
  }
  const key = keyOf(pending);
  if (key === null) return [message('request.unsuitable.noKey')];
  if (key.providerType === 0) return [message('request.unsuitable.cng', { provider: key.provider })];
  if (key.keySpec !== AT_KEYEXCHANGE) return [message('request.unsuitable.signatureOnly')];
  const gone = evidence.state === 'missing';
  return gone ? [message('request.unsuitable.keyGone', { container: key.container })] : [];
}

/** A pending request as a page shows it. */
export function pendingView(pending: PendingFact, facts: Facts): PendingRequest {
  const { id, certificate } = pending;
  const listed = listedAs(id.thumbprint, facts);
  return {
    id,
    host: listed?.request.host ?? visible(commonNames(certificate.subject).at(-1) ?? ''),
    subject: summary(certificate).subject,
    key: keyText(certificate),
    at: listed?.at ?? isoSeconds(certificate.notBefore),
    ours: isOurRequest(pending, facts),
    choices: listed?.choices ?? null,
    pem: listed?.pem ?? null,
    unsuitable: unsuitable(pending),
  };
}
