import { strictEqual } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import type { Verb } from './child.ts';

// Bundled beside the test file that Node was started with.
export const childScript = join(dirname(process.argv[1] ?? ''), 'child.mjs');

/** Asks another process, which shares nothing with this one but the machine. */
export function inSecondProcess(verb: Verb, argument: unknown = null): unknown {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [childScript, verb, JSON.stringify(argument)],
    {
      encoding: 'utf8',
    },
  );
  strictEqual(status, 0, stderr);
  return JSON.parse(stdout);
}
