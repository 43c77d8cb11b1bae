import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { LONGEST_PASTE } from '../../electron/contract/paste-limit.ts';
import { useWords } from '../texts/language.tsx';

/** A place for the text of a file that came by mail. */
export function PasteArea({ onText }: { readonly onText: (text: string) => void }) {
  const { say } = useWords();
  const [text, setText] = useState('');
  return (
    <details className="paste">
      <summary>{say('file.paste')}</summary>
      <Field label={say('file.paste.label')} hint={say('file.paste.hint')}>
        <Textarea
          className="paste-text"
          value={text}
          rows={5}
          maxLength={LONGEST_PASTE}
          spellCheck={false}
          autoComplete="off"
          onChange={(_, { value }) => {
            setText(value);
          }}
        />
      </Field>
      <Button
        disabledFocusable={text.trim() === ''}
        onClick={() => {
          onText(text);
        }}
      >
        {say('file.paste.use')}
      </Button>
    </details>
  );
}
