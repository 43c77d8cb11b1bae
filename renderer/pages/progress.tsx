import { ProgressBar } from '@fluentui/react-components';
import { useRef } from 'react';
import type { EngineState } from '../../electron/contract/engine.ts';
import { Elapsed } from '../components/elapsed.tsx';
import { LiveLog } from '../components/live-log.tsx';
import { Notice } from '../components/notice.tsx';
import { RunSteps } from '../components/run-steps.tsx';
import { Shell } from '../components/shell.tsx';
import { stepWords } from '../components/step-words.ts';
import { useEngineState, useWizardState } from '../context.tsx';
import { fraction } from '../flow/progress.ts';
import { useWords } from '../texts/language.tsx';
import type { PageProps } from './page-props.ts';

const WAITING: EngineState = { revision: 0, phase: 'detecting', done: 0, total: 0, step: null, lines: 0 };

/** The run: one bar, the steps, the time, the log; Cancel undoes. */
export function ProgressPage({ onLanguage }: PageProps) {
  const { run, cancelling } = useWizardState();
  const { say } = useWords();
  const state = useEngineState() ?? WAITING;
  const shown = useRef(0);
  // Until the run's first state comes, the engine still says that the run before it has finished.
  const now = state.phase === 'finished' && shown.current === 0 ? WAITING : state;
  shown.current = fraction(now, shown.current);
  const undoing = now.phase === 'undoing';
  const doing = now.step === null ? say(`phase.${now.phase}`) : `${stepWords(now.step, say)}…`;
  return (
    <Shell
      instruction={say(`progress.${run?.kind ?? 'install'}`)}
      next={null}
      last="stop"
      onLanguage={onLanguage}
    >
      <div className="doing">
        <p role="status">{undoing || cancelling ? say('phase.undoing') : doing}</p>
        {run === null ? null : <Elapsed since={Date.parse(run.at)} />}
      </div>
      <ProgressBar
        value={shown.current}
        thickness="large"
        color={undoing ? 'warning' : 'brand'}
        aria-label={say('progress.bar')}
      />
      {cancelling ? <Notice kind="warning">{say('progress.cancelling')}</Notice> : null}
      {run?.plan ? <RunSteps steps={run.plan.steps} state={now} /> : null}
      <LiveLog lines={now.lines} />
    </Shell>
  );
}
