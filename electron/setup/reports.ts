import type { Choices } from '../contract/choices.ts';
import type { Report } from '../contract/engine.ts';
import { type Message, message } from '../contract/message.ts';
import type { Plan, Planning } from '../contract/plan.ts';
import { Cancelled, Problem } from '../contract/problem.ts';
import { causeOf } from './cause.ts';
import type { Facts } from './facts.ts';
import { verdict } from './verify.ts';

/** What a run ended with, as far as it says more than its outcome. */
export const report = (
  outcome: Report['outcome'],
  messages: readonly Message[],
  more: Partial<Report> = {},
): Report => ({ outcome, plan: null, states: {}, verdict: null, messages, ...more });

/** Every way that a run can fail before it changes anything; `said`: what it had done by then. */
export function failure(error: unknown, said: readonly Message[] = []): Report {
  if (error instanceof Cancelled) return report('cancelled', [...said, message('run.cancelledBefore')]);
  const cause = error instanceof Problem && error.cause instanceof Problem ? [error.cause.problem] : [];
  return report(error instanceof Problem ? error.kind : 'failed', [...said, ...cause, causeOf(error)]);
}

/** Not a plan: the report that says why. */
export function withoutPlan(
  planning: Exclude<Planning, { outcome: 'plan' }>,
  said: readonly Message[],
): Report {
  if (planning.outcome === 'refused') return report('refused', [...said, ...planning.reasons]);
  const conflicts = planning.conflicts.flatMap((conflict) => conflict.messages);
  return report('conflicts', [...said, ...planning.notes, ...conflicts]);
}

/** Another plan than the one that was shown: the report shows it, and nothing was done. */
export function planChanged(plan: Plan, said: readonly Message[]): Report {
  const states = Object.fromEntries(plan.steps.map((step) => [step.id, 'planned' as const]));
  return report('planChanged', [...said, message('run.planChanged')], { plan, states });
}

/** Nothing to change; whether the client would connect is said all the same. */
export function unchanged(plan: Plan, facts: Facts, chosen: Choices, said: readonly Message[]): Report {
  const judged = verdict(facts, chosen);
  return judged.wouldConnect === false
    ? report('failed', [...said, message('run.unchangedButFails')], { plan, verdict: judged })
    : report('unchanged', [...said, message('run.unchanged')], { plan, verdict: judged });
}

/** A request was taken back; nothing else was. */
export const withdrawn = (ended: Report): Report =>
  ended.outcome === 'removed'
    ? { ...ended, messages: [...ended.messages, message('request.withdrawn')] }
    : ended;

/** A run that has not ended; one that was committed has, but for tidying up. */
export function interruption({ state: { interrupted } }: Facts): Message[] {
  const begin = interrupted?.committed === false ? interrupted.begin : null;
  return begin === null ? [] : [message('run.interrupted', { at: begin.at })];
}
