import type { EngineState, Report } from '../contract/engine.ts';
import { type Message, message, text } from '../contract/message.ts';
import type { Step } from '../contract/plan.ts';
import type { ChangeState } from '../contract/result.ts';
import { describeStep } from './describe.ts';
import type { Role, Style } from './style.ts';
import { cells, padded } from './wrap.ts';

const ROLES: Readonly<Record<ChangeState, Role>> = {
  planned: 'faint',
  done: 'good',
  undone: 'caution',
  failed: 'bad',
};
const STATES: readonly ChangeState[] = ['planned', 'done', 'undone', 'failed'];
const label = (state: ChangeState): string => text(message(`commandline.state.${state}`));
const LABEL = Math.max(...STATES.map((state) => cells(label(state)))) + 2;

/** One line for a step: its state, and what it does. */
export const stepLine = (step: Step, state: ChangeState, style: Style): string =>
  `  ${style(ROLES[state], padded(label(state), LABEL))}${text(describeStep(step))}`;

/** What is under way; null where nothing is. */
export function underWay({ phase, done, total, step }: EngineState): Message | null {
  switch (phase) {
    case 'idle':
    case 'finished':
      return null;
    case 'detecting':
      if (total > 0) return message('commandline.phase.certificates', { done, total });
      return done > 0
        ? message('commandline.phase.certificatesSoFar', { done })
        : message('commandline.phase.detecting');
    case 'planning':
    case 'verifying':
    case 'undoing':
      return message(`commandline.phase.${phase}`);
    case 'applying':
      return step === null ? null : describeStep(step);
  }
}

/** Turns the engine's states into finished steps, each once and in order. */
export interface StepWatch {
  /** Steps that this state shows to be finished. */
  see(state: EngineState): readonly Step[];
  /** The lines that are still missing at the end: steps that were never seen, and those taken back. */
  rest(report: Report): readonly { readonly step: Step; readonly state: ChangeState }[];
}

/** A step is finished when the next one, or checking, begins; the report at the end says how the others ended. */
export function watchSteps(): StepWatch {
  const told = new Set<string>();
  let current: Step | null = null;
  return {
    see({ phase, step }) {
      const finished =
        current !== null && step?.id !== current.id && (step !== null || phase === 'verifying');
      const before = current;
      current = phase === 'applying' ? step : null;
      if (!finished || before === null) return [];
      told.add(before.id);
      return [before];
    },
    rest({ plan, states }) {
      return (plan?.steps ?? [])
        .map((step) => ({ step, state: states[step.id] ?? 'planned' }))
        .filter(({ step, state }) => !(told.has(step.id) && state === 'done'));
    },
  };
}
