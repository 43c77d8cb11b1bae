import { signedBy } from '../../certificates/chain.ts';
import { sameBytes } from '../../certificates/der-values.ts';
import { issuersFor } from '../../certificates/issuers.ts';
import { selfIssued } from '../../certificates/names.ts';
import { type Certificate, tryParse } from '../../certificates/parse.ts';
import type { CertificateId, StoreId } from '../../contract/ids.ts';
import type { Stores } from '../../machine/stores.ts';
import { INTERMEDIATES, ROOT } from '../places.ts';

/** More than any honest chain has. */
const LONGEST = 10;

function* candidates(
  stores: Pick<Stores, 'list'>,
  { location }: Pick<CertificateId, 'location'>,
): Iterable<Uint8Array> {
  const places: StoreId[] = [ROOT, INTERMEDIATES];
  if (location === 'CurrentUser') places.push({ ...ROOT, location }, { ...INTERMEDIATES, location });
  for (const place of places) for (const { der } of stores.list(place)) yield der;
}

/**
 * The certificate and who issued it, as far up as the stores of roots and intermediates have issuers whose
 * signatures verify. It says who issued whom, and nothing about trust: that is the judge's.
 */
export const chainOf = (stores: Pick<Stores, 'list'>, id: CertificateId, leaf: Certificate): Certificate[] =>
  chainAmong(leaf, candidates(stores, id));

/** The same of a certificate that a server showed with others. */
export const chainShown = (
  stores: Pick<Stores, 'list'>,
  leaf: Certificate,
  others: readonly Uint8Array[],
): Certificate[] => chainAmong(leaf, [...others, ...candidates(stores, { location: 'LocalMachine' })]);

function chainAmong(leaf: Certificate, known: Iterable<Uint8Array>): Certificate[] {
  const issuers = issuersFor([leaf], known)
    .map(tryParse)
    .filter((found) => found !== null);
  const chain = [leaf];
  for (let last = leaf; chain.length < LONGEST && !selfIssued(last); ) {
    const child = last;
    const issuer = issuers.find(
      (one) => sameBytes(one.subject.der, child.issuer.der) && signedBy(child, one) && !chain.includes(one),
    );
    if (issuer === undefined) break;
    chain.push(issuer);
    last = issuer;
  }
  return chain;
}
