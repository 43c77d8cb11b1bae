import { Spinner } from '@fluentui/react-components';
import { Fragment, useEffect, useState } from 'react';
import type { Message } from '../../../electron/contract/message.ts';
import type { StoreChoice } from '../../../electron/contract/survey.ts';
import { visible } from '../../../electron/contract/visible.ts';
import { Notice } from '../../components/notice.tsx';
import { StoreRow } from '../../components/store-row.tsx';
import { TrustChoice } from '../../components/trust-choice.tsx';
import { useWizard, useWizardState } from '../../context.tsx';
import { problemOf } from '../../flow/problem.ts';
import { decideStored, picking } from '../../flow/stored.ts';
import { useWords } from '../../texts/language.tsx';
import type { Way } from './way.ts';

/** What follows from the picked certificate: under which name the server is called, and who trusts it. */
function Picked({ choice }: { readonly choice: StoreChoice }) {
  const { draft } = useWizardState();
  const { say } = useWords();
  return (
    <li className="store-picked">
      <p>{say('store.host', { host: visible(choice.host ?? '') })}</p>
      {draft.untrusted || draft.trust.kind !== 'asFound' ? (
        <TrustChoice trusted={!draft.untrusted} from={null} />
      ) : null}
    </li>
  );
}

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
  const picked = choices.find(({ id }) => id.thumbprint === draft.stored);
  return (
    <>
      {choices.length === 0 ? <p>{say('store.none')}</p> : null}
      <ul className="store-list">
        {choices.map((choice) => (
          <Fragment key={choice.id.thumbprint}>
            <StoreRow
              choice={choice}
              picked={choice === picked}
              onPick={() => {
                wizard.change(picking(choice));
              }}
            />
            {choice === picked ? <Picked choice={choice} /> : null}
          </Fragment>
        ))}
      </ul>
    </>
  );
}

/** A certificate that is in the computer's store already. */
export const store: Way = {
  id: 'store',
  title: 'store.title',
  text: 'store.text',
  decide: decideStored,
  Details,
};
