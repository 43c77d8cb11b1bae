// What a test run in TAP form says.

/** The line after which a run repeats what failed. */
export const FAILED = '== What failed:';

const number = (tap, what) => Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);

/** A file whose Node died half-way leaves no summary: that is a failure, whatever it had passed. */
export function count(tap, status) {
  const failed = number(tap, 'fail') + number(tap, 'cancelled');
  const died = status !== 0 && failed === 0;
  return {
    passed: number(tap, 'pass'),
    failed: failed + (died ? 1 : 0),
    skipped: number(tap, 'skipped') + number(tap, 'todo'),
  };
}

/** The tests that failed, each with what it says of the failure; not those that failed only for one inside them. */
export const failures = (tap) =>
  [...tap.matchAll(/^ *not ok \d+ - .*\n *---\n[\s\S]*?^ *\.\.\.$/gm)]
    .map(([block]) => block)
    .filter((block) => !block.includes("failureType: 'subtestsFailed'"));
