import { contactView } from '../certificates/contact-view.ts';
import { verdictOf } from '../certificates/judge.ts';
import type { ClientChoices } from '../contract/choices.ts';
import type { ClientTrial } from '../contract/connection.ts';
import type { Facts } from './facts.ts';
import { liveChecks, wantedClient } from './plan/client.ts';
import { trustingShown } from './plan/sources/presented.ts';

/** What a client would make of the servers that were contacted, once it is set up as chosen; pure. */
export function clientTrial(facts: Facts, choices: ClientChoices): ClientTrial {
  const trusting = trustingShown(facts, choices);
  const trust = trusting.outcome === 'refused' ? facts.trust : trusting.evidence;
  return {
    verdict: verdictOf(liveChecks(facts, wantedClient(choices), trust)),
    contacts: facts.contacts.map(contactView),
    otherNames: facts.otherNames,
  };
}
