import { Field, Input } from '@fluentui/react-components';
import { useId } from 'react';
import { useWizard, useWizardState } from '../context.tsx';
import { originOf } from '../flow/contacts.ts';
import type { Untrusted } from '../flow/server-trust.ts';
import { digitsIn, ENOUGH_DIGITS, LONGEST_TYPED } from '../flow/typed-fingerprint.ts';
import { useWords } from '../texts/language.tsx';
import { TrustRoot } from './trust-root.tsx';
import { useAsked } from './use-asked.ts';

interface FingerprintProps {
  readonly untrusted: Untrusted;
  /** There is no other to tell it from. */
  readonly alone: boolean;
}

/** What was read on the server itself, and whether it confirms the certificate that the server showed. */
function Fingerprint({ untrusted, alone }: FingerprintProps) {
  const wizard = useWizard();
  const { draft, trial } = useWizardState();
  const { say, tell } = useWords();
  const { client } = draft;
  const { url } = untrusted;
  const typed = client.typed[url] ?? '';
  const enough = digitsIn(typed) >= ENOUGH_DIGITS;
  // A server that is contacted again may show another certificate.
  const about = enough && trial !== null ? JSON.stringify([untrusted, typed]) : null;
  const asked = useAsked(about, () => wizard.store.ask('confirmServer', { url, typed }), true);
  const answer = asked.state === 'answered' ? asked.answer : null;
  const why = answer !== null && !answer.confirmed ? answer.why : null;
  const fault = asked.state === 'refused' ? asked.problem : why;
  const confirmed = answer?.confirmed === true;
  return (
    <Field
      label={
        alone ? say('shown.typed') : say('shown.typed.of', { host: originOf(url).replace(/^.*:\/\//, '') })
      }
      hint={say('shown.typed.hint')}
      validationState={fault !== null ? 'error' : confirmed ? 'success' : 'none'}
      validationMessage={fault !== null ? tell(fault) : confirmed ? say('shown.typed.good') : null}
    >
      <Input
        name="fingerprint"
        value={typed}
        maxLength={LONGEST_TYPED}
        autoComplete="off"
        spellCheck={false}
        onChange={(_, { value }) => {
          wizard.change({ client: { ...client, typed: { ...client.typed, [url]: value } } });
        }}
      />
    </Field>
  );
}

export interface ServerTrustProps {
  /** The certificates that are not trusted yet; null: nobody was contacted, so none is known. */
  readonly untrusted: readonly Untrusted[] | null;
}

/** What this computer is to trust, so that its client accepts the server. */
export function ServerTrust({ untrusted }: ServerTrustProps) {
  const wizard = useWizard();
  const { draft } = useWizardState();
  const { say } = useWords();
  const about = useId();
  const { trust } = draft;
  const kinds = untrusted === null ? (['asFound', 'issuer'] as const) : (['certificate', 'issuer'] as const);
  const chosen = untrusted === null && trust.kind !== 'issuer' ? 'asFound' : trust.kind;
  return (
    <fieldset className="trust">
      <legend>{say('shown.trust')}</legend>
      {kinds.map((kind) => (
        <div key={kind} className="trust-kind">
          <label className="trust-title">
            <input
              type="radio"
              name="trust"
              value={kind}
              checked={chosen === kind}
              aria-describedby={`${about}-${kind}`}
              onChange={() => {
                wizard.change({ trust: { ...trust, kind } });
              }}
            />
            {say(kind === 'certificate' ? 'shown.trust.certificate' : `trust.${kind}`)}
          </label>
          <p id={`${about}-${kind}`} className="hint">
            {say(kind === 'certificate' ? 'shown.trust.certificate.text' : `trust.${kind}.text`)}
          </p>
          {kind === 'issuer' && chosen === kind ? <TrustRoot from={null} /> : null}
          {kind === 'certificate' && chosen === kind
            ? (untrusted ?? []).map((one, _, all) => (
                <Fingerprint key={one.sha256} untrusted={one} alone={all.length === 1} />
              ))
            : null}
        </div>
      ))}
    </fieldset>
  );
}
