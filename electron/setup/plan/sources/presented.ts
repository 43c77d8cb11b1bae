import type { TrustEvidence } from '../../../certificates/evidence.ts';
import { type Certificate, tryParse } from '../../../certificates/parse.ts';
import { familyOf } from '../../../certificates/response/family.ts';
import type { ClientChoices } from '../../../contract/choices.ts';
import { message } from '../../../contract/message.ts';
import type { Facts } from '../../facts.ts';
import { INTERMEDIATES, TRUSTED_PEOPLE } from '../../places.ts';
import { certificateInstall } from '../steps.ts';
import { byIssuer, nothing, refused, type Trusting } from './trusting.ts';

const among = (ders: readonly Uint8Array[], { der }: Certificate): boolean =>
  ders.some((one) => Buffer.compare(one, der) === 0);

/** The servers' own certificates, each once. */
function leafs({ contacts }: Facts): Certificate[] {
  const found = contacts.flatMap((one) =>
    one.state === 'presented' ? (tryParse(one.presented.chain[0] ?? new Uint8Array()) ?? []) : [],
  );
  return [...new Map(found.map((leaf) => [leaf.sha256, leaf])).values()];
}

/** What it takes to have the certificates that servers showed trusted as chosen; pure. */
export function trustingShown(facts: Facts, { certificate: { trust }, client }: ClientChoices): Trusting {
  if (trust === 'asFound') return nothing(facts.trust);
  if ('issuer' in trust) return withIntermediates(byIssuer(facts, trust.issuer), facts);
  return byThemselves(facts, trust.servers, client.offline);
}

/** A root's file may bring the certificates between it and a server that does not send them. */
function withIntermediates(trusting: Trusting, facts: Facts): Trusting {
  const { issuer } = facts.given;
  if (trusting.outcome === 'refused' || issuer?.state !== 'read') return trusting;
  const sent = facts.contacts.flatMap((one) => (one.state === 'presented' ? one.presented.chain : []));
  const between = leafs(facts)
    .flatMap((leaf) => familyOf(leaf, issuer.certificates).intermediates)
    .filter((one) => !among(sent, one) && !among(facts.trust.intermediates, one));
  const missing = [...new Map(between.map((one) => [one.sha256, one])).values()];
  const { evidence } = trusting;
  return {
    ...trusting,
    root: [
      ...missing.map((one) => certificateInstall(one, INTERMEDIATES, { from: 'none' })),
      ...trusting.root,
    ],
    evidence: { ...evidence, intermediates: [...evidence.intermediates, ...missing.map(({ der }) => der)] },
  };
}

/**
 * Exactly the bytes that a server showed, where their fingerprint is one that was confirmed. The fingerprint that was
 * shown is never said: what is copied from here confirms nothing.
 */
function byThemselves(facts: Facts, confirmed: readonly string[], offline: boolean): Trusting {
  const { trust, trustedServers } = facts;
  const shown = leafs(facts);
  const stray = confirmed.filter(
    (sha256) => !trustedServers.includes(sha256) && !shown.some((leaf) => leaf.sha256 === sha256),
  );
  if (stray.length > 0 && offline) return refused(message('plan.client.fingerprint.offline'));
  // Where no server showed anything, that is what is wrong.
  if (stray.length > 0 && shown.length > 0)
    return refused(
      message('plan.client.fingerprint.differs', { fingerprint: stray[0] ?? '' }),
      message('plan.client.fingerprint.remedy'),
    );
  const trusted = shown.filter(({ sha256 }) => confirmed.includes(sha256));
  const missing = trusted.filter((leaf) => !among(trust.trustedPeople, leaf));
  const evidence: TrustEvidence = {
    ...trust,
    trustedPeople: [...trust.trustedPeople, ...missing.map(({ der }) => der)],
  };
  const copy = missing.map((leaf) => certificateInstall(leaf, TRUSTED_PEOPLE, { from: 'none' }));
  return { outcome: 'trusting', root: [], copy, evidence };
}
