import type { Verdict } from '../../electron/contract/check.ts';
import { useWords } from '../texts/language.tsx';
import { type Kind, StatusIcon } from './status-icon.tsx';

export interface Answer {
  readonly kind: Kind;
  readonly words: 'verdict.yes' | 'verdict.no' | 'verdict.unknown';
}

/** How a verdict is shown. */
export function answerOf({ wouldConnect }: Verdict): Answer {
  if (wouldConnect === null) return { kind: 'unknown', words: 'verdict.unknown' };
  return wouldConnect ? { kind: 'good', words: 'verdict.yes' } : { kind: 'error', words: 'verdict.no' };
}

/** Will the client connect? Large. */
export function VerdictBanner({ verdict }: { readonly verdict: Verdict }) {
  const { say } = useWords();
  const { kind, words } = answerOf(verdict);
  return (
    <p className={`verdict ${kind}`}>
      <StatusIcon kind={kind} large />
      <span>{say(words)}</span>
    </p>
  );
}
