import { sameStore } from '../../contract/ids.ts';
import type { Revertible } from '../../contract/plan.ts';
import type { CandidateFact, Facts } from '../facts.ts';
import { MY, QUARANTINE, TRUSTED_PEOPLE } from '../places.ts';
import { placeOf } from './place.ts';

/** Where one of our certificates lies: in `My` with its key, and its copies in `TrustedPeople`. */
export function ourTraces(candidate: CandidateFact, facts: Pick<Facts, 'trustedCopies'>): Revertible[] {
  const key = candidate.key.state === 'none' ? null : candidate.key.key;
  const copies = facts.trustedCopies.filter((copy) => copy.thumbprint === candidate.id.thumbprint);
  return [
    { what: 'added', certificate: candidate.id, key, madeStore: false },
    ...copies.map((certificate): Revertible => ({ what: 'added', certificate, key: null, madeStore: false })),
  ];
}

type Added = Extract<Revertible, { what: 'added' }>;

/**
 * Copies that the wizard put into `TrustedPeople` for certificates that the server uses no more: before a renewal, for
 * example. One whose certificate the wizard made as well stays with it, for switching back.
 */
export function outdatedCopies({ state }: Pick<Facts, 'state'>, used: string): Added[] {
  const added = (state.record?.reverts ?? []).filter((revert) => revert.what === 'added');
  const made = added.filter(({ certificate }) => sameStore(certificate, MY));
  return added.filter(
    ({ certificate: { thumbprint, ...store } }) =>
      sameStore(store, TRUSTED_PEOPLE) &&
      thumbprint !== used &&
      !made.some(({ certificate }) => certificate.thumbprint === thumbprint),
  );
}

/** What lies in quarantine: only the wizard makes that store, and it moves there from `My` alone. */
export const quarantined = (facts: Pick<Facts, 'quarantined'>): Revertible[] =>
  facts.quarantined.map(({ thumbprint }) => ({
    what: 'moved',
    from: MY,
    to: QUARANTINE,
    thumbprint,
    madeStore: true,
  }));

/** What of ours is there although no record lists it: a record that was lost learns of it again. */
export function adoptions(kept: readonly CandidateFact[], facts: Facts): Revertible[] {
  const listed = new Set(facts.state.record?.reverts.map(placeOf));
  const there = [...quarantined(facts), ...kept.flatMap((one) => ourTraces(one, facts))];
  return there.filter((revert) => !listed.has(placeOf(revert)));
}
