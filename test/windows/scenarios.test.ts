import { describe, it } from 'node:test';
import { subjects } from '../scenarios/all.ts';
import { isDisposable } from './reset.ts';
import { createWindowsRig } from './windows-rig.ts';

const skip = isDisposable()
  ? false
  : 'empties stores: set RIS_DISPOSABLE_MACHINE=1 on a machine nobody needs';

for (const [subject, scenarios] of Object.entries(subjects)) {
  describe(`the Windows machine: ${subject}`, { skip }, () => {
    const rig = createWindowsRig();
    for (const scenario of scenarios) it(scenario.name, () => scenario.run(rig));
    if (scenarios.length === 0)
      it('the real configuration files are not on this machine', { skip: true }, () => undefined);
  });
}
