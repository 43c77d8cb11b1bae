import { Busy } from '../components/busy.tsx';
import { ConflictCard } from '../components/conflict-card.tsx';
import { Notice } from '../components/notice.tsx';
import { Shell } from '../components/shell.tsx';
import { useWizard, useWizardState } from '../context.tsx';
import { useWords } from '../texts/language.tsx';
import type { PageProps } from './page-props.ts';

/** The certificates that stand in the way, one tick each. */
export function ConflictsPage({ onLanguage }: PageProps) {
  const wizard = useWizard();
  const { conflicts, draft, planChanged, busy } = useWizardState();
  const { say } = useWords();
  function tick(thumbprint: string, ticked: boolean): void {
    const others = draft.moves.filter((move) => move !== thumbprint);
    wizard.change({ moves: ticked ? [...others, thumbprint] : others });
  }
  return (
    <Shell
      instruction={say('conflicts.instruction')}
      next={say('button.next')}
      last="cancel"
      onLanguage={onLanguage}
    >
      {planChanged ? <Notice kind="warning">{say('conflicts.changed')}</Notice> : null}
      <p>{say('conflicts.why')}</p>
      {conflicts.map((conflict) => (
        <ConflictCard
          key={conflict.certificate.thumbprint}
          conflict={conflict}
          ticked={draft.moves.includes(conflict.certificate.thumbprint)}
          onTick={tick}
        />
      ))}
      {busy === null ? null : <Busy what={busy} />}
    </Shell>
  );
}
