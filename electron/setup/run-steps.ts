import type { Message } from '../contract/message.ts';
import { message } from '../contract/message.ts';
import type { Plan, Step } from '../contract/plan.ts';
import { Cancelled, Problem } from '../contract/problem.ts';
import type { ChangeState } from '../contract/result.ts';
import { causeOf } from './cause.ts';
import type { Intent, Outputs } from './intents.ts';
import type { Journal } from './journal-file.ts';
import { undoAll } from './recover.ts';
import type { Context } from './steps/executor.ts';
import { perform, prepare } from './steps/index.ts';
import type { Watch } from './watch.ts';

/** How the steps ended: all done, or all undone, or (`stuck`) undoing failed and the journal must stay. */
export type Ending = {
  readonly intents: readonly Intent[];
  readonly states: Readonly<Record<string, ChangeState>>;
} & (
  | { readonly end: 'done' }
  | { readonly end: 'undone' | 'stuck'; readonly cancelled: boolean; readonly messages: readonly Message[] }
);

interface Run {
  readonly machine: Machine;
  readonly plan: Plan;
  readonly journal: Journal;
  readonly context: Omit<Context, 'outputs'>;
  readonly watch: Watch;
  onStep(step: Step | null): void;
  /** Something went wrong, or somebody cancelled: from here on everything is being undone. */
  onUndo(): void;
  /** Runs after the last step and before the commit; throws where the plan did not reach its aim. */
  verify(): Promise<void>;
}
type Machine = Context['machine'];

/** Performs the steps of a plan, journaling each intent first; whatever goes wrong, everything is undone. */
export async function runSteps(run: Run): Promise<Ending> {
  const { plan, journal, watch, machine } = run;
  const intents: Intent[] = [];
  const outputs = new Map<string, Outputs>();
  const context: Context = { ...run.context, outputs };
  const states: Record<string, ChangeState> = Object.fromEntries(
    plan.steps.map((step) => [step.id, 'planned']),
  );
  let current: Step | null = null;
  try {
    for (const [index, step] of plan.steps.entries()) {
      current = step;
      run.onStep(step);
      watch.progress(index, plan.steps.length);
      await watch.breathe();
      const intent = prepare(step, context);
      journal.write({ type: 'intent', step: step.id, intent });
      intents.push(intent);
      states[step.id] = 'failed';
      const made = await perform(intent, context);
      outputs.set(step.id, made);
      journal.write({ type: 'done', step: step.id, outputs: made });
      states[step.id] = 'done';
    }
    current = null;
    run.onStep(null);
    watch.progress(plan.steps.length, plan.steps.length);
    await watch.breathe();
    await run.verify();
    journal.write({ type: 'commit' });
    return { end: 'done', intents, states };
  } catch (error) {
    const cancelled = error instanceof Cancelled;
    const why = cancelled ? [message('run.cancelled')] : reasons(error, current);
    for (const [id, state] of Object.entries(states)) if (state === 'done') states[id] = 'undone';
    run.onUndo();
    announceUndo(journal);
    try {
      const left = await undoAll(machine, intents);
      return { end: 'undone', cancelled, intents, states, messages: [...why, ...left] };
    } catch (undoError) {
      const stuck = [
        ...why,
        causeOf(undoError),
        message('run.notUndone', { path: run.context.paths.journal }),
      ];
      return { end: 'stuck', cancelled, intents, states, messages: stuck };
    }
  }
}

function announceUndo(journal: Journal): void {
  try {
    journal.write({ type: 'undo' });
  } catch {
    // An unwritable journal must not keep the machine from being brought back; without a commit it is undone later.
  }
}

function reasons(error: unknown, step: Step | null): Message[] {
  if (error instanceof NotReached) return [...error.messages];
  const cause = causeOf(error);
  return step === null
    ? [cause]
    : [message('run.stepFailed', { kind: step.kind, target: step.target }), cause];
}

/** The steps went through, but a check that they must make pass fails. */
export class NotReached extends Problem {
  constructor(readonly messages: readonly Message[]) {
    super(message('run.notReached'));
  }
}
