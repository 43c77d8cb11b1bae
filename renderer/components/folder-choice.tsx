import { Select } from '@fluentui/react-components';
import { useId } from 'react';
import { visible } from '../../electron/contract/visible.ts';
import { useWizard, useWizardState } from '../context.tsx';
import { useWords } from '../texts/language.tsx';

export interface FolderChoiceProps {
  readonly id: 'server' | 'client';
  readonly name: string;
  readonly folders: readonly string[];
}

/** Which of several folders of a product is meant. */
export function FolderChoice({ id, name, folders }: FolderChoiceProps) {
  const wizard = useWizard();
  const { draft } = useWizardState();
  const { say } = useWords();
  const field = useId();
  const chosen = id === 'server' ? draft.serverDirectory : draft.clientDirectory;
  function choose(folder: string): void {
    const directory = folder === '' ? null : folder;
    // Looked at on leaving the page: the arrow keys pass through folders that are not meant.
    wizard.change(id === 'server' ? { serverDirectory: directory } : { clientDirectory: directory });
  }
  return (
    <div className="folder-choice">
      <label htmlFor={field}>{say('found.several', { name })}</label>
      <Select
        id={field}
        value={chosen ?? ''}
        onChange={(_, { value }) => {
          choose(value);
        }}
      >
        <option value="">{say('found.choose')}</option>
        {folders.map((folder) => (
          <option key={folder} value={folder}>
            {visible(folder, 1000)}
          </option>
        ))}
      </Select>
    </div>
  );
}
