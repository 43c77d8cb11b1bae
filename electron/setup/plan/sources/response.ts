import { sameKey } from '../../../certificates/key.ts';
import { nameText } from '../../../certificates/names.ts';
import type { Certificate } from '../../../certificates/parse.ts';
import { familyOf } from '../../../certificates/response/family.ts';
import { matchResponse } from '../../../certificates/response/match.ts';
import { type CertificateId, certificateText } from '../../../contract/ids.ts';
import { type Message, message } from '../../../contract/message.ts';
import type { AnswerableFact, ChosenFact, Facts } from '../../facts.ts';
import { MY } from '../../places.ts';
import { certificateInstall } from '../steps.ts';
import { type Prospect, provideProspect } from './prospect.ts';
import type { Source } from './source.ts';
import { inStore } from './store.ts';

/** A CNG key, which the RIS cannot use (domain.md, "What the certificate must be"). */
const isCng = ({ key }: AnswerableFact): boolean => key.state !== 'none' && key.key.providerType === 0;

/** The certificate of an answer that completed its request earlier: it has its key, or only lacks the reference. */
function completed({ chosen, answerable }: Pick<Facts, 'chosen' | 'answerable'>): ChosenFact | null {
  if (chosen === null) return null;
  const waits = answerable.some(({ publicKey }) => sameKey(publicKey, chosen.certificate.publicKey.spki));
  const hasKey = chosen.rejoin !== null || (chosen.key.state === 'present' && chosen.key.matches);
  return hasKey && !waits ? chosen : null;
}

/** Puts the answer's certificate into `My`, with the key of the request that it answers. */
function answering(leaf: Certificate, request: AnswerableFact, issuers: readonly Certificate[]): Prospect {
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
  facts: Pick<Facts, 'given' | 'chosen' | 'answerable' | 'at'>,
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
  const match = matchResponse(given.certificates, facts.answerable, facts.at, host);
  if (!match.matched) return { refused: [message('plan.response.refused', { path: file }), match.why] };
  const { leaf, request, intermediates } = match;
  if (isCng(request)) {
    const of = { subject: nameText(request.subject), certificate: certificateText(request.id) };
    return { refused: [message('plan.response.cng', of), message('plan.response.cng.remedy')] };
  }
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
