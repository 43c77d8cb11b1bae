import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../support/bundle.ts';
import { createEmbeddedRig } from '../support/embedded-rig.ts';
import { campaign, sampleOf, tallyText, undisturbed, type Work } from '../support/fault-campaign.ts';
import type { Fault } from '../support/faults.ts';

const rig = createEmbeddedRig();
let program = '';
beforeAll(async () => {
  program = await bundle(new URL('../support/killed-run.ts', import.meta.url), 'killed-run');
});
afterAll(() => {
  rig.dispose();
  rmSync(dirname(program), { recursive: true, force: true });
});

/** Runs the program and returns the signal that ended it. */
const killed = (work: Work, fault: unknown): Promise<string | null> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [program, rig.root, work, JSON.stringify(fault)]);
    child.on('close', (_, signal) => {
      resolve(signal);
    });
  });

const KILLING = ['killBefore', 'killAfter', 'killHalf'] as const;
// What a process leaves that ends before a call is what it leaves after the one before: one work shows it, the others
// need not take the minute. Of the newer ones every third call is enough: each of them is thrown at in faults-inside.test.ts.
const BRIEFLY = ['killAfter', 'killHalf'] as const;
const WORKS: readonly (readonly [Work, readonly Fault['mode'][], every: number])[] = [
  ['install', KILLING, 1],
  ['undo', BRIEFLY, 1],
  ['remove', BRIEFLY, 1],
  ['request', BRIEFLY, 3],
  ['withdraw', BRIEFLY, 3],
  ['answer', BRIEFLY, 3],
  ['pfx', BRIEFLY, 3],
  ['client', BRIEFLY, 3],
];

describe.each(WORKS)('a process killed at changing calls: %s', (work, modes, every) => {
  test.each(modes)('%s', async (mode) => {
    const before = await undisturbed(rig, work);
    const strike = async (fault: Fault): Promise<null> => {
      expect(await killed(work, fault)).toBe('SIGKILL');
      return null;
    };
    const tally = await campaign(rig, work, mode, before, strike, sampleOf(every, 0));
    console.log(tallyText(tally));
    expect(tally.tried).toBe(tally.due);
    expect(tally.said).toEqual([]);
    expect(tally.survived).toBe(tally.due);
    expect(tally.due).toBeGreaterThan(1);
  });
});
