import type { Evidence } from '../certificates/evidence.ts';
import { judge, verdictOf } from '../certificates/judge.ts';
import type { Verdict } from '../contract/check.ts';
import type { Choices } from '../contract/choices.ts';
import { type Message, message } from '../contract/message.ts';
import type { Plan } from '../contract/plan.ts';
import { clientsFound } from './clients.ts';
import type { Facts } from './facts.ts';
import { needed } from './plan/refusals.ts';

/** What the judge needs, from what detection found: every server file, and every client section that is set up. */
export function evidenceOf(facts: Facts, choices: Choices): Evidence {
  const ids = needed(choices).map(([id]) => id);
  return {
    now: facts.at,
    computer: { name: facts.computer, fullName: facts.fullName },
    servers: facts.searches,
    service: facts.access,
    clients: clientsFound(facts.products, ids, choices.server.enterprise),
    trust: facts.trust,
    contacts: [],
  };
}

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
