import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ChevronCircleRightFilled } from '@fluentui/react-icons/svg/chevron-circle-right';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { useRef } from 'react';
import type { EngineState } from '../../electron/contract/engine.ts';
import type { Step } from '../../electron/contract/plan.ts';
import { currentStep, stepStates } from '../flow/progress.ts';
import { useWords } from '../texts/language.tsx';
import { stepWords } from './step-words.ts';

const ICONS = {
  waiting: CircleRegular,
  running: ChevronCircleRightFilled,
  done: CheckmarkCircleFilled,
  undoing: ArrowUndoRegular,
} as const;

/** The steps of the plan with their states. */
export function RunSteps({ steps, state }: { readonly steps: readonly Step[]; readonly state: EngineState }) {
  const { say } = useWords();
  const reached = useRef(-1);
  reached.current = Math.max(reached.current, currentStep(steps, state));
  const states = stepStates(steps, state, reached.current);
  return (
    <ol className="run-steps" aria-label={say('progress.steps')}>
      {steps.map((step, at) => {
        const standing = states[at] ?? 'waiting';
        const Icon = ICONS[standing];
        return (
          <li key={step.id} className={standing} aria-current={standing === 'running' ? 'step' : undefined}>
            <Icon data-symbol="" aria-hidden="true" />
            <span>{stepWords(step, say)}</span>
            <span className="standing">{say(`step.${standing}`)}</span>
          </li>
        );
      })}
    </ol>
  );
}
