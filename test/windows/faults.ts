import { ok, strictEqual } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import type { Report } from '../../electron/contract/engine.ts';
import {
  campaign,
  doWork,
  faultsOf,
  isWhole,
  MODES,
  prepareMachine,
  restartedWell,
  sampleOf,
  tallyText,
  type Undisturbed,
  undisturbed,
  type Work,
} from '../support/fault-campaign.ts';
import { type Fault, withFault } from '../support/faults.ts';
import { isDisposable } from './reset.ts';
import { createWindowsRig } from './windows-rig.ts';

const skip = isDisposable()
  ? false
  : 'empties stores: set RIS_DISPOSABLE_MACHINE=1 on a machine nobody needs';

/** Plays the end of the process: nothing that the run still does can change the machine any more. */
class Ended extends Error {}

/** Every so many calls the process is really ended: starting one takes Wine half a second. */
const STRIDE = 6;

const killedRun = join(dirname(process.argv[1] ?? ''), 'killed-run.mjs');

/**
 * Declares the campaign of one work: what it must survive is counted first, then made to happen, call by call; with
 * `every` above 1 only so many of the calls in each mode, another one in each, so that the modes share the calls.
 */
export function faultsOnWindows(work: Work, every = 1): void {
  const endedEvery = isWhole ? STRIDE : STRIDE * Math.ceil(every / 2);
  describe(`faults at every changing call on the Windows machine: ${work}`, { skip }, () => {
    const rig = createWindowsRig();
    let known: Undisturbed | null = null;
    const counted = async (): Promise<Undisturbed> => (known ??= await undisturbed(rig, work));
    for (const [index, mode] of MODES.entries()) {
      it(mode, async () => {
        const before = await counted();
        const strike = async (fault: Fault): Promise<Report | null> => {
          const played = { ended: false };
          const { machine, closeFiles } = withFault(rig.open(), fault, () => {
            played.ended = true;
            throw new Ended();
          });
          const report = await doWork(machine, work).catch((error: unknown) => {
            if (error instanceof Ended) return null;
            throw error;
          });
          closeFiles();
          strictEqual(played.ended, fault.mode.startsWith('kill'));
          return played.ended ? null : report;
        };
        const tally = await campaign(rig, work, mode, before, strike, sampleOf(every, index));
        console.log(tallyText(tally));
        ok(tally.due > 0, 'the sample is empty');
        strictEqual(tally.tried, tally.due);
        strictEqual(tally.said.join('\n'), '');
        strictEqual(tally.survived, tally.due);
      });
    }
    it('processes that are really ended', async () => {
      const before = await counted();
      const faults = faultsOf('killAfter', before).filter((_, index) => index % endedEvery === 0);
      for (const fault of faults) {
        await prepareMachine(rig, work);
        const { status, signal } = spawnSync(process.execPath, [killedRun, work, JSON.stringify(fault)]);
        ok(signal === 'SIGKILL' || status !== 0, `it ended by itself: ${JSON.stringify(fault)}`);
        const differs = await restartedWell(rig, work, before);
        strictEqual(differs, null, `${JSON.stringify(fault)}: ${differs ?? ''}`);
      }
      console.log(`${work}, processes really ended: tried ${faults.length}, survived ${faults.length}`);
    });
  });
}
