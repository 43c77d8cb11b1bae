import type { Message } from '../../electron/contract/message.ts';
import { useWords } from '../texts/language.tsx';
import { Notice } from './notice.tsx';
import { Said } from './said.tsx';
import { type Kind, StatusIcon } from './status-icon.tsx';

interface Messages {
  readonly messages: readonly Message[];
}

/** Each message once, by its sentence: they have no other identity. */
function useSentences(messages: readonly Message[]): readonly (readonly [string, Message])[] {
  const { tell } = useWords();
  return [...new Map(messages.map((message) => [tell(message), message]))];
}

/** Messages of the engine, one under the other in one box. */
export function Notes({ messages, kind = 'info' }: Messages & { readonly kind?: Kind }) {
  const sentences = useSentences(messages);
  if (sentences.length === 0) return null;
  return (
    <Notice kind={kind}>
      {sentences.map(([sentence, message]) => (
        <p key={sentence}>
          <Said message={message} />
        </p>
      ))}
    </Notice>
  );
}

/** Why something among other lines will not do, or what is worth knowing of it: each with a symbol, without a box. */
export function Reasons({ messages, kind = 'warning' }: Messages & { readonly kind?: Kind }) {
  const sentences = useSentences(messages);
  if (sentences.length === 0) return null;
  return (
    <ul className="reasons">
      {sentences.map(([sentence, message]) => (
        <li key={sentence} className="reason">
          <StatusIcon kind={kind} />
          <span>
            <Said message={message} />
          </span>
        </li>
      ))}
    </ul>
  );
}
