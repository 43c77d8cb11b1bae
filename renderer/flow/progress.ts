import type { EngineState } from '../../electron/contract/engine.ts';
import type { Step } from '../../electron/contract/plan.ts';

/** The share of the whole bar at which each part of a run begins and ends. */
const PARTS = {
  idle: [0, 0],
  detecting: [0, 0.1],
  planning: [0.1, 0.12],
  applying: [0.12, 0.9],
  verifying: [0.9, 0.98],
  undoing: [0, 0],
  finished: [1, 1],
} as const;

/** How far the run is, 0 to 1. It never falls: `least` is what was shown before. */
export function fraction({ phase, done, total }: EngineState, least: number): number {
  const [from, to] = PARTS[phase];
  const inside = total > 0 ? Math.min(1, done / total) : 0;
  return Math.max(least, from + (to - from) * inside);
}

export type StepState = 'waiting' | 'running' | 'done' | 'undoing';

/** Where in the plan the step under way is; -1: none is. */
export const currentStep = (steps: readonly Step[], { step }: EngineState): number =>
  steps.findIndex(({ id }) => id === step?.id);

/** The state of the step at a place of the plan; `reached`: the place of the last one that was begun. */
function stateAt(at: number, current: number, reached: number, { phase, done }: EngineState): StepState {
  switch (phase) {
    case 'verifying':
    case 'finished':
      return 'done';
    case 'undoing':
      return at <= reached ? 'undoing' : 'waiting';
    case 'applying':
      if (at === current) return 'running';
      return at < (current < 0 ? done : current) ? 'done' : 'waiting';
    case 'idle':
    case 'detecting':
    case 'planning':
      return 'waiting';
  }
}

/** The state of each step of the plan while the run is under way; `reached`: the last one that was begun. */
export function stepStates(
  steps: readonly Step[],
  state: EngineState,
  reached: number,
): readonly StepState[] {
  const current = currentStep(steps, state);
  return steps.map((_, at) => stateAt(at, current, reached, state));
}
