import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { PlayRegular } from '@fluentui/react-icons/svg/play';
import { Busy } from '../components/busy.tsx';
import { Commands } from '../components/commands.tsx';
import { Found } from '../components/found.tsx';
import { Notice } from '../components/notice.tsx';
import { Shell } from '../components/shell.tsx';
import { useWizard, useWizardState } from '../context.tsx';
import { useWords } from '../texts/language.tsx';
import type { PageProps } from './page-props.ts';

/** A run that never ended: finish it, or undo it. */
export function InterruptedPage({ onLanguage }: PageProps) {
  const wizard = useWizard();
  const { survey, busy } = useWizardState();
  const { say, moment } = useWords();
  const interrupted = survey?.interrupted;
  if (!survey || !interrupted) return null;
  const at = moment(interrupted.at);
  const commands = [
    {
      id: 'finish',
      title: say('interrupted.finish'),
      text: say('interrupted.finish.text'),
      icon: <PlayRegular />,
      run: () => void wizard.finishInterrupted(),
    },
    {
      id: 'undo',
      title: say('interrupted.undo'),
      text: say('interrupted.undo.text'),
      icon: <ArrowUndoRegular />,
      run: () => void wizard.undoInterrupted(),
    },
  ];
  return (
    <Shell instruction={say('interrupted.instruction')} next={null} last="close" onLanguage={onLanguage}>
      <Notice kind="warning">{say(`interrupted.${interrupted.command}`, { at })}</Notice>
      <h2>{say('maintenance.question')}</h2>
      <Commands commands={commands} disabled={busy !== null} />
      {busy === null ? null : <Busy what={busy} />}
      <Found survey={survey} />
    </Shell>
  );
}
