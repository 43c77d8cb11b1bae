import type { PendingRequest } from '../../electron/contract/survey.ts';
import { useWords } from '../texts/language.tsx';
import { CopyButton } from './copy-button.tsx';
import { SaveButton } from './save-button.tsx';

export interface RequestTextProps {
  readonly id: PendingRequest['id'];
  readonly pem: string;
}

/** A request as the authority gets it: to copy, or to save. */
export function RequestText({ id, pem }: RequestTextProps) {
  const { say } = useWords();
  const { thumbprint } = id;
  return (
    <div className="request-text">
      <p>{say('request.pem.text')}</p>
      <div className="then">
        <CopyButton text={pem} what={say('request.pem')} />
        <SaveButton what={{ what: 'request', thumbprint }} label={say('request.save')} />
      </div>
      {/* It scrolls, so the keyboard must reach it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className="pem" tabIndex={0} aria-label={say('request.pem')}>
        <pre className="code">{pem.trim()}</pre>
      </section>
    </div>
  );
}
