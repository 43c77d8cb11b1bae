import { afterAll, describe, expect, test } from 'vitest';
import { createEmbeddedRig } from '../support/embedded-rig.ts';
import { campaign, doWork, tallyText, undisturbed, type Work } from '../support/fault-campaign.ts';
import { withFault } from '../support/faults.ts';

const rig = createEmbeddedRig();
afterAll(() => {
  rig.dispose();
});

const WORKS: readonly Work[] = [
  'install',
  'undo',
  'remove',
  'choose',
  'request',
  'withdraw',
  'answer',
  'pfx',
  'client',
];
const THROWING = ['throw ENOSPC', 'throw EACCES', 'throwHalf'] as const;

describe.each(WORKS)('faults thrown at every changing call: %s', (work) => {
  test.each(THROWING)('%s', async (mode) => {
    const before = await undisturbed(rig, work);
    const tally = await campaign(rig, work, mode, before, async (fault) => {
      const { machine } = withFault(rig.open(), fault, () => expect.unreachable('nothing ends here'));
      return doWork(machine, work);
    });
    console.log(tallyText(tally));
    expect(tally.tried).toBe(tally.counted);
    expect(tally.said).toEqual([]);
    expect(tally.survived).toBe(tally.counted);
    expect(tally.counted).toBeGreaterThan(3);
  });
});
