import { useId } from 'react';
import type { PfxCertificate } from '../../electron/contract/survey.ts';
import { visible } from '../../electron/contract/visible.ts';
import { suits } from '../flow/pfx.ts';
import { useWords } from '../texts/language.tsx';
import { Reasons } from './messages.tsx';
import { StatusIcon } from './status-icon.tsx';
import { Validity } from './validity.tsx';
import { SHORT, Verbatim } from './verbatim.tsx';

export interface PfxRowProps {
  readonly certificate: PfxCertificate;
  readonly picked: boolean;
  /** Null: it is the only one, so there is nothing to pick. */
  readonly onPick: (() => void) | null;
}

/** One certificate of a PFX: what it is, how long it lasts, and why it is unsuitable. */
export function PfxRow({ certificate, picked, onPick }: PfxRowProps) {
  const { say } = useWords();
  const why = useId();
  const { summary, trusted, unsuitable } = certificate;
  return (
    <li className="store-row">
      {onPick === null ? null : (
        <input
          type="radio"
          name="pfx-certificate"
          aria-label={visible(summary.subject, SHORT)}
          aria-describedby={why}
          checked={picked}
          disabled={!suits(certificate)}
          onChange={onPick}
        />
      )}
      <div className="store-words">
        <strong>
          <Verbatim longest={SHORT}>{summary.subject}</Verbatim>
        </strong>
        <span className="faint">
          {say('store.issuedBy')} <Verbatim longest={SHORT}>{summary.issuer}</Verbatim>
        </span>
        <Validity notBefore={summary.notBefore} notAfter={summary.notAfter} />
        <div id={why}>
          {suits(certificate) ? (
            <p className="reason">
              <StatusIcon kind={trusted ? 'good' : 'info'} />
              <span>{say(trusted ? 'store.suits' : 'store.untrusted')}</span>
            </p>
          ) : (
            <Reasons messages={unsuitable} />
          )}
        </div>
      </div>
    </li>
  );
}
