// A Windows process that does its work on this machine and is ended at the given call: no clean-up code runs.
import { doWork, type Work } from '../support/fault-campaign.ts';
import { type Fault, withFault } from '../support/faults.ts';
import { createWindowsRig } from './windows-rig.ts';

const [work = 'install', fault = '{}'] = process.argv.slice(2);

const die = (): never => {
  process.kill(process.pid, 'SIGKILL');
  for (;;);
};

await doWork(withFault(createWindowsRig().open(), JSON.parse(fault) as Fault, die).machine, work as Work);
