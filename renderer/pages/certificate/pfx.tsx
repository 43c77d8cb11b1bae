import { Checkbox } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { PfxContent } from '../../../electron/contract/survey.ts';
import { visible } from '../../../electron/contract/visible.ts';
import { FileField } from '../../components/file-field.tsx';
import { Reasons } from '../../components/messages.tsx';
import { PfxRow } from '../../components/pfx-certificate.tsx';
import { PfxPassword } from '../../components/pfx-password.tsx';
import { TrustChoice } from '../../components/trust-choice.tsx';
import { useWizard, useWizardState } from '../../context.tsx';
import { decidePfx, openPfx, pickedIn, pickingPfx, rootsOf } from '../../flow/pfx.ts';
import { type PfxDraft, withFile } from '../../flow/pfx-draft.ts';
import { useWords } from '../../texts/language.tsx';
import type { Way } from './way.ts';

/** What is in the file, and what follows from the certificate that is meant. */
function Content({ content }: { readonly content: PfxContent }) {
  const wizard = useWizard();
  const { draft } = useWizardState();
  const { say } = useWords();
  const { certificates, others } = content;
  const picked = pickedIn(draft.pfx);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // The field for the password has gone: the keyboard goes on where what was locked begins.
    if (document.activeElement === document.body) section.current?.focus();
  }, []);
  return (
    <section ref={section} className="pfx-content" tabIndex={-1} aria-label={say('import.in')}>
      {draft.pfx.typed ? <p className="faint">{say('import.password.fits')}</p> : null}
      <ul className="store-list">
        {certificates.map((certificate) => (
          <PfxRow
            key={certificate.summary.thumbprint}
            certificate={certificate}
            picked={certificate === picked}
            onPick={
              certificates.length === 1
                ? null
                : () => {
                    wizard.change(pickingPfx(draft.pfx, certificate));
                  }
            }
          />
        ))}
      </ul>
      <Reasons messages={others} />
      {picked === null ? null : (
        <div className="pfx-picked">
          <p>{say('store.host', { host: visible(picked.host ?? '') })}</p>
          <Checkbox
            name="exportable"
            label={say('import.exportable')}
            checked={draft.pfx.exportable}
            onChange={(_, { checked }) => {
              wizard.change({ pfx: { ...draft.pfx, exportable: checked === true } });
            }}
          />
          {draft.untrusted || draft.trust.kind !== 'asFound' ? (
            <TrustChoice trusted={!draft.untrusted} from={rootsOf(draft.pfx)} />
          ) : null}
        </div>
      )}
    </section>
  );
}

function Details() {
  const wizard = useWizard();
  const { draft } = useWizardState();
  const { say } = useWords();
  const { pfx } = draft;
  const { file, opening } = pfx;
  const [first] = useState(opening);
  const { store } = wizard;

  async function open(asked: PfxDraft): Promise<void> {
    const changes = await store.during('busy.pfx', () => openPfx(asked, store.ask));
    const now = store.get().draft;
    // Another file, or another way, was chosen meanwhile.
    if (changes !== null && now.way === 'pfx' && now.pfx === asked) wizard.change(changes);
  }

  function take(given: PfxDraft): void {
    wizard.change({ pfx: given });
    void open(given);
  }

  function tell(password: string | null): void {
    // One that is refused is missing when the file is opened, which says so.
    store.ask('password', { password }).catch(() => undefined);
    wizard.change({ pfx: { ...pfx, typed: password !== null } });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when this way is chosen or come back to
  useEffect(() => {
    const picked = pickedIn(pfx);
    // The host is one field for all ways, and another may have filled it.
    if (picked !== null) wizard.change(pickingPfx(pfx, picked));
    else if (file !== null && opening.state === 'untried') void open(pfx);
  }, []);

  return (
    <>
      <FileField
        what="pfx"
        label={say('import.file')}
        hint={say('import.file.hint')}
        given={file}
        problem={opening.state === 'refused' ? opening.why : null}
        onGiven={(given) => {
          tell(null);
          take(withFile(pfx, given));
        }}
      />
      {opening.state === 'locked' ? (
        <PfxPassword
          why={opening.why}
          seek={opening !== first}
          onTyped={tell}
          onOpen={() => void open(store.get().draft.pfx)}
        />
      ) : null}
      <div role="status">{opening.state === 'open' ? <Content content={opening.content} /> : null}</div>
    </>
  );
}

/** A certificate that comes with its key in a file. */
export const pfx: Way = { id: 'pfx', title: 'import.title', text: 'import.text', decide: decidePfx, Details };
