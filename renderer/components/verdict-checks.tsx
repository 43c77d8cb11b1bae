import { Button } from '@fluentui/react-components';
import type { Check, CheckStatus, Verdict } from '../../electron/contract/check.ts';
import type { StoreId } from '../../electron/contract/ids.ts';
import { canRepair } from '../texts/in-the-window.ts';
import { useWords } from '../texts/language.tsx';
import { CertificateLink } from './certificate-link.tsx';
import { Said } from './said.tsx';
import { type Kind, StatusIcon } from './status-icon.tsx';
import { Verbatim } from './verbatim.tsx';

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
      <h2>
        <Subject subject={subject} checks={checks} />
      </h2>
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

const THUMBPRINT = /^[0-9A-F]{40}$/;

const STORE = /^(LocalMachine|CurrentUser)\\(.+)$/;

/** The store of a checked certificate: the one that a check of it names, else the machine's own. */
function storeOf(checks: readonly Check[]): StoreId {
  for (const { found } of checks) {
    const [, location, store] = STORE.exec(String(found.params.store ?? '')) ?? [];
    if (store !== undefined) {
      return { location: location === 'CurrentUser' ? 'CurrentUser' : 'LocalMachine', store };
    }
  }
  return { location: 'LocalMachine', store: 'My' };
}

/** What was checked; a certificate can be opened. */
function Subject({ subject, checks }: { readonly subject: string; readonly checks: readonly Check[] }) {
  const about = checks.filter((check) => check.subject === subject);
  return THUMBPRINT.test(subject) ? (
    <CertificateLink id={{ ...storeOf(about), thumbprint: subject }}>{subject}</CertificateLink>
  ) : (
    <Verbatim>{subject}</Verbatim>
  );
}

function Line({ check, onRepair }: Repairing & { readonly check: Check }) {
  const { say, tell } = useWords();
  const { status, found, wouldLog, remedy } = check;
  return (
    <li className={`check ${status}`}>
      <StatusIcon kind={KINDS[status]} />
      <div>
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
