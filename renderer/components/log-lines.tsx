import { useEffect, useRef, useState } from 'react';
import type { LogLine } from '../../electron/contract/engine.ts';
import { useWizard } from '../context.tsx';
import { useWords } from '../texts/language.tsx';
import { Said } from './said.tsx';

/** The lines of the engine's log so far; `lines`: how many there are. */
export function LogLines({ lines }: { readonly lines: number }) {
  const { ask } = useWizard().store;
  const { say } = useWords();
  const [read, setRead] = useState<readonly LogLine[]>([]);
  const end = useRef<HTMLLIElement>(null);
  const from = read.length;
  useEffect(() => {
    if (lines <= from) return;
    let outdated = false;
    ask('log', { from }).then(
      (more) => {
        if (!outdated) setRead((before) => [...before.slice(0, from), ...more]);
      },
      () => undefined,
    );
    return () => {
      outdated = true;
    };
  }, [ask, lines, from]);
  useEffect(() => {
    if (read.length > 0) end.current?.scrollIntoView({ block: 'nearest' });
  }, [read]);
  return (
    // It scrolls, so the keyboard must reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region
    <div className="log-lines" role="log" aria-label={say('log.title')} tabIndex={0}>
      <ol>
        {read.map(({ number, at, message }, index) => (
          <li key={number} ref={index === read.length - 1 ? end : null}>
            <time dateTime={at}>{new Date(at).toLocaleTimeString()}</time> <Said message={message} />
          </li>
        ))}
        {read.length === 0 ? <li>{say('log.empty')}</li> : null}
      </ol>
    </div>
  );
}
