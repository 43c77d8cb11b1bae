import { useId } from 'react';
import type { StoreChoice } from '../../electron/contract/survey.ts';
import { visible } from '../../electron/contract/visible.ts';
import { useWords } from '../texts/language.tsx';
import { CertificateLink } from './certificate-link.tsx';
import { Reasons } from './messages.tsx';
import { StatusIcon } from './status-icon.tsx';
import { Validity } from './validity.tsx';
import { SHORT, Verbatim } from './verbatim.tsx';

export interface StoreRowProps {
  readonly choice: StoreChoice;
  readonly picked: boolean;
  readonly onPick: () => void;
}

/** One certificate of the store: what it is, how long it lasts, and why it is unsuitable. */
export function StoreRow({ choice, picked, onPick }: StoreRowProps) {
  const { say } = useWords();
  const why = useId();
  const { id, summary, trusted, unsuitable, notes } = choice;
  const suits = unsuitable.length === 0;
  return (
    <li className={suits ? 'store-row' : 'store-row unsuitable'}>
      <input
        type="radio"
        name="stored"
        aria-label={visible(summary.subject, SHORT)}
        aria-describedby={why}
        checked={picked}
        disabled={!suits}
        onChange={onPick}
      />
      <div className="store-words">
        <CertificateLink id={id}>{summary.subject}</CertificateLink>
        <span className="faint">
          {say('store.issuedBy')} <Verbatim longest={SHORT}>{summary.issuer}</Verbatim>
        </span>
        <Validity notBefore={summary.notBefore} notAfter={summary.notAfter} />
        <div id={why}>
          {suits ? (
            <p className="reason">
              <StatusIcon kind={trusted ? 'good' : 'info'} />
              <span>{say(trusted ? 'store.suits' : 'store.untrusted')}</span>
            </p>
          ) : (
            <Reasons messages={unsuitable} />
          )}
          <Reasons messages={notes} kind="info" />
        </div>
      </div>
    </li>
  );
}
