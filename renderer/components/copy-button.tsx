import { Button } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useState } from 'react';
import { useWords } from '../texts/language.tsx';

/** Copies a text to the clipboard and says so; `what` names it for screen readers. */
export function CopyButton({ text, what }: { readonly text: string; readonly what: string }) {
  const { say } = useWords();
  const [result, setResult] = useState<'copied' | 'failed' | null>(null);
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setResult('copied');
    } catch {
      setResult('failed');
    }
  }
  const label = say('button.copy');
  return (
    <span className="copy">
      <Button
        size="small"
        icon={<CopyRegular />}
        aria-label={`${label}: ${what}`}
        onClick={() => void copy()}
      >
        {label}
      </Button>
      <span role="status" className="copied">
        {result === null ? '' : say(result === 'copied' ? 'copy.done' : 'copy.failed')}
      </span>
    </span>
  );
}
