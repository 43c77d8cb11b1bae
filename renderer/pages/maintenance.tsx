import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { PlugConnectedCheckmarkRegular } from '@fluentui/react-icons/svg/plug-connected-checkmark';
import { WrenchRegular } from '@fluentui/react-icons/svg/wrench';
import { Busy } from '../components/busy.tsx';
import { Commands } from '../components/commands.tsx';
import { Failures } from '../components/failures.tsx';
import { Notes } from '../components/messages.tsx';
import { PendingRequests } from '../components/pending-requests.tsx';
import { Recorded } from '../components/recorded.tsx';
import { SaveIssuer } from '../components/save-issuer.tsx';
import { Shell } from '../components/shell.tsx';
import { VerdictBanner } from '../components/verdict-banner.tsx';
import { VerdictChecks } from '../components/verdict-checks.tsx';
import { useWizard, useWizardState } from '../context.tsx';
import { useWords } from '../texts/language.tsx';
import type { PageProps } from './page-props.ts';

/** What is set up here, how it stands now, and what can be done about it. */
export function MaintenancePage({ onLanguage }: PageProps) {
  const wizard = useWizard();
  const { survey, busy } = useWizardState();
  const { say } = useWords();
  const verdict = survey?.verdict ?? null;
  const damaged = verdict?.wouldConnect === false;
  const modify = {
    id: 'modify',
    title: say('maintenance.modify'),
    text: say('maintenance.modify.text'),
    icon: <EditRegular />,
    run: wizard.modify,
  };
  const repair = {
    id: 'repair',
    title: say('maintenance.repair'),
    text: say('maintenance.repair.text'),
    icon: <WrenchRegular />,
    advised: damaged,
    run: () => void wizard.repair(),
  };
  const commands = [
    ...(damaged ? [repair, modify] : [modify, repair]),
    {
      id: 'remove',
      title: say('maintenance.remove'),
      text: say('maintenance.remove.text'),
      icon: <ArrowUndoRegular />,
      run: () => void wizard.remove(),
    },
    {
      id: 'check',
      title: say('check.open'),
      text: say('check.open.text'),
      icon: <PlugConnectedCheckmarkRegular />,
      run: wizard.toCheck,
    },
  ];
  return (
    <Shell instruction={say('maintenance.instruction')} next={null} last="close" onLanguage={onLanguage}>
      {survey === null ? null : (
        <>
          {verdict === null ? null : <VerdictBanner verdict={verdict} />}
          {verdict === null ? null : <Failures verdict={verdict} />}
          <Recorded survey={survey} />
          <PendingRequests pending={survey.pending} />
          <Notes messages={survey.notes} />
          <h2>{say('maintenance.question')}</h2>
          <Commands commands={commands} disabled={busy !== null} />
          {busy === null ? null : <Busy what={busy} />}
          {survey.record === null ? null : <SaveIssuer choices={survey.record.choices} />}
          {verdict === null ? null : <VerdictChecks verdict={verdict} onRepair={null} open={false} />}
        </>
      )}
    </Shell>
  );
}
