import { signedBy } from '../chain.ts';
import { sameBytes } from '../der-values.ts';
import { selfIssued } from '../names.ts';
import type { Certificate } from '../parse.ts';

/** The other certificates of an answer, by what they are to the leaf. */
export interface Family {
  /** CA certificates that lead up from the leaf, its own issuer first; cross-signed ones included. */
  readonly intermediates: readonly Certificate[];
  /** The self-signed certificates that they end in. Being here makes none of them trusted. */
  readonly roots: readonly Certificate[];
  readonly unrelated: readonly Certificate[];
}

/** Bounds the work for a hostile answer, whose certificates may all name each other as issuers. */
const MOST_SIGNATURE_CHECKS = 200;

/** Sorts what came with the leaf: an issuer counts where name, CA mark and signature say so. */
export function familyOf(leaf: Certificate, certificates: readonly Certificate[]): Family {
  const others = certificates.filter(({ sha256 }) => sha256 !== leaf.sha256);
  const related: Certificate[] = [leaf];
  let checks = 0;
  // The array grows while it is walked: issuers of issuers follow.
  for (const child of related) {
    if (selfIssued(child)) continue;
    for (const issuer of others) {
      if (related.includes(issuer) || !mayHaveIssued(issuer, child)) continue;
      checks += 1;
      if (checks > MOST_SIGNATURE_CHECKS) break;
      if (signedBy(child, issuer)) related.push(issuer);
    }
  }
  const isRoot = (one: Certificate): boolean => selfIssued(one) && signedBy(one, one);
  const above = related.slice(1);
  const roots = above.filter(isRoot);
  return {
    intermediates: above.filter((one) => !roots.includes(one)),
    roots,
    unrelated: others.filter((one) => !related.includes(one)),
  };
}

/** Version 1 certificates have no CA mark; only roots may do without (as in chain.ts). */
const mayHaveIssued = (issuer: Certificate, child: Certificate): boolean =>
  sameBytes(issuer.subject.der, child.issuer.der) &&
  (issuer.basicConstraints?.ca ?? (issuer.version === 1 && selfIssued(issuer)));
