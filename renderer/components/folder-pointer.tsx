import { Button, Field, Input } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { useState } from 'react';
import type { GivenPath } from '../../electron/contract/giving.ts';
import { useWizard } from '../context.tsx';
import { useWords } from '../texts/language.tsx';
import { Said } from './said.tsx';
import { StatusIcon } from './status-icon.tsx';
import { useTaking } from './use-taking.ts';

export interface FolderPointerProps {
  readonly id: 'server' | 'client';
  readonly name: string;
}

/** Lets the person say where a product is that was not found: by a dialog, or in the browser host by typing. */
export function FolderPointer({ id, name }: FolderPointerProps) {
  const wizard = useWizard();
  const { store } = wizard;
  const { say } = useWords();
  const [typed, setTyped] = useState('');

  async function look({ path }: GivenPath): Promise<void> {
    const field = id === 'server' ? 'serverDirectory' : 'clientDirectory';
    const before = store.get().draft[field];
    wizard.change({ [field]: path });
    await wizard.lookAgain();
    const { survey, problem } = store.get();
    const found = problem === null && survey?.products.some((one) => one.id === id && one.folders.length > 0);
    // What was found wrong with the folder stays on the page; the next look is where it was before.
    if (found !== true) wizard.change({ [field]: before });
  }

  const taking = useTaking((given) => void look(given));
  const point = (): void => {
    taking.take(() =>
      store.host === 'electron'
        ? store.ask('choose', { what: id === 'server' ? 'serverFolder' : 'clientFolder' })
        : store.ask('nameFolder', { path: typed.trim() }),
    );
  };
  return (
    <div className="folder-pointer">
      {store.host === 'electron' ? null : (
        <Field label={say('folder.typed', { name })} hint={say('folder.typed.hint')}>
          <Input
            name={`folder-${id}`}
            value={typed}
            maxLength={1024}
            spellCheck={false}
            autoComplete="off"
            onChange={(_, { value }) => {
              setTyped(value);
            }}
            onKeyDown={(event) => {
              // Its own button is meant, not the page's.
              if (event.key !== 'Enter') return;
              event.preventDefault();
              if (typed.trim() !== '') point();
            }}
          />
        </Field>
      )}
      <Button
        icon={<FolderOpenRegular />}
        disabledFocusable={taking.busy || (store.host === 'browser' && typed.trim() === '')}
        onClick={point}
      >
        {say(store.host === 'electron' ? 'folder.choose' : 'folder.use', { name })}
      </Button>
      <div role="alert">
        {taking.problem === null ? null : (
          <p className="field-problem">
            <StatusIcon kind="error" />
            <span>
              <Said message={taking.problem} />
            </span>
          </p>
        )}
      </div>
    </div>
  );
}
