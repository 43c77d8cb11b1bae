import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useEffect, useRef } from 'react';
import type { Report } from '../../electron/contract/engine.ts';
import { AddressRow } from '../components/address-row.tsx';
import { Connection } from '../components/connection.tsx';
import { Contacting } from '../components/contacting.tsx';
import { Notes } from '../components/messages.tsx';
import { SaveButton } from '../components/save-button.tsx';
import { Shell } from '../components/shell.tsx';
import { Verbatim } from '../components/verbatim.tsx';
import { VerdictBanner } from '../components/verdict-banner.tsx';
import { VerdictChecks } from '../components/verdict-checks.tsx';
import { useWizard, useWizardState } from '../context.tsx';
import { addressesOf, MOST_ADDRESSES } from '../flow/checking.ts';
import { type Contacted, contactedBy } from '../flow/contacts.ts';
import { useWords } from '../texts/language.tsx';
import type { PageProps } from './page-props.ts';

/** Would the RIS client connect to these servers? Nothing is changed. */
export function CheckPage({ onLanguage }: PageProps) {
  const { checked, busy } = useWizardState();
  const { say } = useWords();
  return (
    <Shell
      instruction={say('check.instruction')}
      next={say('button.check')}
      last="close"
      back={say('check.back')}
      onLanguage={onLanguage}
    >
      <Addresses />
      {busy === null ? null : <Contacting />}
      {checked === null ? null : <Answer report={checked} />}
    </Shell>
  );
}

function Addresses() {
  const wizard = useWizard();
  const state = useWizardState();
  const { say } = useWords();
  const addresses = addressesOf(state);
  const fields = useRef<HTMLDivElement>(null);
  const { fault } = state;
  useEffect(() => {
    if (fault === null) return;
    const wrong = fields.current?.querySelector<HTMLInputElement>('[aria-invalid=true]');
    (wrong ?? fields.current?.querySelector<HTMLInputElement>('input'))?.focus();
  }, [fault]);
  return (
    <div className="fields addresses" ref={fields}>
      {addresses.map((address, at) => (
        <AddressRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; its words change while they are typed
          key={at}
          address={address}
          number={addresses.length === 1 ? null : at + 1}
          onChange={(typed) => {
            wizard.setAddresses(addresses.with(at, typed));
          }}
          onDrop={() => {
            wizard.setAddresses(addresses.toSpliced(at, 1));
          }}
        />
      ))}
      <div>
        <Button
          icon={<AddRegular />}
          disabled={addresses.length >= MOST_ADDRESSES}
          onClick={() => {
            wizard.setAddresses([...addresses, '']);
          }}
        >
          {say('check.add')}
        </Button>
      </div>
    </div>
  );
}

function Answer({ report }: { readonly report: Report }) {
  const { say, saved } = useWords();
  const { verdict, contacts = [], messages } = report;
  const answer = useRef<HTMLElement>(null);
  useEffect(() => {
    answer.current?.focus();
  }, []);
  const servers = verdict === null ? [] : contactedBy(contacts, verdict);
  return (
    <section className="answer" ref={answer} tabIndex={-1} aria-label={say('check.answer')}>
      {verdict === null ? null : <VerdictBanner verdict={verdict} />}
      <Notes messages={messages} kind={verdict === null ? 'warning' : 'info'} />
      {servers.map((server) => (
        <Server key={server.origin} server={server} alone={servers.length === 1} />
      ))}
      <p className="faint">{say('check.nothingChanged')}</p>
      {verdict === null ? null : (
        <SaveButton what={{ what: 'checkReport', language: saved }} label={say('check.saveReport')} />
      )}
    </section>
  );
}

/** What one server showed; where there are several, each with its own answer. */
function Server({ server, alone }: { readonly server: Contacted; readonly alone: boolean }) {
  const { origin, connections, verdict } = server;
  return (
    <section className="server-shown">
      {alone ? null : (
        <>
          <h2>
            <Verbatim longest={300}>{origin}</Verbatim>
          </h2>
          <VerdictBanner verdict={verdict} />
        </>
      )}
      <VerdictChecks verdict={verdict} onRepair={null} open={false} />
      {connections.map((contact) => (
        <Connection key={contact.url} contact={contact} openable />
      ))}
    </section>
  );
}
