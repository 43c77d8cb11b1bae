import type { CertificateSearch } from '../../certificates/evidence.ts';
import { matcher } from '../../certificates/find.ts';
import { type StoreId, sameStore } from '../../contract/ids.ts';
import type { StoreEntry, Stores } from '../../machine/stores.ts';
import type { Watch } from '../watch.ts';

/** How many certificates are read between two looks at the clock of the outside world. */
const BREATH = 250;

/** For each search what it finds; null where the wizard does not carry out searches of its kind. */
export type Findings = readonly (readonly StoreEntry[] | null)[];

/** Carries out searches, reading each store once, however many of them look into it. */
export async function scan(
  stores: Pick<Stores, 'list'>,
  searches: readonly CertificateSearch[],
  watch: Watch,
): Promise<Findings> {
  const matchers = searches.map(matcher);
  const found = matchers.map((matches): StoreEntry[] | null => (matches === null ? null : []));
  let read = 0;
  for (const store of distinctStores(searches)) {
    const here = searches.flatMap((search, index) => (sameStore(search.store, store) ? [index] : []));
    for (const entry of stores.list(store)) {
      for (const index of here) if (matchers[index]?.(entry) === true) found[index]?.push(entry);
      read += 1;
      if (read % BREATH === 0) {
        watch.progress(read, 0);
        await watch.breathe();
      }
    }
  }
  watch.progress(read, read);
  return found;
}

function distinctStores(searches: readonly CertificateSearch[]): StoreId[] {
  const stores: StoreId[] = [];
  for (const { store } of searches) if (!stores.some((known) => sameStore(known, store))) stores.push(store);
  return stores;
}
