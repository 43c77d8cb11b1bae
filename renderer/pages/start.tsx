import { Button } from '@fluentui/react-components';
import { Busy } from '../components/busy.tsx';
import { CheckLink } from '../components/check-link.tsx';
import { Found } from '../components/found.tsx';
import { Notes } from '../components/messages.tsx';
import { PendingRequests } from '../components/pending-requests.tsx';
import { SetupCards } from '../components/setup-cards.tsx';
import { Shell } from '../components/shell.tsx';
import { useWizard, useWizardState } from '../context.tsx';
import type { PlainKey } from '../texts/en.ts';
import { useWords } from '../texts/language.tsx';
import type { PageProps } from './page-props.ts';

/** What was found on this computer, and what it should become. */
export function StartPage({ onLanguage }: PageProps) {
  const { survey, busy } = useWizardState();
  const { say } = useWords();
  return (
    <Shell
      instruction={say(instructionOf(survey !== null, busy !== null))}
      next={survey === null && busy === null ? null : say('button.next')}
      last="cancel"
      onLanguage={onLanguage}
    >
      {survey === null ? (
        <Waiting busy={busy} />
      ) : (
        <>
          <PendingRequests pending={survey.pending} />
          <SetupCards survey={survey} />
          <CheckLink />
          <Notes messages={survey.notes} />
          <Found survey={survey} />
        </>
      )}
    </Shell>
  );
}

const instructionOf = (looked: boolean, looking: boolean): PlainKey => {
  if (looked) return 'start.instruction';
  return looking ? 'start.looking' : 'start.failed';
};

/** Until the machine has been looked at; where that failed, it can be tried again. */
function Waiting({ busy }: { readonly busy: PlainKey | null }) {
  const wizard = useWizard();
  const { say } = useWords();
  if (busy !== null) return <Busy what={busy} />;
  return <Button onClick={() => void wizard.lookAgain()}>{say('start.again')}</Button>;
}
