import { Field, Input, Switch } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { AddressStatus } from '../components/address-status.tsx';
import { Shell } from '../components/shell.tsx';
import { useAddressCheck } from '../components/use-address-check.ts';
import { useWizard, useWizardState } from '../context.tsx';
import { hostOf, isLocal, parsePort } from '../flow/draft.ts';
import { useWords } from '../texts/language.tsx';
import type { PageProps } from './page-props.ts';

/** Where the RIS server listens, and for whom. */
export function ServerPage({ onLanguage }: PageProps) {
  const wizard = useWizard();
  const { draft, fault } = useWizardState();
  const { say } = useWords();
  const localOnly = isLocal(draft);
  const host = hostOf(draft);
  const port = parsePort(draft.port);
  const check = useAddressCheck(host, port);
  const fields = useRef<HTMLDivElement>(null);
  const hostFault = fault === 'server.fault.host' || fault === 'server.fault.address' ? fault : null;
  const faulty = hostFault !== null ? 'host' : fault === 'server.fault.port' ? 'port' : null;
  useEffect(() => {
    if (faulty !== null) fields.current?.querySelector<HTMLInputElement>(`[name=${faulty}]`)?.focus();
  }, [faulty]);
  return (
    <Shell
      instruction={say('server.instruction')}
      next={say('button.next')}
      last="cancel"
      onLanguage={onLanguage}
    >
      <div className="fields" ref={fields}>
        <div>
          <Switch
            label={say('server.localOnly')}
            checked={localOnly}
            aria-describedby="local-only"
            onChange={(_, { checked }) => {
              wizard.change({ way: checked ? 'local' : 'store' });
            }}
          />
          <p id="local-only" className="hint">
            {say(localOnly ? 'server.localOnly.on' : 'server.localOnly.off')}
          </p>
        </div>
        <Field
          label={say('server.host')}
          validationState={faulty === 'host' ? 'error' : 'none'}
          validationMessage={hostFault === null ? null : say(hostFault)}
          hint={say(localOnly ? 'server.host.local' : 'server.host.hint')}
        >
          <Input
            name="host"
            value={localOnly ? host : draft.host}
            readOnly={localOnly}
            maxLength={253}
            spellCheck={false}
            autoComplete="off"
            onChange={(_, { value }) => {
              wizard.change({ host: value });
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
            value={draft.port}
            inputMode="numeric"
            maxLength={5}
            autoComplete="off"
            onChange={(_, { value }) => {
              wizard.change({ port: value });
            }}
          />
        </Field>
        <AddressStatus check={check} host={host} port={port} />
      </div>
    </Shell>
  );
}
