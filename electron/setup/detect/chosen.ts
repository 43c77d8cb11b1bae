import type { FoundCertificate } from '../../certificates/evidence.ts';
import { type Certificate, tryParse } from '../../certificates/parse.ts';
import type { Machine } from '../../machine/machine.ts';
import type { StoreEntry } from '../../machine/stores.ts';
import type { ChosenFact } from '../facts.ts';
import type { GivenCertificate } from '../given/open.ts';
import { MY } from '../places.ts';
import { rejoiner } from './rejoin.ts';

/** Everything that a given file holds of certificates. */
export const certificatesIn = (given: GivenCertificate | null): readonly Certificate[] =>
  given === null || given.state === 'refused' ? [] : given.certificates;

/** The certificates of a given file that may be the server's. */
function leafsIn(given: GivenCertificate | null): readonly Certificate[] {
  if (given?.state === 'pfx') return [given.leaf];
  return certificatesIn(given).filter(({ basicConstraints }) => basicConstraints?.ca !== true);
}

/** The certificate that was chosen, or that the file holds, as it lies in `My`; null where none is there. */
export function detectChosen(
  { stores, keys, host }: Pick<Machine, 'stores' | 'keys' | 'host'>,
  thumbprint: string | null,
  given: GivenCertificate | null,
  examine: (entry: StoreEntry) => FoundCertificate,
): Omit<ChosenFact, 'trusted'> | null {
  const wanted = thumbprint === null ? leafsIn(given).map((leaf) => leaf.thumbprint) : [thumbprint];
  for (const one of wanted) {
    const entry = stores.get({ ...MY, thumbprint: one });
    if (entry === null || tryParse(entry.der) === null) continue;
    const found = examine(entry);
    const rejoin = found.key.state === 'none' ? rejoiner(keys, host)(found.certificate) : null;
    return { ...found, archived: entry.archived, friendlyName: entry.friendlyName, rejoin };
  }
  return null;
}
