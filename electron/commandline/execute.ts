import type { Choices } from '../contract/choices.ts';
import type { Engine, Report } from '../contract/engine.ts';
import { type MessageCode, message } from '../contract/message.ts';
import type { Planning } from '../contract/plan.ts';
import { Cancelled, Problem } from '../contract/problem.ts';
import type { CommandName } from '../contract/result.ts';
import type { Options } from './options.ts';

/** The command that options ask for; `plan` may be a plan of removing, `remove` the withdrawing of one request. */
export function commandOf(options: Options): CommandName {
  if (options.check !== undefined) return 'check';
  if (options.plan) return 'plan';
  if (options.verify) return 'verify';
  return options.remove || options['withdraw-request'] !== undefined ? 'remove' : 'install';
}

const empty = { plan: null, states: {}, verdict: null };

/** A run that ended before it had a plan. */
export const ended = (outcome: Report['outcome'], messages: Report['messages']): Report => ({
  ...empty,
  outcome,
  messages,
});

/** What planning alone answers, as a report. */
export function planned(planning: Planning): Report {
  switch (planning.outcome) {
    case 'plan':
      return { ...empty, outcome: 'planned', plan: planning.plan, messages: planning.notes };
    case 'conflicts':
      return ended('conflicts', [
        ...planning.notes,
        ...planning.conflicts.flatMap(({ messages }) => messages),
      ]);
    case 'refused':
      return ended('refused', planning.reasons);
  }
}

function planOf(engine: Engine, options: Options, choices: Choices | null): Promise<Planning> {
  const request = options['withdraw-request'];
  if (request !== undefined) return engine.planWithdrawal(request);
  return options.remove ? engine.planRemoval() : engine.plan(choices);
}

/** Has the engine do what the options ask for. */
export async function execute(engine: Engine, options: Options, choices: Choices | null): Promise<Report> {
  const request = options['withdraw-request'];
  switch (commandOf(options)) {
    case 'plan':
      return planned(await planOf(engine, options, choices));
    case 'verify':
      return engine.verify(choices);
    case 'check':
      return engine.check(options.check ?? []);
    case 'remove':
      return request === undefined ? engine.remove(null) : engine.withdraw(request, null);
    case 'install':
      return engine.apply(choices, null);
  }
}

/** An error as people report it. Syntax errors quote what was read, which may hold a password: only their name. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return error instanceof SyntaxError ? error.name : `${error.name}: ${error.message}`;
}

/** The one problem that has an outcome of its own. */
const LATER_VERSION: MessageCode = 'run.laterVersion';

/** A run that an error ended, and where in the program that was. */
export function failure(error: unknown): { readonly report: Report; readonly frames: readonly string[] } {
  if (error instanceof Problem) {
    const outcome = error.problem.code === LATER_VERSION ? 'otherVersion' : error.kind;
    return { report: ended(outcome, [error.problem]), frames: [] };
  }
  if (error instanceof Cancelled) return { report: ended('cancelled', []), frames: [] };
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return { report: ended('failed', [message('commandline.failure', { reason: reasonOf(error) })]), frames };
}
