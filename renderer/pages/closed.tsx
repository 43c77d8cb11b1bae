import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useWizard } from '../context.tsx';
import { useWords } from '../texts/language.tsx';

/** Where a browser's tab stays although the wizard was left. */
export function ClosedPage() {
  const wizard = useWizard();
  const { say } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <main className="closed">
      <h1 ref={heading} tabIndex={-1}>
        {say('closed.instruction')}
      </h1>
      <p>{say('closed.text')}</p>
      <Button onClick={() => void wizard.toStart()}>{say('closed.again')}</Button>
    </main>
  );
}
