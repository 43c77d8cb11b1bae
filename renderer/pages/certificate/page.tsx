import { Busy } from '../../components/busy.tsx';
import { Shell } from '../../components/shell.tsx';
import { useWizard, useWizardState } from '../../context.tsx';
import { useWords } from '../../texts/language.tsx';
import type { PageProps } from '../page-props.ts';
import { WAYS } from './ways.ts';

/** With which certificate the RIS server shows who it is. */
export function CertificatePage({ onLanguage }: PageProps) {
  const wizard = useWizard();
  const { draft, busy } = useWizardState();
  const { say } = useWords();
  return (
    <Shell
      instruction={say('certificate.instruction')}
      next={say('button.next')}
      last="cancel"
      onLanguage={onLanguage}
    >
      <fieldset className="ways">
        <legend className="hidden">{say('certificate.instruction')}</legend>
        {WAYS.map(({ id, title, text, Details }) => {
          const chosen = draft.way === id;
          return (
            <div key={id} className={chosen ? 'way chosen' : 'way'}>
              <label className="way-title">
                <input
                  type="radio"
                  name="way"
                  value={id}
                  checked={chosen}
                  aria-describedby={`way-${id}`}
                  onChange={() => {
                    wizard.change({ way: id });
                  }}
                />
                {say(title)}
              </label>
              <div id={`way-${id}`} className="way-text">
                {say(text)}
              </div>
              {chosen ? (
                <div className="way-details">
                  <Details />
                </div>
              ) : null}
            </div>
          );
        })}
      </fieldset>
      {busy === null ? null : <Busy what={busy} />}
    </Shell>
  );
}
