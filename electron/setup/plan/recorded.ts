import type { Choices } from '../../contract/choices.ts';
import type { Facts } from '../facts.ts';

/** Are these choices, as a record keeps them, what the record of this machine has? */
export function isRecorded(facts: Pick<Facts, 'state' | 'computer'>, settled: Choices): boolean {
  const { record } = facts.state;
  return (
    record?.computer === facts.computer &&
    record.choices !== null &&
    JSON.stringify(record.choices) === JSON.stringify(settled)
  );
}
