import type { Message } from '../../electron/contract/message.ts';
import { useWords } from '../texts/language.tsx';
import { Notice } from './notice.tsx';
import { Said } from './said.tsx';
import type { Kind } from './status-icon.tsx';

/** Messages of the engine, one under the other; they have no identity but their place. */
export function Notes({
  messages,
  kind = 'info',
}: {
  readonly messages: readonly Message[];
  readonly kind?: Kind;
}) {
  const { tell } = useWords();
  const distinct = new Map(messages.map((message) => [tell(message), message]));
  return [...distinct].map(([sentence, message]) => (
    <Notice key={sentence} kind={kind}>
      <Said message={message} />
    </Notice>
  ));
}
