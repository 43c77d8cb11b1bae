import { Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Message } from '../../../electron/contract/message.ts';
import type { StoreChoice } from '../../../electron/contract/survey.ts';
import { Notice } from '../../components/notice.tsx';
import { StoreRow } from '../../components/store-row.tsx';
import { useWizard, useWizardState } from '../../context.tsx';
import { problemOf } from '../../flow/problem.ts';
import { useWords } from '../../texts/language.tsx';
import type { Way } from './way.ts';

function Details() {
  const wizard = useWizard();
  const { draft } = useWizardState();
  const { say, tell } = useWords();
  const [choices, setChoices] = useState<readonly StoreChoice[] | null>(null);
  const [problem, setProblem] = useState<Message | null>(null);
  const { ask } = wizard.store;
  useEffect(() => {
    ask('storeChoices', null).then(setChoices, (error: unknown) => {
      setProblem(problemOf(error));
    });
  }, [ask]);
  if (problem !== null) return <Notice kind="error">{tell(problem)}</Notice>;
  if (choices === null) return <Spinner size="small" label={say('busy.store')} />;
  return (
    <>
      <Notice kind="info">{say('store.toCome')}</Notice>
      {choices.length === 0 ? <p>{say('store.none')}</p> : null}
      <ul className="store-list">
        {choices.map((choice) => (
          <StoreRow
            key={choice.id.thumbprint}
            choice={choice}
            picked={draft.stored === choice.id.thumbprint}
            onPick={() => {
              wizard.change({ stored: choice.id.thumbprint });
            }}
          />
        ))}
      </ul>
    </>
  );
}

/** A certificate that is in the computer's store already. The contract's choices do not take it yet. */
export const store: Way = {
  id: 'store',
  title: 'store.title',
  text: 'store.text',
  closed: () => null,
  decide: ({ stored }) => ({
    decided: false,
    missing: stored === null ? 'store.fault.pick' : 'store.toCome',
  }),
  Details,
};
