import { sameKey } from '../../../certificates/key.ts';
import { nameText } from '../../../certificates/names.ts';
import type { Certificate } from '../../../certificates/parse.ts';
import { familyOf } from '../../../certificates/response/family.ts';
import { matchResponse } from '../../../certificates/response/match.ts';
import { type CertificateId, certificateText } from '../../../contract/ids.ts';
import { type Message, message } from '../../../contract/message.ts';
import type { ChosenFact, Facts, PendingFact } from '../../facts.ts';
import { MY } from '../../places.ts';
import { keyOf } from '../pending.ts';
import { certificateInstall } from '../steps.ts';
import { type Prospect, provideProspect } from './prospect.ts';
import type { Source } from './source.ts';
import { inStore } from './store.ts';

/** A CNG key, which the RIS cannot use (domain.md, "What the certificate must be"). */
const isCng = (request: PendingFact): boolean => keyOf(request)?.providerType === 0;

/** Why the RIS cannot use the key of a request, whatever its certificate says; null: that is judged as for any other. */
function unusable(request: PendingFact): Message | null {
  const of = { subject: nameText(request.certificate.subject), certificate: certificateText(request.id) };
  if (request.id.location === 'CurrentUser') return message('plan.response.ofUser', of);
  return isCng(request) ? message('plan.response.cng', of) : null;
}

/** As answers are matched: by public key, else explained by subject. */
const requested = (request: PendingFact) => {
  const { publicKey, subject } = request.certificate;
  return { request, publicKey: publicKey.spki, subject };
};

/** The certificate of an answer that completed its request earlier: it has its key, or only lacks the reference. */
function completed({ chosen, pending }: Pick<Facts, 'chosen' | 'pending'>): ChosenFact | null {
  if (chosen === null) return null;
  const { spki } = chosen.certificate.publicKey;
  const waits = pending.some(({ certificate }) => sameKey(certificate.publicKey.spki, spki));
  const hasKey = chosen.rejoin !== null || (chosen.key.state === 'present' && chosen.key.matches);
  return hasKey && !waits ? chosen : null;
}

/** Puts the answer's certificate into `My`, with the key of the request that it answers. */
function answering(leaf: Certificate, request: PendingFact, issuers: readonly Certificate[]): Prospect {
  const { id, key, friendlyName } = request;
  return {
    found: { id: { ...MY, thumbprint: leaf.thumbprint }, certificate: leaf, key },
    archived: false,
    trusted: false,
    install: [certificateInstall(leaf, MY, { from: 'request', request: id }, friendlyName)],
    issuers,
    answered: [id.thumbprint],
    notes: [],
  };
}

type Answered =
  | { readonly refused: readonly Message[] }
  /** `request` null: the answer completed it earlier. */
  | { readonly prospect: Prospect; readonly request: CertificateId | null };

/** What an answer makes the server's certificate, whether or not that suits the RIS; or why it completes nothing. */
export function answeredBy(
  facts: Pick<Facts, 'given' | 'chosen' | 'pending' | 'at'>,
  file: string,
  host: string,
): Answered {
  const { certificate: given } = facts.given;
  if (given === null || given.state === 'pfx') throw new Error('an answer was chosen that has not been read');
  if (given.state === 'refused') return { refused: given.why };
  const earlier = completed(facts);
  if (earlier !== null) {
    const { intermediates } = familyOf(earlier.certificate, given.certificates);
    return { prospect: { ...inStore(earlier), issuers: intermediates }, request: null };
  }
  const match = matchResponse(given.certificates, facts.pending.map(requested), facts.at, host);
  if (!match.matched) return { refused: [message('plan.response.refused', { path: file }), match.why] };
  const { leaf, intermediates } = match;
  const { request } = match.request;
  const why = unusable(request);
  if (why !== null) return { refused: [why, message('plan.response.remedy')] };
  const trusted = facts.chosen?.id.thumbprint === leaf.thumbprint && facts.chosen.trusted;
  return { prospect: { ...answering(leaf, request, intermediates), trusted }, request: request.id };
}

/** The answer of a certification authority: completes the pending request with the same public key. */
export const response: Source<'response'> = (facts, choices, { file, trust }) => {
  const answered = answeredBy(facts, file, choices.server.host);
  return 'refused' in answered
    ? { outcome: 'refused', reasons: answered.refused }
    : provideProspect(answered.prospect, facts, choices, trust);
};
