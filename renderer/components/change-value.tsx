import { useWords } from '../texts/language.tsx';
import { Verbatim } from './verbatim.tsx';

/** Values that are words of the wizard. */
const STATES = ['running', 'stopped', 'record'] as const;

export interface ChangeValueProps {
  /** Null: there is none. */
  readonly value: string | null;
  /** Whether the wizard's words may stand in it; else it is what a file holds, letter for letter. */
  readonly words: boolean;
}

/** One side of a change. */
export function ChangeValue({ value, words }: ChangeValueProps) {
  const { say } = useWords();
  if (value === null) return <em>{say('review.none')}</em>;
  if (value === '') return <em>{say('review.empty')}</em>;
  const known = words ? STATES.find((state) => state === value) : undefined;
  return known === undefined ? <Verbatim code>{value}</Verbatim> : <em>{say(`value.${known}`)}</em>;
}
