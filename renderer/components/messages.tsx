import type { Message } from '../../electron/contract/message.ts';
import { useWords } from '../texts/language.tsx';
import { Notice } from './notice.tsx';
import { type Kind, StatusIcon } from './status-icon.tsx';

interface Messages {
  readonly messages: readonly Message[];
}

/** Messages have no identity but their sentence. */
function useSentences(messages: readonly Message[]): readonly string[] {
  const { tell } = useWords();
  return [...new Set(messages.map(tell))];
}

/** Messages of the engine, one under the other in one box. */
export function Notes({ messages, kind = 'info' }: Messages & { readonly kind?: Kind }) {
  const sentences = useSentences(messages);
  if (sentences.length === 0) return null;
  return (
    <Notice kind={kind}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}

/** Why something among other lines will not do: each reason with a symbol, without a box. */
export function Reasons({ messages }: Messages) {
  const sentences = useSentences(messages);
  return (
    <ul className="reasons">
      {sentences.map((sentence) => (
        <li key={sentence} className="reason">
          <StatusIcon kind="warning" />
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  );
}
