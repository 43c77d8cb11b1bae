import type { TrustEvidence } from '../../certificates/evidence.ts';
import { matcher, searchFor } from '../../certificates/find.ts';
import type { Certificate } from '../../certificates/parse.ts';
import { issuersFor } from '../../certificates/trust.ts';
import type { CertificateId, StoreId } from '../../contract/ids.ts';
import type { StoreEntry, Stores } from '../../machine/stores.ts';
import { DISALLOWED, INTERMEDIATES, ROOT, TRUSTED_PEOPLE } from '../places.ts';

const ders = function* (entries: Iterable<StoreEntry>): Iterable<Uint8Array> {
  for (const entry of entries) yield entry.der;
};

const equal = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

export interface TrustFacts {
  readonly trust: TrustEvidence;
  readonly trustedPeople: readonly CertificateId[];
}

/** What the machine trusts, as far as it can matter for `certificates` or for leftovers named after `host`. */
export function detectTrust(
  stores: Pick<Stores, 'list'>,
  certificates: readonly Certificate[],
  host: string,
): TrustFacts {
  const named = matcher(localSearch(host, ROOT)) ?? (() => false);
  const matters = (entry: StoreEntry): boolean =>
    named(entry) || certificates.some((certificate) => equal(certificate.der, entry.der));
  const people = [...stores.list(TRUSTED_PEOPLE)].filter(matters);
  const roots = [...stores.list(ROOT)];
  const issuers = issuersFor([...certificates], ders(roots));
  const leftovers = roots.filter(named).map((entry) => entry.der);
  return {
    trust: {
      trustedPeople: people.map((entry) => entry.der),
      disallowed: [...stores.list(DISALLOWED)].filter(matters).map((entry) => entry.der),
      roots: [...issuers, ...leftovers.filter((der) => !issuers.some((issuer) => equal(issuer, der)))],
      intermediates: issuersFor([...certificates], ders(stores.list(INTERMEDIATES))),
    },
    trustedPeople: people.map((entry) => entry.id),
  };
}

/** The search that a server file with nothing but defaults carries out for `host`. */
export const localSearch = (host: string, store: StoreId) =>
  searchFor({
    baseUrl: `net.tcp://${host}:1/`,
    findType: '',
    findValue: '',
    storeLocation: store.location,
    storeName: store.store,
  });
