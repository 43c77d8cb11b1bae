import { Button } from '@fluentui/react-components';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import { useEffect, useId, useRef } from 'react';
import type { FileKind, GivenPath } from '../../electron/contract/giving.ts';
import type { Message } from '../../electron/contract/message.ts';
import { useWizard } from '../context.tsx';
import { useWords } from '../texts/language.tsx';
import { DropArea } from './drop-area.tsx';
import { PasteArea } from './paste-area.tsx';
import { Said } from './said.tsx';
import { StatusIcon } from './status-icon.tsx';
import { useTaking } from './use-taking.ts';
import { SHORT, Verbatim } from './verbatim.tsx';

export interface FileFieldProps {
  readonly what: FileKind;
  readonly label: string;
  readonly hint: string;
  readonly given: GivenPath | null;
  readonly onGiven: (given: GivenPath | null) => void;
  /** What is wrong with the file that was given; the focus goes here when it comes. */
  readonly problem?: Message | null;
}

/** Asks for one file: by a dialog, by dropping it and, what is text, by pasting it. */
export function FileField({ what, label, hint, given, onGiven, problem = null }: FileFieldProps) {
  const { store } = useWizard();
  const { say } = useWords();
  const about = useId();
  const taking = useTaking(onGiven);
  const wrong = taking.problem ?? problem;
  const field = useRef<HTMLFieldSetElement>(null);
  const before = useRef(wrong);
  useEffect(() => {
    // What stood there already when the page was opened moves nothing.
    if (wrong !== null && wrong !== before.current) field.current?.querySelector('button')?.focus();
    before.current = wrong;
  }, [wrong]);
  return (
    <fieldset className="file-field" ref={field}>
      <legend>{label}</legend>
      <DropArea
        onFile={(file) => {
          taking.take(() => store.give(what, file));
        }}
        onRefused={taking.refuse}
      >
        <Button
          icon={<DocumentRegular />}
          aria-describedby={about}
          disabledFocusable={taking.busy}
          onClick={() => {
            taking.take(() => store.ask('choose', { what }));
          }}
        >
          {say(given === null ? 'file.choose' : 'file.another')}
        </Button>
        <span className="file-words" role="status">
          {taking.busy ? say('file.taking') : <Given given={given} />}
        </span>
      </DropArea>
      <div id={about} className="file-about">
        <span className="hint">{hint}</span>
        {wrong === null ? null : (
          <span className="field-problem">
            <StatusIcon kind="error" />
            <span>
              <Said message={wrong} />
            </span>
          </span>
        )}
      </div>
      {what === 'pfx' ? null : (
        <PasteArea
          onText={(text) => {
            taking.take(() => store.ask('paste', { what, text }));
          }}
        />
      )}
    </fieldset>
  );
}

function Given({ given }: Pick<FileFieldProps, 'given'>) {
  const { say } = useWords();
  if (given === null) return say('file.drop');
  return (
    <>
      {say('file.given')} <Verbatim longest={SHORT}>{given.name}</Verbatim>
    </>
  );
}
