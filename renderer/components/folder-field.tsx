import { Button, Field, Input } from '@fluentui/react-components';
import { type KeyboardEvent, useState } from 'react';
import { useWizard, useWizardState } from '../context.tsx';
import { useWords } from '../texts/language.tsx';

export interface FolderFieldProps {
  readonly id: 'server' | 'client';
  readonly name: string;
}

/** Asks for the folder of a product that was not found by itself. */
export function FolderField({ id, name }: FolderFieldProps) {
  const wizard = useWizard();
  const { draft, busy } = useWizardState();
  const { say } = useWords();
  const [typed, setTyped] = useState((id === 'server' ? draft.serverDirectory : draft.clientDirectory) ?? '');

  function look(): void {
    const directory = typed.trim() === '' ? null : typed.trim();
    wizard.change(id === 'server' ? { serverDirectory: directory } : { clientDirectory: directory });
    void wizard.lookAgain();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    // Enter would go on to the next page.
    event.preventDefault();
    look();
  }

  return (
    <div className="folder-field">
      <Field label={say('found.folder', { name })} size="small">
        <Input
          value={typed}
          maxLength={1024}
          spellCheck={false}
          autoComplete="off"
          onKeyDown={onKeyDown}
          onChange={(_, { value }) => {
            setTyped(value);
          }}
        />
      </Field>
      <Button
        size="small"
        disabledFocusable={busy !== null}
        aria-label={say('found.lookThere.for', { name })}
        onClick={look}
      >
        {say('found.lookThere')}
      </Button>
    </div>
  );
}
