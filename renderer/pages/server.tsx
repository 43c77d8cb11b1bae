import { Field, Input, Switch } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { LONGEST_ACCOUNT } from '../../electron/contract/account-name.ts';
import { visible } from '../../electron/contract/visible.ts';
import { AddressStatus } from '../components/address-status.tsx';
import { Shell } from '../components/shell.tsx';
import { useAddressCheck } from '../components/use-address-check.ts';
import { useWizard, useWizardState } from '../context.tsx';
import { hostOf, isAccount, isLocal } from '../flow/draft.ts';
import { parsePort } from '../flow/port.ts';
import type { PlainKey } from '../texts/en.ts';
import { useWords } from '../texts/language.tsx';
import type { PageProps } from './page-props.ts';

/** The field that a fault of this page is at, but for the host's. */
const AT: Partial<Readonly<Record<PlainKey, string>>> = {
  'server.fault.port': 'port',
  'server.fault.account': 'account',
};

/** Where the RIS server listens, and for whom. */
export function ServerPage({ onLanguage }: PageProps) {
  const wizard = useWizard();
  const { draft, fault, survey } = useWizardState();
  const { say } = useWords();
  const service = survey?.service ?? null;
  const localOnly = isLocal(draft);
  const host = hostOf(draft);
  const port = parsePort(draft.port);
  const check = useAddressCheck(host, port);
  const fields = useRef<HTMLDivElement>(null);
  const hostFault = fault === 'server.fault.host' || fault === 'server.fault.address' ? fault : null;
  const faulty = hostFault !== null ? 'host' : fault === null ? null : (AT[fault] ?? null);
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
        <Field
          className="account"
          label={say('server.account')}
          validationState={isAccount(draft.serviceAccount) ? 'none' : 'error'}
          validationMessage={isAccount(draft.serviceAccount) ? null : say('server.fault.account')}
          hint={
            service
              ? say('server.account.hint', { account: visible(service.account) })
              : say('server.account.none')
          }
        >
          <Input
            name="account"
            value={draft.serviceAccount}
            maxLength={LONGEST_ACCOUNT}
            spellCheck={false}
            autoComplete="off"
            onChange={(_, { value }) => {
              wizard.change({ serviceAccount: value });
            }}
          />
        </Field>
        <AddressStatus check={check} host={host} port={port} />
      </div>
    </Shell>
  );
}
