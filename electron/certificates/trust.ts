import { type ChainProblem, type ChainResult, judgeChain } from './chain.ts';
import { sameBytes } from './der-values.ts';
import type { TrustEvidence } from './evidence.ts';
import { selfIssued } from './names.ts';
import type { Certificate } from './parse.ts';
import { datesAt } from './strength.ts';

export { issuersFor } from './issuers.ts';

export const VALIDATION_MODES = ['None', 'PeerTrust', 'ChainTrust', 'PeerOrChainTrust', 'Custom'] as const;
export type ValidationMode = (typeof VALIDATION_MODES)[number];

/** Reads a mode as .NET does, ignoring case; null where it is none. */
export const validationModeOf = (setting: string): ValidationMode | null =>
  VALIDATION_MODES.find((mode) => mode.toLowerCase() === setting.trim().toLowerCase()) ?? null;

/** Why peer trust is refused, in the order in which WCF looks. */
export type PeerProblem = 'dates' | 'absent' | 'disallowed';

export type TrustResult =
  | { readonly trusted: true; readonly by: 'anything' | 'peer' }
  | { readonly trusted: true; readonly by: 'chain'; readonly chain: readonly Certificate[] }
  /** Null: the mode does not look at it. */
  | { readonly trusted: false; readonly peer: PeerProblem | null; readonly chain: ChainProblem | null }
  | { readonly trusted: null; readonly why: 'mode' | 'revocation' | 'nameConstraints' };

/** Peer trust (domain.md): dates, byte-identical in TrustedPeople, not in Disallowed. Null: trusted. */
export function peerProblem(
  certificate: Certificate,
  trust: Pick<TrustEvidence, 'trustedPeople' | 'disallowed'>,
  now: Date,
): PeerProblem | null {
  if (['expired', 'notYet'].includes(datesAt(certificate, now))) return 'dates';
  if (!trust.trustedPeople.some((der) => sameBytes(der, certificate.der))) return 'absent';
  return trust.disallowed.some((der) => sameBytes(der, certificate.der)) ? 'disallowed' : null;
}

export const peerTrusted = (
  certificate: Certificate,
  trust: Pick<TrustEvidence, 'trustedPeople' | 'disallowed'>,
  now: Date,
): boolean => peerProblem(certificate, trust, now) === null;

export interface TrustPolicy {
  readonly validationMode: string;
  readonly revocationMode: string;
}

/** Would a client section with this policy trust the certificate (domain.md, "Trust, by CertificateValidationMode")? */
export function judgeTrust(
  certificate: Certificate,
  policy: TrustPolicy,
  trust: TrustEvidence,
  now: Date,
): TrustResult {
  const mode = validationModeOf(policy.validationMode);
  switch (mode) {
    case 'None':
      return { trusted: true, by: 'anything' };
    case 'PeerTrust': {
      const peer = peerProblem(certificate, trust, now);
      return peer === null ? { trusted: true, by: 'peer' } : { trusted: false, peer, chain: null };
    }
    case 'ChainTrust':
      return withRevocation(judgeChain(certificate, trust, now), policy, null);
    case 'PeerOrChainTrust': {
      const peer = peerProblem(certificate, trust, now);
      if (peer === null) return { trusted: true, by: 'peer' };
      return withRevocation(judgeChain(certificate, trust, now), policy, peer);
    }
    case 'Custom':
    case null:
      return { trusted: null, why: 'mode' };
  }
}

/** The state of revocation cannot be known here; a self-signed certificate is never checked for it. */
function withRevocation(result: ChainResult, policy: TrustPolicy, peer: PeerProblem | null): TrustResult {
  if (result.trusted === null) return { trusted: null, why: 'nameConstraints' };
  if (!result.trusted) return { trusted: false, peer, chain: result.problem };
  const [leaf] = result.chain;
  const checked =
    policy.revocationMode.trim().toLowerCase() !== 'nocheck' && leaf !== undefined && !selfIssued(leaf);
  return checked ? { trusted: null, why: 'revocation' } : { trusted: true, by: 'chain', chain: result.chain };
}
