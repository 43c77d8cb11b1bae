import { Button, Field, Input } from '@fluentui/react-components';
import { EyeRegular } from '@fluentui/react-icons/svg/eye';
import { EyeOffRegular } from '@fluentui/react-icons/svg/eye-off';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Message } from '../../electron/contract/message.ts';
import { useWords } from '../texts/language.tsx';

export interface PfxPasswordProps {
  readonly why: Message | null;
  /** The field has come up because of what the person just did: the keyboard follows. */
  readonly seek: boolean;
  /** The engine is to be told; null: there is none. */
  readonly onTyped: (password: string | null) => void;
  readonly onOpen: () => void;
}

/** Longer than any tool takes, and in UTF-8 never more bytes than the engine does. */
const LONGEST = 1024;

/** The password of a PFX. The field alone holds it; it is passed on when the person has finished typing. */
export function PfxPassword({ why, seek, onTyped, onOpen }: PfxPasswordProps) {
  const { say, tell } = useWords();
  const [shown, setShown] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  const input = (): HTMLInputElement | null => field.current?.querySelector('input') ?? null;
  const changed = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt that failed leads back to the field
  useEffect(() => {
    if (seek) input()?.select();
  }, [seek, why]);

  function commit(): void {
    if (!changed.current) return;
    changed.current = false;
    const password = input()?.value ?? '';
    onTyped(password === '' ? null : password);
  }

  return (
    <div className="pfx-password" ref={field}>
      <Field
        label={say('import.password')}
        hint={say('import.password.hint')}
        validationState={why === null ? 'none' : 'error'}
        validationMessage={why === null ? null : tell(why)}
      >
        <Input
          name="pfx-password"
          type={shown ? 'text' : 'password'}
          maxLength={LONGEST}
          spellCheck={false}
          autoComplete="off"
          onChange={() => {
            changed.current = true;
          }}
          onBlur={commit}
          onKeyDown={({ key }: KeyboardEvent) => {
            // The form is sent after this: the engine must have the password by then.
            if (key === 'Enter') commit();
          }}
          contentAfter={
            <Button
              appearance="transparent"
              size="small"
              icon={shown ? <EyeOffRegular /> : <EyeRegular />}
              aria-label={say('import.password.show')}
              aria-pressed={shown}
              onClick={() => {
                setShown(!shown);
              }}
            />
          }
        />
      </Field>
      <Button
        onClick={() => {
          commit();
          onOpen();
        }}
      >
        {say('import.open')}
      </Button>
    </div>
  );
}
