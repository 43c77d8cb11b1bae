import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../support/bundle.ts';
import { createEmbeddedRig } from '../support/embedded-rig.ts';
import { campaign, tallyText, undisturbed, type Work } from '../support/fault-campaign.ts';
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
// What a process leaves that ends before a call is what it leaves after the one before: three works show it, the others
// need not take the minute.
const BRIEFLY = ['killAfter', 'killHalf'] as const;
const WORKS: readonly (readonly [Work, readonly Fault['mode'][]])[] = [
  ['install', KILLING],
  ['undo', KILLING],
  ['remove', KILLING],
  ['request', BRIEFLY],
  ['withdraw', BRIEFLY],
  ['answer', BRIEFLY],
  ['pfx', BRIEFLY],
  ['client', BRIEFLY],
];

describe.each(WORKS)('a process killed at every changing call: %s', (work, modes) => {
  test.each(modes)('%s', async (mode) => {
    const before = await undisturbed(rig, work);
    const tally = await campaign(rig, work, mode, before, async (fault) => {
      expect(await killed(work, fault)).toBe('SIGKILL');
      return null;
    });
    console.log(tallyText(tally));
    expect(tally.tried).toBe(tally.counted);
    expect(tally.said).toEqual([]);
    expect(tally.survived).toBe(tally.counted);
    expect(tally.counted).toBeGreaterThan(1);
  });
});
