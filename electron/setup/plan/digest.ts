import { createHash } from 'node:crypto';
import type { Step } from '../../contract/plan.ts';

/** SHA-256, lower-case hexadecimal, over each step's kind and target and what it changes from and to. */
export function digest(steps: readonly Step[]): string {
  const rows = steps.map((step) => [
    step.kind,
    step.target,
    step.changes.map((change) => [change.target, change.before, change.after]),
  ]);
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}
