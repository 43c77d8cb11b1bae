import type { TrustEvidence } from '../../certificates/evidence.ts';
import { matcher, searchFor } from '../../certificates/find.ts';
import { type Certificate, tryParse } from '../../certificates/parse.ts';
import { issuersFor } from '../../certificates/trust.ts';
import { leavesServerAuthentication } from '../../certificates/usages.ts';
import type { CertificateId, StoreId } from '../../contract/ids.ts';
import type { StoreEntry, Stores } from '../../machine/stores.ts';
import type { RootFact } from '../facts.ts';
import { DISALLOWED, INTERMEDIATES, ROOT, TRUSTED_PEOPLE } from '../places.ts';

const ders = function* (entries: Iterable<StoreEntry>): Iterable<Uint8Array> {
  for (const entry of entries) yield entry.der;
};

const equal = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

export interface TrustFacts {
  readonly trust: TrustEvidence;
  readonly trustedPeople: readonly CertificateId[];
}

/** What the machine trusts, as far as it can matter for `certificates` or for leftovers named after `host`
 * (null: for none). */
export function detectTrust(
  stores: Pick<Stores, 'list'>,
  certificates: readonly Certificate[],
  host: string | null,
): TrustFacts {
  const named = (host === null ? null : matcher(localSearch(host, ROOT))) ?? (() => false);
  const intermediates = issuersFor([...certificates], ders(stores.list(INTERMEDIATES)));
  const known = [...certificates, ...intermediates.map(tryParse).filter((one) => one !== null)];
  const roots = [...stores.list(ROOT)];
  const issuers = issuersFor(known, ders(roots));
  const among = (list: readonly Uint8Array[], { der }: StoreEntry): boolean =>
    list.some((one) => equal(one, der));
  const relevant = [...known.map(({ der }) => der), ...issuers];
  const matters = (entry: StoreEntry): boolean => named(entry) || among(relevant, entry);
  const people = [...stores.list(TRUSTED_PEOPLE)].filter(matters);
  const mattering = roots.filter((entry) => named(entry) || among(issuers, entry));
  const unlimited = (entry: StoreEntry): boolean => leavesServerAuthentication(entry.usages);
  return {
    trust: {
      trustedPeople: people.map((entry) => entry.der),
      disallowed: [...stores.list(DISALLOWED)].filter(matters).map((entry) => entry.der),
      roots: mattering.filter(unlimited).map((entry) => entry.der),
      limitedRoots: mattering.filter((entry) => !unlimited(entry)).map((entry) => entry.der),
      intermediates,
    },
    trustedPeople: people.map((entry) => entry.id),
  };
}

/** The root with this SHA-256 fingerprint, where the machine has it; null: it has not. */
export function detectRoot(stores: Pick<Stores, 'list'>, sha256: string): RootFact | null {
  for (const entry of stores.list(ROOT)) {
    const certificate = tryParse(entry.der);
    if (certificate?.sha256 === sha256)
      return { certificate, limited: !leavesServerAuthentication(entry.usages) };
  }
  return null;
}

/** Which of these SHA-256 fingerprints certificates in `TrustedPeople` have. */
export function detectServers(stores: Pick<Stores, 'list'>, wanted: readonly string[]): string[] {
  if (wanted.length === 0) return [];
  const there = [...stores.list(TRUSTED_PEOPLE)].flatMap(({ der }) => tryParse(der)?.sha256 ?? []);
  return wanted.filter((sha256) => there.includes(sha256));
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
