import { Spinner } from '@fluentui/react-components';
import { useEngineState } from '../context.tsx';
import type { PlainKey } from '../texts/en.ts';
import { useWords } from '../texts/language.tsx';

/** What is being waited for, with the number of certificates that have been read. */
export function Busy({ what }: { readonly what: PlainKey }) {
  const { say, number } = useWords();
  const engine = useEngineState();
  const reading = engine?.phase === 'detecting' && engine.total > 0;
  return (
    <div className="busy">
      <Spinner size="small" labelPosition="after" label={say(what)} />
      {reading ? (
        <p className="faint">
          {say('busy.read', { done: number(engine.done), total: number(engine.total) })}
        </p>
      ) : null}
    </div>
  );
}
