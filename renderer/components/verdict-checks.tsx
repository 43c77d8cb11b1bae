import { Button } from '@fluentui/react-components';
import type { Check, CheckStatus, Verdict } from '../../electron/contract/check.ts';
import { canRepair } from '../texts/in-the-window.ts';
import { useWords } from '../texts/language.tsx';
import { CheckSubject } from './check-subject.tsx';
import { Said } from './said.tsx';
import { type Kind, StatusIcon } from './status-icon.tsx';

const KINDS: Readonly<Record<CheckStatus, Kind>> = {
  pass: 'good',
  warn: 'warning',
  fail: 'error',
  skipped: 'none',
};

interface Repairing {
  /** What carries out the remedies that the wizard can carry out; null: the page has its own way. */
  readonly onRepair: (() => void) | null;
}

export interface VerdictChecksProps extends Repairing {
  readonly verdict: Verdict;
  /** Whether the checks that pass are shown at once. */
  readonly open: boolean;
}

/** Each check with what was found: those that do not pass at once, the others to be opened. */
export function VerdictChecks({ verdict, onRepair, open }: VerdictChecksProps) {
  const { count } = useWords();
  const passed = verdict.checks.filter(({ status }) => status === 'pass');
  const others = verdict.checks.filter(({ status }) => status !== 'pass');
  return (
    <div className="checks">
      <Subjects checks={others} onRepair={onRepair} />
      {passed.length === 0 ? null : (
        <details open={open}>
          <summary>{count('verdict.passed', passed.length)}</summary>
          <Subjects checks={passed} onRepair={null} />
        </details>
      )}
    </div>
  );
}

function Subjects({ checks, onRepair }: Repairing & { readonly checks: readonly Check[] }) {
  const subjects = [...new Set(checks.map(({ subject }) => subject))];
  return subjects.map((subject) => (
    <section key={subject} className="subject">
      <CheckSubject subject={subject} checks={checks} />
      <ul>
        {checks
          .filter((check) => check.subject === subject)
          .map((check) => (
            <Line key={`${check.id} ${JSON.stringify(check.found)}`} check={check} onRepair={onRepair} />
          ))}
      </ul>
    </section>
  ));
}

function Line({ check, onRepair }: Repairing & { readonly check: Check }) {
  const { say, tell } = useWords();
  const { status, found, wouldLog, remedy } = check;
  return (
    <li className={`check ${status}`}>
      <StatusIcon kind={KINDS[status]} />
      <div className="check-text">
        <p>
          <strong>{say(`check.${status}`)}</strong> <Said message={found} />
        </p>
        {wouldLog === null ? null : (
          <div className="would-log">
            {say('verdict.wouldLog')}
            <p className="log-sentence">{tell(wouldLog)}</p>
          </div>
        )}
        {remedy === null ? null : (
          <p>
            <strong>{say('verdict.remedy')}</strong> <Said message={remedy} />
          </p>
        )}
        {remedy !== null && onRepair !== null && canRepair(remedy.code) ? (
          <Button size="small" onClick={onRepair}>
            {say('maintenance.repair')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
