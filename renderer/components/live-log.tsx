import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../texts/language.tsx';
import { LogLines } from './log-lines.tsx';

/** The log, to be opened; it grows while it is open. */
export function LiveLog({ lines }: { readonly lines: number }) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <section className="log">
      <Button
        size="small"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {say(open ? 'log.hide' : 'log.show')}
      </Button>
      {open ? <LogLines lines={lines} /> : null}
    </section>
  );
}
