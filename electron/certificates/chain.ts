import { createPublicKey, X509Certificate } from 'node:crypto';
import { sameBytes } from './der-values.ts';
import type { TrustEvidence } from './evidence.ts';
import { selfIssued } from './names.ts';
import { OID } from './oids.ts';
import { type Certificate, tryParse } from './parse.ts';
import { allowsServerAuthentication, datesAt } from './strength.ts';

/** Why a chain is refused, after CERT_CHAIN_POLICY_BASE. */
export type ChainProblem =
  | 'distrusted'
  | 'signature'
  | 'partial'
  | 'untrustedRoot'
  | 'dates'
  | 'usage'
  | 'basicConstraints'
  | 'critical';

export type ChainResult =
  | { readonly trusted: true; readonly chain: readonly Certificate[] }
  | { readonly trusted: false; readonly problem: ChainProblem; readonly culprit: Certificate }
  /** An issuer restricts names in a way that the wizard does not judge. */
  | { readonly trusted: null; readonly culprit: Certificate };

export type ChainTrust = Pick<TrustEvidence, 'roots' | 'intermediates' | 'disallowed' | 'limitedRoots'>;

// Bounds for hostile stores: certificates in one chain, and chains tried.
const LONGEST_CHAIN = 10;
const MOST_CHAINS = 50;

/** Does the certificate chain to a trusted root that lets it be a server (domain.md, "Trust")? Revocation apart. */
export function judgeChain(leaf: Certificate, trust: ChainTrust, now: Date): ChainResult {
  let best: ChainResult | null = null;
  for (const chain of chains(leaf, trust)) {
    const result = judgeOne(chain, trust, now);
    if (result.trusted === true) return result;
    if (best === null || rank(result) < rank(best)) best = result;
  }
  return best ?? { trusted: false, problem: 'partial', culprit: leaf };
}

/** The nearer to a trusted chain, the more it explains. */
const rank = (result: ChainResult): number =>
  result.trusted !== false
    ? 0
    : result.problem === 'partial'
      ? 3
      : result.problem === 'untrustedRoot'
        ? 2
        : 1;

/** Every chain from the leaf upwards, each as far as issuers are found; bounded. */
function chains(leaf: Certificate, trust: ChainTrust): Certificate[][] {
  // Roots last, so that they are tried first and no crowd of intermediates can hide them.
  const issuers = [...trust.intermediates, ...(trust.limitedRoots ?? []), ...trust.roots]
    .map(tryParse)
    .filter((found) => found !== null);
  const complete: Certificate[][] = [];
  const open: Certificate[][] = [[leaf]];
  for (let chain = open.pop(); chain && complete.length < MOST_CHAINS; chain = open.pop()) {
    const next = chain.length < LONGEST_CHAIN ? issuersOf(chain, issuers) : [];
    if (next.length === 0) complete.push(chain);
    else open.push(...next.slice(-MOST_CHAINS).map((issuer) => [...chain, issuer]));
  }
  return complete;
}

function issuersOf(chain: readonly Certificate[], candidates: readonly Certificate[]): Certificate[] {
  const last = chain[chain.length - 1];
  if (last === undefined || selfIssued(last)) return [];
  return candidates.filter(
    (candidate) =>
      sameBytes(candidate.subject.der, last.issuer.der) &&
      !chain.some((link) => sameBytes(link.der, candidate.der)),
  );
}

function judgeOne(chain: readonly Certificate[], trust: ChainTrust, now: Date): ChainResult {
  const top = chain[chain.length - 1];
  const leaf = chain[0];
  if (top === undefined || leaf === undefined) throw new RangeError('a chain has at least one certificate');
  const refuse = (problem: ChainProblem, culprit: Certificate): ChainResult => ({
    trusted: false,
    problem,
    culprit,
  });

  const distrusted = chain.find((link) => among(link, trust.disallowed));
  if (distrusted) return refuse('distrusted', distrusted);
  const forged = chain.find((link, i) => !signedBy(link, chain[i + 1] ?? (selfIssued(link) ? link : null)));
  if (forged) return refuse('signature', forged);
  if (!selfIssued(top)) return refuse('partial', top);
  if (among(top, trust.limitedRoots ?? [])) return refuse('usage', top);
  if (!among(top, trust.roots)) return refuse('untrustedRoot', top);
  const outOfDate = chain.find((link) => ['expired', 'notYet'].includes(datesAt(link, now)));
  if (outOfDate) return refuse('dates', outOfDate);
  const unusable = chain.find((link, i) => !allowsServerAuthentication(link) || (i > 0 && !maySign(link)));
  if (unusable) return refuse('usage', unusable);
  const noIssuer = chain.find((link, i) => i > 0 && !mayIssue(link, i - 1));
  if (noIssuer) return refuse('basicConstraints', noIssuer);
  const unknown = chain.find(hasUnknownCritical);
  if (unknown) return refuse('critical', unknown);
  const constrained = chain.find((link, i) => i > 0 && link.extensions.has(OID.nameConstraints));
  return constrained ? { trusted: null, culprit: constrained } : { trusted: true, chain };
}

const among = (certificate: Certificate, ders: readonly Uint8Array[]): boolean =>
  ders.some((der) => sameBytes(der, certificate.der));

/** True where there is no issuer to ask: that is a partial chain, not a forged one. */
export function signedBy(certificate: Certificate, issuer: Certificate | null): boolean {
  if (issuer === null) return true;
  try {
    const key = createPublicKey({ key: Buffer.from(issuer.publicKey.spki), format: 'der', type: 'spki' });
    return new X509Certificate(certificate.der).verify(key);
  } catch {
    // OpenSSL throws where it does not know the algorithm: then nothing is proven.
    return false;
  }
}

const maySign = (issuer: Certificate): boolean => issuer.keyUsage?.usages.has('keyCertSign') ?? true;

/** `below`: certificates between it and the leaf. A version 1 root has no basic constraints and may issue. */
function mayIssue(issuer: Certificate, below: number): boolean {
  const constraints = issuer.basicConstraints;
  if (constraints === null) return issuer.version === 1 && selfIssued(issuer);
  return constraints.ca && (constraints.pathLength === null || below <= constraints.pathLength);
}

/** Extensions that Windows understands when they are critical (RFC 5280 4.2). */
const UNDERSTOOD = new Set<string>([
  OID.basicConstraints,
  OID.keyUsage,
  OID.extendedKeyUsage,
  OID.subjectAltName,
  OID.nameConstraints,
  '2.5.29.31',
  '2.5.29.32',
  '2.5.29.33',
  '2.5.29.36',
  '2.5.29.54',
]);

const hasUnknownCritical = (certificate: Certificate): boolean =>
  certificate.malformed.length > 0 ||
  [...certificate.extensions].some(([oid, { critical }]) => critical && !UNDERSTOOD.has(oid));
