import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { inEveryWay } from '../../support/wizard/in-every-way.ts';

inEveryWay('a product in a folder of its own', (flow) => {
  flow('is pointed to, after a wrong folder was explained', async ({ machine, open }) => {
    const { rig, root } = machine;
    const moved = join(root, 'My RIS');
    const empty = join(root, 'Empty');
    renameSync(rig.serverFolder, moved);
    mkdirSync(empty);
    const wizard = await open();
    await wizard.at('start.instruction');
    await wizard.chooseSetup('integrated');
    await wizard.press('button.next');
    await wizard.says('start.fault.missing');
    await wizard.pointTo('server', join(root, 'Nowhere'));
    await wizard.shows(/^There is no folder/);
    await wizard.pointTo('server', 'My RIS');
    await wizard.shows(/is not a whole path/);
    await wizard.pointTo('server', empty);
    await wizard.shows(/^There is no ClearCanvas RIS Server in/);
    await wizard.pointTo('server', moved);
    await wizard.shows(moved);
    await wizard.press('button.next');
    await wizard.at('server.instruction');
    await wizard.press('button.next');
    await wizard.at('certificate.instruction');
    await wizard.press('button.next');
    await wizard.at('review.install');
    expect(await wizard.commandLine()).toContain(moved);
    await wizard.press('button.install');
    await wizard.at('finish.yes');
  });
});
