import { Button } from '@fluentui/react-components';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { useState } from 'react';
import type { Input } from '../../electron/contract/channels.ts';
import type { Message } from '../../electron/contract/message.ts';
import { useWizard } from '../context.tsx';
import { problemOf } from '../flow/problem.ts';
import { useWords } from '../texts/language.tsx';
import { Verbatim } from './verbatim.tsx';

/** Has the host save something, and says where it went. */
export function SaveButton({ what, label }: { readonly what: Input<'save'>; readonly label: string }) {
  const { store } = useWizard();
  const { say, tell } = useWords();
  const [path, setPath] = useState<string | null>(null);
  const [problem, setProblem] = useState<Message | null>(null);
  async function save(): Promise<void> {
    try {
      const saved = await store.ask('save', what);
      setPath(saved.path);
      setProblem(null);
    } catch (error) {
      setProblem(problemOf(error));
    }
  }
  return (
    <span className="save">
      <Button icon={<SaveRegular />} onClick={() => void save()}>
        {label}
      </Button>
      <span role="status" className="saved">
        {path === null ? null : (
          <>
            {say('save.done')} <Verbatim code>{path}</Verbatim>
          </>
        )}
        {problem === null ? null : tell(problem)}
      </span>
    </span>
  );
}
