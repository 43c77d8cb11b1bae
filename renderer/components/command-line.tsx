import { useId } from 'react';
import { useWords } from '../texts/language.tsx';
import { CopyButton } from './copy-button.tsx';
import { Verbatim } from './verbatim.tsx';

/** The same as a command line, to copy, for unattended use elsewhere. */
export function CommandLine({ command }: { readonly command: string }) {
  const { say } = useWords();
  const title = useId();
  return (
    <section className="command-line" aria-labelledby={title}>
      <h2 id={title}>{say('review.commandLine')}</h2>
      <p className="faint">{say('review.commandLine.text')}</p>
      <div className="command-row">
        <Verbatim code>{command}</Verbatim>
        <CopyButton text={command} what={say('review.commandLine')} />
      </div>
    </section>
  );
}
