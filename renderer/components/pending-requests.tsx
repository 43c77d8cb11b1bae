import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { PendingRequest } from '../../electron/contract/survey.ts';
import { useWizard, useWizardState } from '../context.tsx';
import { useWords } from '../texts/language.tsx';
import { Reasons } from './messages.tsx';
import { RequestText } from './request-text.tsx';
import { SHORT, Verbatim } from './verbatim.tsx';

function Origin({ request }: { readonly request: PendingRequest }) {
  const { say } = useWords();
  const { ours, pem, unsuitable } = request;
  if (unsuitable.length > 0) return <Reasons messages={unsuitable} />;
  if (!ours) return <p className="faint">{say('pending.foreign')}</p>;
  return <p className="faint">{say(pem === null ? 'pending.lost' : 'pending.suits')}</p>;
}

/** One request: what it is for, how it stands, and what can be done about it. */
function Request({ request }: { readonly request: PendingRequest }) {
  const wizard = useWizard();
  const { busy } = useWizardState();
  const { say, moment } = useWords();
  const [open, setOpen] = useState(false);
  const title = useId();
  const { id, host, at, key, ours, pem, unsuitable } = request;
  return (
    <li className="pending" aria-labelledby={title}>
      <h3 id={title}>
        <Verbatim longest={SHORT}>{host}</Verbatim>
      </h3>
      <p>
        {say('pending.since', { at: moment(at) })} · <Verbatim>{key}</Verbatim>
      </p>
      <Origin request={request} />
      <div className="then">
        {unsuitable.length > 0 ? null : (
          <Button
            appearance="primary"
            aria-describedby={title}
            disabledFocusable={busy !== null}
            onClick={() => void wizard.complete(request)}
          >
            {say('pending.complete')}
          </Button>
        )}
        {pem === null ? null : (
          <Button
            aria-describedby={title}
            aria-expanded={open}
            onClick={() => {
              setOpen(!open);
            }}
          >
            {say(open ? 'request.hide' : 'request.show')}
          </Button>
        )}
        {ours ? (
          <Button
            aria-describedby={title}
            disabledFocusable={busy !== null}
            onClick={() => void wizard.withdraw(request)}
          >
            {say('pending.withdraw')}
          </Button>
        ) : null}
      </div>
      {open && pem !== null ? <RequestText id={id} pem={pem} /> : null}
    </li>
  );
}

/** The requests that wait for an authority's answer, whoever made them. */
export function PendingRequests({ pending }: { readonly pending: readonly PendingRequest[] }) {
  const { say } = useWords();
  const title = useId();
  if (pending.length === 0) return null;
  return (
    <section className="pending-requests" aria-labelledby={title}>
      <h2 id={title}>{say('pending.title')}</h2>
      <ul>
        {pending.map((request) => (
          <Request key={request.id.thumbprint} request={request} />
        ))}
      </ul>
    </section>
  );
}
