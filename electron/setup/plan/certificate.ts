import { sameStore } from '../../contract/ids.ts';
import { type Message, message } from '../../contract/message.ts';
import type { CandidateFact, Facts } from '../facts.ts';
import { MY } from '../places.ts';

/** The certificates that the planned search finds: which of ours stays, which are replaced and why, and the others. */
export interface Sorted {
  readonly keep: CandidateFact | null;
  readonly replace: readonly CandidateFact[];
  readonly reasons: readonly Message[];
  readonly foreign: readonly CandidateFact[];
}

const latestFirst = (a: CandidateFact, b: CandidateFact): number =>
  b.certificate.notAfter.getTime() - a.certificate.notAfter.getTime();

/** The record lies where only administrators can write: what it lists is ours, even when its key is gone. */
function isListed({ id }: CandidateFact, { state }: Facts): boolean {
  const reverts = state.record?.reverts ?? [];
  return reverts.some(
    (revert) =>
      revert.what === 'added' &&
      revert.certificate.thumbprint === id.thumbprint &&
      sameStore(revert.certificate, MY),
  );
}

function reasonFor(one: CandidateFact, origin: string | null): Message {
  const { thumbprint } = one.id;
  if (origin !== null) return message('plan.otherMachine', { thumbprint, computer: origin });
  const { recognition } = one;
  if (!recognition.ours) return message('plan.broken', { thumbprint });
  return recognition.good ? message('plan.surplus', { thumbprint }) : recognition.why;
}

/** Who goes on asking for a certificate that is replaced. */
const usersOf = ({ users }: CandidateFact): Message[] =>
  users.map(({ user, detail }) => message('plan.replacedInUse', { user, detail }));

/** A record of another machine: this one is a copy of it, and so are the keys. */
export const isClone = ({ state, computer }: Pick<Facts, 'state' | 'computer'>): boolean =>
  state.record !== null && state.record.computer !== computer;

/** Keeps the good certificate of ours that lasts longest. A record of another machine means a clone: replace. */
export function sortCertificates(facts: Facts): Sorted {
  const { candidates, state } = facts;
  const ours = candidates.filter((one) => one.recognition.ours || isListed(one, facts)).sort(latestFirst);
  const origin = isClone(facts) ? (state.record?.computer ?? null) : null;
  const good = ours.find((one) => one.recognition.ours && one.recognition.good) ?? null;
  const keep = origin === null ? good : null;
  const replace = ours.filter((one) => one !== keep);
  return {
    keep,
    replace,
    reasons: replace.flatMap((one) => [reasonFor(one, origin), ...usersOf(one)]),
    foreign: candidates.filter((one) => !ours.includes(one)),
  };
}
