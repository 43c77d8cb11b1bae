import { isOurContainer } from '../../certificates/profile.ts';
import type { KeyRef } from '../../contract/ids.ts';
import { type Message, message } from '../../contract/message.ts';
import type { Revertible } from '../../contract/plan.ts';
import type { Facts, PendingFact } from '../facts.ts';
import type { SetupRecord } from '../record.ts';

export type Requested = Extract<Revertible, { what: 'requested' }>;

/** The requests that a record lists, oldest first; not all of them need be there any more. */
export const requestsOf = (record: SetupRecord | null): Requested[] =>
  (record?.reverts ?? []).filter((revert) => revert.what === 'requested');

/** What the record says of a request; null: nothing. */
export const listedAs = (thumbprint: string, { state }: Pick<Facts, 'state'>): Requested | null =>
  requestsOf(state.record).find(({ certificate }) => certificate.thumbprint === thumbprint) ?? null;

/** The requests of ours that wait for their answer. */
export const waitingRequests = (facts: Pick<Facts, 'state' | 'pending'>): Requested[] =>
  requestsOf(facts.state.record).filter(({ certificate }) =>
    facts.pending.some(({ id }) => id.thumbprint === certificate.thumbprint),
  );

/** Did the wizard make it, whether or not the record lists it? */
export function isOurRequest(pending: PendingFact, facts: Pick<Facts, 'state'>): boolean {
  const key = keyOf(pending);
  return (key !== null && isOurContainer(key.container)) || listedAs(pending.id.thumbprint, facts) !== null;
}

/** The key that it names; null: none. */
export const keyOf = ({ key }: PendingFact): KeyRef | null => (key.state === 'none' ? null : key.key);

/** Taking back a request whose particulars no record knows any more. */
export const asAdded = (pending: PendingFact): Revertible => ({
  what: 'added',
  certificate: pending.id,
  key: keyOf(pending),
  madeStore: false,
});

/** Every request of ours that waits, and how it can be withdrawn. */
export const waitingNotes = (facts: Pick<Facts, 'state' | 'pending'>): Message[] =>
  waitingRequests(facts).map(({ request, choices, at, certificate: { thumbprint } }) =>
    message('request.waiting', { setup: choices.setup, host: request.host, at, thumbprint }),
  );
