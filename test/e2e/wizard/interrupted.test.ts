import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { engineOn, integrated } from '../../support/drive.ts';
import { interrupt } from '../../support/window.ts';
import { inEveryWay, type Stage } from '../../support/wizard/in-every-way.ts';
import { toReview } from '../../support/wizard/journeys.ts';

/** Deep in the work, after settings have been changed: flushes to the disk until then. */
const DEEP = 12;

/** Installs up to the middle, where the program is killed; opens it again. */
async function interrupted({ open, gate, kill }: Stage) {
  const wizard = await open();
  await toReview(wizard);
  await wizard.at('review.install');
  gate.hangAtFlush(DEEP);
  await wizard.press('button.install');
  await gate.held();
  await kill();
  gate.release();
  const again = await open();
  await again.at('interrupted.instruction');
  return again;
}

inEveryWay('an interrupted setup', (flow) => {
  flow('is finished', async (stage) => {
    const wizard = await interrupted(stage);
    await wizard.command('interrupted.finish');
    await wizard.at('review.install');
    await wizard.press('button.install');
    await wizard.at('finish.yes');
    await wizard.press('finish.toStart');
    await wizard.at('maintenance.instruction');
  });

  flow('is undone, byte for byte', async (stage) => {
    const before = stage.everything();
    const wizard = await interrupted(stage);
    expect(stage.everything()).not.toEqual(before);
    await wizard.command('interrupted.undo');
    await wizard.at('finish.undone');
    expect(stage.everything()).toEqual(before);
    await wizard.press('finish.toStart');
    await wizard.at('start.instruction');
  });
});

inEveryWay('a setup of the command line that was interrupted', (flow) => {
  flow('is finished in the folder that was named there', async ({ machine, open }) => {
    const { rig, root } = machine;
    const directory = join(root, 'Elsewhere');
    renameSync(rig.serverFolder, directory);
    const choices = integrated();
    await interrupt(rig, { ...choices, server: { ...choices.server, directory } });
    const wizard = await open();
    await wizard.at('interrupted.instruction');
    await wizard.command('interrupted.finish');
    await wizard.at('review.install');
    expect(await wizard.commandLine()).toContain(directory);
    await wizard.press('button.install');
    await wizard.at('finish.yes');
  });
});

inEveryWay('an interrupted removal', (flow) => {
  flow('is finished', async ({ machine, gate, open, kill, everything }) => {
    const before = everything();
    await engineOn(machine.rig.open()).apply(integrated(), null);
    const wizard = await open();
    await wizard.at('maintenance.instruction');
    await wizard.command('maintenance.remove');
    await wizard.at('review.remove');
    gate.hangAtFlush(5);
    await wizard.press('button.remove');
    await gate.held();
    await kill();
    gate.release();
    const again = await open();
    await again.at('interrupted.instruction');
    await again.command('interrupted.finish');
    await again.at('review.remove');
    await again.press('button.remove');
    await again.at('finish.removed');
    expect(everything()).toEqual(before);
  });
});

inEveryWay('an interrupted modification', (flow) => {
  flow('is finished with what was to be modified', async ({ machine, gate, open, kill }) => {
    await engineOn(machine.rig.open()).apply(integrated(), null);
    const wizard = await open();
    await wizard.at('maintenance.instruction');
    await wizard.command('maintenance.modify');
    await wizard.at('server.instruction');
    await wizard.fill('server.port', '8123');
    await wizard.press('button.next');
    await wizard.at('certificate.instruction');
    await wizard.press('button.next');
    await wizard.at('review.install');
    gate.hangAtFlush(5);
    await wizard.press('button.install');
    await gate.held();
    await kill();
    gate.release();
    const again = await open();
    await again.at('interrupted.instruction');
    await again.command('interrupted.finish');
    await again.at('review.repair');
    expect(await again.commandLine()).toContain('--port 8123');
    await again.press('button.repair');
    await again.at('finish.yes');
    await again.press('finish.toStart');
    await again.at('maintenance.instruction');
    await again.shows('net.tcp://localhost:8123/');
  });
});
