import { afterAll, describe, test } from 'vitest';
import { subjects } from '../scenarios/all.ts';
import { createEmbeddedRig } from '../support/embedded-rig.ts';

const rig = createEmbeddedRig();
afterAll(() => {
  rig.dispose();
});

for (const [subject, scenarios] of Object.entries(subjects)) {
  describe(`the embedded machine: ${subject}`, () => {
    for (const scenario of scenarios) test(scenario.name, () => scenario.run(rig));
    if (scenarios.length === 0) test.skip('the real configuration files are not on this machine');
  });
}
