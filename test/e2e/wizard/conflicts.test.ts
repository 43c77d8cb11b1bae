import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { CertificateId } from '../../../electron/contract/ids.ts';
import { MY, QUARANTINE } from '../../../electron/setup/places.ts';
import { keyPair, name } from '../../support/certificates.ts';
import type { TestMachine } from '../../support/cli-machine.ts';
import { days, plant, plantForeign } from '../../support/plant.ts';
import { inEveryWay } from '../../support/wizard/in-every-way.ts';
import { toReview } from '../../support/wizard/journeys.ts';

/** Who issued them: how a person tells the two apart. */
const FREE = 'General Hospital Test CA';
const BOUND = 'Radiology Test CA';

/** Two of somebody else's, which the server's search would find; Remote Desktop holds the second by its thumbprint. */
function plantTwo({ rig, root }: TestMachine): readonly CertificateId[] {
  const free = plantForeign(rig);
  const issuer = { name: name(['CN', BOUND]), key: keyPair('rsa', 2048, 'test ca') };
  const bound = plant(rig, { issuer, notAfter: days(500) }, { container: 'remote-desktop' });
  const binding = { user: 'RDP', detail: 'RDP-Tcp', thumbprint: bound.thumbprint };
  writeFileSync(join(root, 'bindings.json'), JSON.stringify([binding]));
  return [free, bound];
}

inEveryWay('certificates that stand in the way', (flow) => {
  flow(
    'are each ticked, moved, and put back when the setup is removed',
    async ({ machine, open, everything }) => {
      const planted = plantTwo(machine);
      const before = everything();
      const wizard = await open();
      await toReview(wizard);
      await wizard.at('conflicts.instruction');
      await wizard.press('button.next');
      await wizard.says('conflicts.fault.all');
      await wizard.tick(FREE);
      await wizard.press('button.next');
      await wizard.says('conflicts.fault.all');
      await wizard.shows(/Remote Desktop|RDP/);
      await wizard.says('conflicts.boundMeans');
      await wizard.tick(BOUND);
      expect(everything()).toEqual(before);
      await wizard.press('button.next');
      await wizard.at('review.install');
      for (const { thumbprint } of planted) expect(await wizard.commandLine()).toContain(thumbprint);
      await wizard.press('button.install');
      await wizard.at('finish.yes');
      const { stores } = machine.rig.open();
      expect([...stores.list(MY)]).toHaveLength(1);
      expect([...stores.list(QUARANTINE)].map(({ id }) => id.thumbprint).sort()).toEqual(
        planted.map(({ thumbprint }) => thumbprint).sort(),
      );
      await wizard.press('finish.toStart');
      await wizard.at('maintenance.instruction');
      await wizard.command('maintenance.remove');
      await wizard.at('review.remove');
      await wizard.press('button.remove');
      await wizard.at('finish.removed');
      expect(everything()).toEqual(before);
    },
  );
});
