import { Field, Input, Switch } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { Shell } from '../components/shell.tsx';
import { useWizard, useWizardState } from '../context.tsx';
import type { ClientDraft } from '../flow/client-draft.ts';
import { parsePort } from '../flow/port.ts';
import type { PlainKey } from '../texts/en.ts';
import { useWords } from '../texts/language.tsx';
import type { PageProps } from './page-props.ts';

/** The field that a fault of this page is at. */
const AT: Partial<Readonly<Record<PlainKey, string>>> = {
  'server.fault.host': 'host',
  'server.fault.address': 'host',
  'server.fault.port': 'port',
  'client.fault.failover': 'failover',
};

/** Whom the client calls, and whether that server is contacted. */
export function ClientPage({ onLanguage }: PageProps) {
  const wizard = useWizard();
  const { draft, fault } = useWizardState();
  const { say } = useWords();
  const { client } = draft;
  const port = parsePort(client.port);
  const faulty = fault === null ? null : (AT[fault] ?? null);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faulty !== null) fields.current?.querySelector<HTMLInputElement>(`[name=${faulty}]`)?.focus();
  }, [faulty]);
  const change = (changes: Partial<ClientDraft>): void => {
    wizard.change({ client: { ...client, ...changes } });
  };
  const validation = (field: string) =>
    faulty === field && fault !== null
      ? ({ validationState: 'error', validationMessage: say(fault) } as const)
      : ({ validationState: 'none', validationMessage: null } as const);
  return (
    <Shell
      instruction={say('client.instruction')}
      next={say('button.next')}
      last="cancel"
      onLanguage={onLanguage}
    >
      <div className="fields" ref={fields}>
        <Field label={say('client.host')} hint={say('client.host.hint')} {...validation('host')}>
          <Input
            name="host"
            value={client.host}
            maxLength={253}
            spellCheck={false}
            autoComplete="off"
            onChange={(_, { value }) => {
              change({ host: value });
            }}
          />
        </Field>
        <Field
          className="port"
          label={say('server.port')}
          validationState={port === null ? 'error' : 'none'}
          validationMessage={port === null ? say('server.fault.port') : null}
          hint={say('server.port.hint')}
        >
          <Input
            name="port"
            value={client.port}
            inputMode="numeric"
            maxLength={5}
            autoComplete="off"
            onChange={(_, { value }) => {
              change({ port: value });
            }}
          />
        </Field>
        <Field label={say('client.failover')} hint={say('client.failover.hint')} {...validation('failover')}>
          <Input
            name="failover"
            value={client.failover}
            maxLength={260}
            spellCheck={false}
            autoComplete="off"
            onChange={(_, { value }) => {
              change({ failover: value });
            }}
          />
        </Field>
        <div>
          <Switch
            label={say('client.offline')}
            checked={client.offline}
            aria-describedby="offline"
            onChange={(_, { checked }) => {
              change({ offline: checked });
            }}
          />
          <p id="offline" className="hint">
            {say(client.offline ? 'client.offline.on' : 'client.offline.off')}
          </p>
        </div>
      </div>
    </Shell>
  );
}
