import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../support/bundle.ts';
import { createEmbeddedRig } from '../support/embedded-rig.ts';
import { campaign, tallyText, undisturbed, type Work } from '../support/fault-campaign.ts';

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

const WORKS: readonly Work[] = ['install', 'undo', 'remove', 'request'];
const KILLING = ['killBefore', 'killAfter', 'killHalf'] as const;

describe.each(WORKS)('a process killed at every changing call: %s', (work) => {
  test.each(KILLING)('%s', async (mode) => {
    const before = await undisturbed(rig, work);
    const tally = await campaign(rig, work, mode, before, async (fault) => {
      expect(await killed(work, fault)).toBe('SIGKILL');
      return null;
    });
    console.log(tallyText(tally));
    expect(tally.tried).toBe(tally.counted);
    expect(tally.survived).toBe(tally.counted);
    expect(tally.counted).toBeGreaterThan(1);
  });
});
