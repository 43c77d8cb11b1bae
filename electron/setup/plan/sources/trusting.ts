import type { FoundCertificate, TrustEvidence } from '../../../certificates/evidence.ts';
import { fingerprintMatches, WHOLE_FINGERPRINT } from '../../../certificates/fingerprint.ts';
import { issuerCandidate } from '../../../certificates/issuer-candidate.ts';
import { nameText } from '../../../certificates/names.ts';
import type { Certificate } from '../../../certificates/parse.ts';
import type { TrustChoice } from '../../../contract/choices.ts';
import { storeText } from '../../../contract/ids.ts';
import { type Message, message } from '../../../contract/message.ts';
import type { Step } from '../../../contract/plan.ts';
import type { Facts } from '../../facts.ts';
import { ROOT } from '../../places.ts';
import { certificateCopy, issuerTrust } from '../steps.ts';

/** What it takes to have the certificate trusted as chosen, and what is trusted then. */
export type Trusting =
  | { readonly outcome: 'refused'; readonly reasons: readonly Message[] }
  | {
      readonly outcome: 'trusting';
      /** Before the certificate is in `My`. */
      readonly root: readonly Step[];
      /** After that. */
      readonly copy: readonly Step[];
      readonly evidence: TrustEvidence;
    };

/** The certificate that is to be trusted. */
interface Subject {
  readonly found: FoundCertificate;
  /** Its bytes lie in `TrustedPeople`. */
  readonly trusted: boolean;
}
type IssuerChoice = Exclude<TrustChoice, string>['issuer'];

export const nothing = (evidence: TrustEvidence): Trusting => ({
  outcome: 'trusting',
  root: [],
  copy: [],
  evidence,
});
export const refused = (...reasons: readonly Message[]): Trusting => ({ outcome: 'refused', reasons });

/** Plans the trust that was chosen; pure. */
export function trusting(subject: Subject, facts: Facts, trust: TrustChoice): Trusting {
  if (trust === 'asFound') return nothing(facts.trust);
  return trust === 'certificate' ? byItself(subject, facts) : byIssuer(facts, trust.issuer);
}

function byItself({ found, trusted }: Subject, { trust }: Facts): Trusting {
  const { thumbprint } = found.id;
  const trustedPeople = [...trust.trustedPeople, found.certificate.der];
  return {
    outcome: 'trusting',
    root: [],
    copy: trusted ? [] : [certificateCopy({ thumbprint }, thumbprint)],
    evidence: { ...trust, trustedPeople },
  };
}

/** A root that is there already needs no file; one that an administrator limits stays so. */
export function byIssuer(
  { confirmedRoot, given, trust, at }: Facts,
  { file, sha256 }: IssuerChoice,
): Trusting {
  if (confirmedRoot !== null) {
    const subject = nameText(confirmedRoot.certificate.subject);
    return confirmedRoot.limited
      ? refused(message('plan.issuer.limited', { subject, store: storeText(ROOT) }))
      : nothing(trust);
  }
  if (given.issuer === null) throw new Error('a root was chosen whose file has not been read');
  if (given.issuer.state === 'refused') return refused(...given.issuer.why);
  const confirmed = confirmedAmong(given.issuer.certificates, sha256);
  const what = message('plan.issuer.refused', { path: file });
  if ('why' in confirmed) return refused(what, confirmed.why, message('plan.issuer.fingerprint.remedy'));
  const may = issuerCandidate(confirmed.root, at);
  if (!may.mayEnterRoot) return refused(what, may.why);
  const { root } = confirmed;
  const evidence = { ...trust, roots: [...trust.roots, root.der] };
  return { outcome: 'trusting', root: [issuerTrust(root)], copy: [], evidence };
}

/** The file's own fingerprint is never shown: what is copied from the file itself confirms nothing. */
function confirmedAmong(
  certificates: readonly Certificate[],
  sha256: string,
): { readonly root: Certificate } | { readonly why: Message } {
  for (const root of certificates) {
    if (fingerprintMatches(root, sha256, WHOLE_FINGERPRINT).matches) return { root };
  }
  return { why: message('issuer.fingerprint.differs') };
}
