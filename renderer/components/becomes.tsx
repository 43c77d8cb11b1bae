import type { Change, Step } from '../../electron/contract/plan.ts';
import { useWords } from '../texts/language.tsx';
import { ChangeValue } from './change-value.tsx';

/** Steps whose values are words of the wizard, not of a file or a store. */
const IN_WORDS: readonly Step['kind'][] = ['record.write', 'service.stop', 'service.start'];

/** What a step is about, before and after it, in one line. */
export function Becomes({ change, step }: { readonly change: Change; readonly step: Step }) {
  const { say } = useWords();
  const words = IN_WORDS.includes(step.kind);
  return (
    <p className="becomes">
      <span className="before">
        <span className="hidden">{say('review.before')}: </span>
        <ChangeValue value={change.before} words={words} />
      </span>
      <span className="arrow" aria-hidden="true">
        →
      </span>
      <span className="after">
        <span className="hidden">{say('review.after')}: </span>
        <ChangeValue value={change.after} words={words} />
      </span>
    </p>
  );
}
