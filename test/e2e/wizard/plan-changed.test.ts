import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { TRUSTED_PEOPLE } from '../../../electron/setup/places.ts';
import type { TestMachine } from '../../support/cli-machine.ts';
import { engineOn, integrated } from '../../support/drive.ts';
import { plantForeign } from '../../support/plant.ts';
import { CLIENT_FILE } from '../../support/rig.ts';
import { inEveryWay } from '../../support/wizard/in-every-way.ts';
import { toReview } from '../../support/wizard/journeys.ts';

function distrust({ rig }: TestMachine): void {
  const { stores } = rig.open();
  for (const { id } of [...stores.list(TRUSTED_PEOPLE)]) stores.remove(id);
}

/** Lets the client call another server than the one that port 8123 was set up for. */
function redirect({ rig }: TestMachine): void {
  const file = join(rig.clientFolder, CLIENT_FILE);
  const text = readFileSync(file, 'latin1');
  writeFileSync(file, text.replaceAll('net.tcp://localhost:8123/', 'net.tcp://ris01:8123/'), 'latin1');
}

inEveryWay('a machine that changed between Review and Install', (flow) => {
  flow(
    'gets the new plan with its command line, and is not touched',
    async ({ machine, open, everything }) => {
      await engineOn(machine.rig.open()).apply(integrated(), null);
      distrust(machine);
      const wizard = await open();
      await wizard.at('maintenance.instruction');
      await wizard.command('maintenance.repair');
      await wizard.at('review.repair');
      expect(await wizard.commandLine()).toContain('--port 8000');
      // Somebody else sets another port up meanwhile, and the client is pointed elsewhere.
      await engineOn(machine.rig.open()).apply(integrated({ port: 8123 }), null);
      redirect(machine);
      const before = everything();
      await wizard.press('button.repair');
      await wizard.says('review.changed');
      await wizard.at('review.repair');
      expect(everything()).toEqual(before);
      expect(await wizard.commandLine()).toContain('--port 8123');
      await wizard.press('button.repair');
      await wizard.at('finish.yes');
    },
  );

  flow('by a certificate in the way asks about that first', async ({ machine, open, everything }) => {
    const wizard = await open();
    await toReview(wizard);
    await wizard.at('review.install');
    plantForeign(machine.rig);
    const before = everything();
    await wizard.press('button.install');
    await wizard.at('conflicts.instruction');
    await wizard.says('conflicts.changed');
    expect(everything()).toEqual(before);
    await wizard.tick('General Hospital Test CA');
    await wizard.press('button.next');
    await wizard.at('review.install');
    await wizard.press('button.install');
    await wizard.at('finish.yes');
  });
});
