import type { Ask, Input } from '../../electron/contract/channels.ts';
import type { TrustChoice } from '../../electron/contract/choices.ts';
import type { GivenPath } from '../../electron/contract/giving.ts';
import type { PlainKey } from '../texts/en.ts';

/** Where a root may be looked for: a file, and of a PFX how its password comes. */
export type RootSource = Input<'issuers'>;

/** What is to be trusted, as it stands in the fields. */
export interface TrustDraft {
  readonly kind: 'certificate' | 'issuer' | 'asFound';
  /** A file with the root; null: the one that the certificate comes in, if any. */
  readonly root: GivenPath | null;
  /** The fingerprint as it is typed. It is never filled in by the wizard. */
  readonly typed: string;
  /** A root that was confirmed for the setup that is there. */
  readonly earlier: Exclude<TrustChoice, string>['issuer'] | null;
}

export const NOTHING_TRUSTED: TrustDraft = { kind: 'asFound', root: null, typed: '', earlier: null };

/** The fields as an earlier choice would have left them. */
export function trustDraftOf(trust: TrustChoice): TrustDraft {
  return typeof trust === 'string'
    ? { ...NOTHING_TRUSTED, kind: trust }
    : { ...NOTHING_TRUSTED, kind: 'issuer', earlier: trust.issuer };
}

/** Whether a root that was confirmed earlier still stands: nobody has begun to give another one. */
export const standsEarlier = ({ root, typed, earlier }: TrustDraft): boolean =>
  earlier !== null && root === null && typed === '';

/** Where the root is; null: nobody has said. */
export const rootSource = ({ root }: TrustDraft, from: RootSource | null): RootSource | null =>
  root === null ? from : { file: root.path, passwordFile: null };

export type TrustDecision =
  | { readonly decided: true; readonly trust: TrustChoice }
  | { readonly decided: false; readonly missing: PlainKey };

/**
 * What the fields come to. A root is taken only where the engine says that what was typed confirms it. `untrusted`: as
 * far as is known, the certificate is not trusted as it is; `from`: what it comes in.
 */
export async function decideTrust(
  draft: TrustDraft,
  untrusted: boolean,
  from: RootSource | null,
  ask: Ask,
): Promise<TrustDecision> {
  const { kind, typed, earlier } = draft;
  if (kind === 'asFound' && untrusted) return { decided: false, missing: 'trust.fault.untrusted' };
  if (kind !== 'issuer') return { decided: true, trust: kind };
  if (earlier !== null && standsEarlier(draft)) return { decided: true, trust: { issuer: earlier } };
  const source = rootSource(draft, from);
  if (source === null) return { decided: false, missing: 'trust.fault.root' };
  const answer = await ask('confirmIssuer', { ...source, typed });
  return answer.confirmed
    ? { decided: true, trust: { issuer: { file: source.file, sha256: answer.sha256 } } }
    : { decided: false, missing: 'trust.fault.fingerprint' };
}
