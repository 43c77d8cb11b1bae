// A process that does its work on an embedded machine and is killed at the given call: no clean-up code runs.
import { createEmbeddedRig } from './embedded-rig.ts';
import { doWork, type Work } from './fault-campaign.ts';
import { type Fault, withFault } from './faults.ts';

const [root = '', work = 'install', fault = '{}'] = process.argv.slice(2);

const die = (): never => {
  process.kill(process.pid, 'SIGKILL');
  for (;;);
};

const { machine } = withFault(createEmbeddedRig(root).open(), JSON.parse(fault) as Fault, die);
const report = await doWork(machine, work as Work);
process.stdout.write(report.outcome);
