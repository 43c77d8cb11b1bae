import type { Choices } from '../../electron/contract/choices.ts';
import { useWords } from '../texts/language.tsx';
import { SaveButton } from './save-button.tsx';

/** What other computers need so that their clients trust the server; nothing where no other computer calls it. */
export function SaveIssuer({ choices }: { readonly choices: Choices }) {
  const { say } = useWords();
  const { source } = choices.certificate;
  if (source === 'local' || source === 'request' || source === 'presented') return null;
  return (
    <div className="save-issuer">
      <SaveButton what={{ what: 'issuer' }} label={say('finish.saveIssuer')} />
      <p className="hint">{say('finish.saveIssuer.text')}</p>
    </div>
  );
}
