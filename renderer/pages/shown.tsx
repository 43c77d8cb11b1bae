import { Button } from '@fluentui/react-components';
import type { ClientTrial } from '../../electron/contract/connection.ts';
import { Busy } from '../components/busy.tsx';
import { Connection } from '../components/connection.tsx';
import { Contacting } from '../components/contacting.tsx';
import { Notice } from '../components/notice.tsx';
import { ServerTrust } from '../components/server-trust.tsx';
import { Shell } from '../components/shell.tsx';
import { VerdictBanner } from '../components/verdict-banner.tsx';
import { VerdictChecks } from '../components/verdict-checks.tsx';
import { useWizard, useWizardState } from '../context.tsx';
import { contactedBy } from '../flow/contacts.ts';
import { untrustedOf } from '../flow/server-trust.ts';
import { useWords } from '../texts/language.tsx';
import type { PageProps } from './page-props.ts';

/** What the client's server shows, what the client would make of it, and what this computer is to trust. */
export function ShownPage({ onLanguage }: PageProps) {
  const { draft, trial, busy } = useWizardState();
  const { say } = useWords();
  const { offline } = draft.client;
  return (
    <Shell
      instruction={say(offline ? 'shown.offline.instruction' : 'shown.instruction')}
      next={say('button.next')}
      last="cancel"
      onLanguage={onLanguage}
    >
      {busy === null ? null : busy === 'busy.contacting' ? <Contacting /> : <Busy what={busy} />}
      {offline ? <Offline /> : trial === null ? <NotYet waiting={busy !== null} /> : <Trial trial={trial} />}
    </Shell>
  );
}

/** Nobody is contacted: what follows from that, and what is to be trusted all the same. */
function Offline() {
  const wizard = useWizard();
  const { busy } = useWizardState();
  const { say } = useWords();
  return (
    <>
      <Notice kind="warning">{say('client.offline.on')}</Notice>
      <ServerTrust untrusted={null} />
      <div className="then">
        <Button disabled={busy !== null} onClick={() => void wizard.tryServer({ offline: false })}>
          {say('shown.online')}
        </Button>
      </div>
    </>
  );
}

function NotYet({ waiting }: { readonly waiting: boolean }) {
  const { say } = useWords();
  return waiting ? null : (
    <>
      <p>{say('shown.notContacted')}</p>
      <Otherwise />
    </>
  );
}

/** What can be done where the client would not connect. */
function Otherwise() {
  const wizard = useWizard();
  const { busy } = useWizardState();
  const { say } = useWords();
  return (
    <div className="then">
      <Button disabled={busy !== null} onClick={() => void wizard.tryServer({})}>
        {say('shown.again')}
      </Button>
      <Button disabled={busy !== null} onClick={() => void wizard.tryServer({ offline: true })}>
        {say('shown.offline')}
      </Button>
    </div>
  );
}

function Trial({ trial }: { readonly trial: ClientTrial }) {
  const { draft } = useWizardState();
  const { say } = useWords();
  const { verdict, contacts } = trial;
  const untrusted = untrustedOf(trial);
  const known = draft.client.earlier.length > 0 && untrusted.length === 0;
  return (
    <>
      <VerdictBanner verdict={verdict} />
      {known ? <Notice kind="good">{say('shown.earlier')}</Notice> : null}
      <OtherNames trial={trial} />
      {untrusted.length === 0 ? null : (
        <>
          <Notice kind="warning">{say('shown.untrusted')}</Notice>
          <ServerTrust untrusted={untrusted} />
        </>
      )}
      {verdict.wouldConnect === true ? null : <Otherwise />}
      <VerdictChecks verdict={verdict} onRepair={null} open={false} />
      {contactedBy(contacts, verdict)
        .flatMap(({ connections }) => connections)
        .map((contact) => (
          // What could be copied from here confirms nothing: fingerprints stay away until the certificate is trusted.
          <Connection key={contact.url} contact={contact} openable={untrusted.length === 0} />
        ))}
    </>
  );
}

/** Names that the certificate is for, each with a button that calls the server so. */
function OtherNames({ trial }: { readonly trial: ClientTrial }) {
  const wizard = useWizard();
  const { draft, busy } = useWizardState();
  const { say } = useWords();
  const { host } = draft.client;
  return trial.otherNames.map((name) => (
    <Notice key={name} kind="info">
      <p>{say('shown.use.text', { host: host.trim(), name })}</p>
      <Button disabled={busy !== null} onClick={() => void wizard.tryServer({ host: name })}>
        {say('shown.use', { name })}
      </Button>
    </Notice>
  ));
}
