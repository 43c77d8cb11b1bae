import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { TRUSTED_PEOPLE } from '../../../electron/setup/places.ts';
import type { TestMachine } from '../../support/cli-machine.ts';
import { engineOn, integrated, told } from '../../support/drive.ts';
import { CLIENT_FILE } from '../../support/rig.ts';
import { inEveryWay } from '../../support/wizard/in-every-way.ts';

async function setUp({ rig }: TestMachine): Promise<void> {
  const report = await engineOn(rig.open()).apply(integrated(), null);
  expect(report.outcome, told(report)).toBe('installed');
}

const clientFile = ({ rig }: TestMachine): string => join(rig.clientFolder, CLIENT_FILE);

/** Takes the trust away and lets the client call somebody else, as a person who tries things out does. */
function damage(machine: TestMachine): void {
  const { stores } = machine.rig.open();
  for (const { id } of [...stores.list(TRUSTED_PEOPLE)]) stores.remove(id);
  const text = readFileSync(clientFile(machine), 'latin1');
  writeFileSync(
    clientFile(machine),
    text.replaceAll('net.tcp://localhost:8000/', 'net.tcp://ris01:8000/'),
    'latin1',
  );
}

inEveryWay('a setup that is there', (flow) => {
  flow(
    'is what the first page shows, and is repaired after damage',
    async ({ machine, open, everything }) => {
      await setUp(machine);
      const good = readFileSync(clientFile(machine));
      const wizard = await open();
      await wizard.at('maintenance.instruction');
      await wizard.says('verdict.yes');
      await wizard.shows('net.tcp://localhost:8000/');
      damage(machine);
      const again = await open();
      await again.at('maintenance.instruction');
      await again.says('verdict.no');
      const damaged = everything();
      await again.command('maintenance.repair');
      await again.at('review.repair');
      expect(everything()).toEqual(damaged);
      await again.press('button.repair');
      await again.at('finish.yes');
      expect(readFileSync(clientFile(machine))).toEqual(good);
      expect([...machine.rig.open().stores.list(TRUSTED_PEOPLE)]).toHaveLength(1);
    },
  );

  flow('is modified', async ({ machine, open }) => {
    await setUp(machine);
    const wizard = await open();
    await wizard.at('maintenance.instruction');
    await wizard.command('maintenance.modify');
    await wizard.at('server.instruction');
    await wizard.fill('server.port', '8123');
    await wizard.press('button.next');
    await wizard.at('certificate.instruction');
    await wizard.press('button.next');
    await wizard.at('review.install');
    expect(await wizard.commandLine()).toContain('--port 8123');
    await wizard.press('button.install');
    await wizard.at('finish.yes');
    expect(readFileSync(clientFile(machine), 'latin1')).toContain('net.tcp://localhost:8123/');
    await wizard.press('finish.toStart');
    await wizard.at('maintenance.instruction');
    await wizard.shows('net.tcp://localhost:8123/');
  });

  flow('is removed, to the byte', async ({ machine, open, everything }) => {
    const before = everything();
    await setUp(machine);
    const wizard = await open();
    await wizard.at('maintenance.instruction');
    await wizard.command('maintenance.remove');
    await wizard.at('review.remove');
    await wizard.press('button.remove');
    await wizard.at('finish.removed');
    expect(everything()).toEqual(before);
    await wizard.press('finish.toStart');
    await wizard.at('start.instruction');
  });
});
