import { Busy } from '../components/busy.tsx';
import { ChangeGroups } from '../components/change-groups.tsx';
import { CommandLine } from '../components/command-line.tsx';
import { Notes } from '../components/messages.tsx';
import { Notice } from '../components/notice.tsx';
import { SaveButton } from '../components/save-button.tsx';
import { Shell } from '../components/shell.tsx';
import { useWizardState } from '../context.tsx';
import { useWords } from '../texts/language.tsx';
import type { PageProps } from './page-props.ts';

/** Every change that will be made. The only page with a button that commits. */
export function ReviewPage({ onLanguage }: PageProps) {
  const { plan, intent, choices, survey, planChanged, busy } = useWizardState();
  const { say, count } = useWords();
  const planning = plan?.planning;
  const answers = choices ?? survey?.record?.choices ?? null;
  if (planning === undefined || planning.outcome === 'conflicts') return null;
  if (planning.outcome === 'refused') {
    return (
      <Shell instruction={say('review.refused')} next={null} last="close" onLanguage={onLanguage}>
        <Notes messages={planning.reasons} kind="error" />
      </Shell>
    );
  }
  const { steps } = planning.plan;
  const nothing = steps.length === 0;
  const back = intent === 'remove' || intent === 'withdraw';
  return (
    <Shell
      instruction={say(nothing ? 'review.nothing' : `review.${intent}`)}
      next={say(nothing && !back ? 'button.check' : `button.${intent}`)}
      last="cancel"
      onLanguage={onLanguage}
    >
      {planChanged ? <Notice kind="warning">{say('review.changed')}</Notice> : null}
      <Notes messages={planning.notes} />
      {intent === 'withdraw' ? <Notice kind="warning">{say('review.withdraw.final')}</Notice> : null}
      <p>
        {nothing
          ? say('review.nothing.text')
          : `${count('review.steps', steps.length)} ${say('review.untilNow')}`}
      </p>
      {busy === null ? null : <Busy what={busy} />}
      <ChangeGroups steps={steps} />
      {plan === null || plan.commandLine === '' ? null : <CommandLine command={plan.commandLine} />}
      {answers === null || back ? null : (
        <SaveButton what={{ what: 'answers', choices: answers }} label={say('review.saveAnswers')} />
      )}
    </Shell>
  );
}
