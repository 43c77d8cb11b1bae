import type { Evidence } from '../certificates/evidence.ts';
import { judge, verdictOf } from '../certificates/judge.ts';
import type { Verdict } from '../contract/check.ts';
import type { Choices } from '../contract/choices.ts';
import { type Message, message } from '../contract/message.ts';
import type { Plan } from '../contract/plan.ts';
import { clientsFound, clientsWantedAlone } from './clients.ts';
import type { Facts } from './facts.ts';
import { type Call, callsFrom } from './live/calls.ts';
import { contactEvidence, NOTHING_KNOWN } from './live/evidence.ts';
import { ownCalls, ownServer } from './live/own.ts';
import { wantedClient } from './plan/client.ts';
import { needed } from './plan/refusals.ts';

/** Whom the choices' clients would call on start-up, each once; where nothing answers for certain, nobody. */
export const callsOf = (facts: Facts, choices: Choices): Call[] =>
  choices.setup === 'client'
    ? callsFrom(clientsFound(facts.products, ['client'], undefined))
    : ownCalls(facts, choices);

/** Whom the client that is to be set up would call; a machine with a server of its own has changed before it is asked. */
export const callsWanted = (facts: Facts, choices: Choices): Call[] =>
  choices.setup !== 'client' || choices.client.offline
    ? []
    : callsFrom(clientsWantedAlone(facts.products, wantedClient(choices)));

function contactsOf(facts: Facts, choices: Choices): Evidence['contacts'] {
  const known = choices.setup === 'client' ? () => NOTHING_KNOWN : ownServer(facts);
  return contactEvidence(callsOf(facts, choices), facts.contacts, known);
}

/** What the judge needs, from what detection found: every server file, and every client section that is set up. */
export function evidenceOf(facts: Facts, choices: Choices): Evidence {
  const ids = needed(choices).map(([id]) => id);
  return {
    now: facts.at,
    computer: { name: facts.computer, fullName: facts.fullName },
    // A server that happens to be installed beside a client alone is none of that client's.
    servers: choices.setup === 'client' ? [] : facts.searches,
    service: choices.setup === 'client' ? null : facts.access,
    clients: clientsFound(facts.products, ids, enterpriseOf(choices)),
    trust: facts.trust,
    contacts: contactsOf(facts, choices),
  };
}

/** The enterprise server that the choices name. */
const enterpriseOf = (choices: Choices): string | undefined =>
  choices.setup === 'client' ? undefined : choices.server.enterprise;

/** Would the RIS client connect? Asked of the one judge. */
export const verdict = (facts: Facts, choices: Choices): Verdict =>
  verdictOf(judge(evidenceOf(facts, choices)));

/** What of a plan's expectations the verdict does not bear out, as messages; none: the aim is reached. */
export function unmet(plan: Plan, { checks }: Verdict): Message[] {
  const failing = checks.filter(
    (check) => check.status === 'fail' && plan.expects.some(({ id }) => id === check.id),
  );
  if (failing.length === 0) return [];
  return [
    message('run.notReached'),
    ...failing.flatMap((check) => [check.found, ...(check.remedy ? [check.remedy] : [])]),
  ];
}
