import { useId } from 'react';
import { useWizard, useWizardState } from '../context.tsx';
import type { RootSource, TrustDraft } from '../flow/trust-draft.ts';
import { useWords } from '../texts/language.tsx';
import { TrustRoot } from './trust-root.tsx';

/** For a single server the certificate alone first. */
const KINDS = ['certificate', 'issuer', 'asFound'] as const satisfies readonly TrustDraft['kind'][];

export interface TrustChoiceProps {
  /** This computer trusts the certificate as it is. */
  readonly trusted: boolean;
  /** The file that the certificate comes in, which may hold its root; null: it comes in none. */
  readonly from: RootSource | null;
}

/** What this computer is to trust, so that its RIS programs accept the certificate. */
export function TrustChoice({ trusted, from }: TrustChoiceProps) {
  const wizard = useWizard();
  const { draft } = useWizardState();
  const { say } = useWords();
  const about = useId();
  const { trust } = draft;
  return (
    <fieldset className="trust">
      <legend>{say('trust.question')}</legend>
      {trusted ? <p className="hint">{say('trust.enough')}</p> : null}
      {KINDS.map((kind) => (
        <div key={kind} className="trust-kind">
          <label className="trust-title">
            <input
              type="radio"
              name="trust"
              value={kind}
              checked={trust.kind === kind}
              aria-describedby={`${about}-${kind}`}
              onChange={() => {
                wizard.change({ trust: { ...trust, kind } });
              }}
            />
            {say(`trust.${kind}`)}
          </label>
          <p id={`${about}-${kind}`} className="hint">
            {say(`trust.${kind}.text`)}
          </p>
          {kind === 'issuer' && trust.kind === 'issuer' ? <TrustRoot from={from} /> : null}
        </div>
      ))}
    </fieldset>
  );
}
