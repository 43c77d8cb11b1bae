import { Button } from '@fluentui/react-components';
import { Busy } from '../components/busy.tsx';
import { Connections } from '../components/connections.tsx';
import { LiveLog } from '../components/live-log.tsx';
import { Notes } from '../components/messages.tsx';
import { RequestText } from '../components/request-text.tsx';
import { SaveButton } from '../components/save-button.tsx';
import { SaveIssuer } from '../components/save-issuer.tsx';
import { Shell } from '../components/shell.tsx';
import { VerdictChecks } from '../components/verdict-checks.tsx';
import { useEngineState, useWizard, useWizardState } from '../context.tsx';
import { endingOf } from '../flow/ending.ts';
import { requestedBy } from '../flow/requested.ts';
import { useWords } from '../texts/language.tsx';
import type { PageProps } from './page-props.ts';

/** What the run ended with: will the client connect? */
export function FinishPage({ onLanguage }: PageProps) {
  const wizard = useWizard();
  const { report, run, busy, survey } = useWizardState();
  const { say, saved } = useWords();
  const engine = useEngineState();
  if (report === null) return null;
  const kind = run?.kind ?? 'install';
  const ending = endingOf(report, kind);
  const again = ending.kind === 'error' && kind !== 'undo';
  const requested = requestedBy(report, survey);
  const served = report.verdict === null ? null : (survey?.record?.choices ?? null);
  const back = kind === 'remove' || kind === 'withdraw';
  const repair = () => void wizard.again();
  return (
    <Shell
      instruction={say(ending.words)}
      verdict={ending.kind}
      next={null}
      last="close"
      onLanguage={onLanguage}
    >
      <Notes messages={report.messages} kind={ending.kind === 'error' ? 'warning' : 'info'} />
      {requested === null || requested.pem === null ? null : (
        <section>
          <h2>{say('request.pem')}</h2>
          <RequestText id={requested.id} pem={requested.pem} />
        </section>
      )}
      {served === null ? null : <SaveIssuer choices={served} />}
      <div className="then">
        {again ? <Button onClick={repair}>{say('finish.again')}</Button> : null}
        <SaveButton what={{ what: 'report', language: saved }} label={say('finish.saveReport')} />
        <SaveButton what={{ what: 'log', language: saved }} label={say('finish.saveLog')} />
        <Button onClick={() => void wizard.toStart()}>{say('finish.toStart')}</Button>
      </div>
      {report.verdict === null || back ? null : (
        <VerdictChecks verdict={report.verdict} onRepair={repair} open />
      )}
      {report.contacts === undefined || back ? null : (
        <Connections contacts={report.contacts} verdict={report.verdict} />
      )}
      <LiveLog lines={engine?.lines ?? 0} />
      {busy === null ? null : <Busy what={busy} />}
    </Shell>
  );
}
