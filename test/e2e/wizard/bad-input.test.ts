import { cpSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect } from 'vitest';
import type { TestMachine } from '../../support/cli-machine.ts';
import { listening } from '../../support/window.ts';
import { inEveryWay } from '../../support/wizard/in-every-way.ts';
import { install } from '../../support/wizard/journeys.ts';
import type { Pages } from '../../support/wizard/pages.ts';

/** Puts a product where no search looks for it; returns what puts it back. */
function hide({ root }: TestMachine, folder: string): () => void {
  const hidden = join(root, `hidden ${basename(folder)}`);
  renameSync(folder, hidden);
  return () => {
    renameSync(hidden, folder);
  };
}

async function toServer(wizard: Pages): Promise<void> {
  await wizard.at('start.instruction');
  await wizard.press('button.next');
  await wizard.at('server.instruction');
}

inEveryWay('bad input', (flow) => {
  flow('on the first page: no choice, and a product that is not there', async ({ machine, open }) => {
    const putBack = [machine.rig.serverFolder, machine.rig.clientFolder].map((of) => hide(machine, of));
    const wizard = await open();
    await wizard.at('start.instruction');
    await wizard.press('button.next');
    await wizard.says('start.fault.choose');
    await wizard.chooseSetup('integrated');
    await wizard.press('button.next');
    await wizard.says('start.fault.missing');
    for (const put of putBack) put();
    await install(await open());
  });

  flow('on the first page: a product in several folders', async ({ machine, open }) => {
    const { clientFolder } = machine.rig;
    const other = join(dirname(clientFolder), 'Old Workstation');
    cpSync(clientFolder, other, { recursive: true });
    const wizard = await open();
    await wizard.at('start.instruction');
    await wizard.chooseSetup('integrated');
    await wizard.press('button.next');
    await wizard.says('start.fault.folder');
    await wizard.chooseFolder('client', clientFolder);
    await wizard.press('button.next');
    await wizard.at('server.instruction');
    await wizard.press('button.next');
    await wizard.at('certificate.instruction');
    await wizard.press('button.next');
    await wizard.at('review.install');
    expect(await wizard.commandLine()).toContain(clientFolder);
  });

  flow('on Review: a product that went meanwhile', async ({ machine, open, everything }) => {
    const wizard = await open();
    await wizard.at('start.instruction');
    await wizard.press('button.next');
    await wizard.at('server.instruction');
    await wizard.press('button.next');
    await wizard.at('certificate.instruction');
    hide(machine, machine.rig.serverFolder);
    const before = everything();
    await wizard.press('button.next');
    await wizard.at('review.refused');
    await wizard.shows(/^No ClearCanvas RIS Server was found/);
    expect(everything()).toEqual(before);
  });

  flow('in the port: nothing, words, too small, too large, one that is held', async ({ open }) => {
    const wizard = await open();
    await toServer(wizard);
    for (const port of ['0', '99999', 'eight', '']) {
      await wizard.fill('server.port', port);
      await wizard.says('server.fault.port');
      await wizard.press('button.next');
      await wizard.isIn('server.port');
    }
    await listening('127.0.0.1', async (port) => {
      await wizard.fill('server.port', String(port));
      await wizard.shows(new RegExp(`^Port ${port} is in use already`));
    });
    await wizard.press('button.next');
    await wizard.at('certificate.instruction');
    await wizard.press('button.back');
    await wizard.at('server.instruction');
  });

  flow('in the host name: nothing, spaces, characters that turn the text around', async ({ open }) => {
    const wizard = await open();
    await toServer(wizard);
    await wizard.toggle('server.localOnly');
    await wizard.fill('server.host', '');
    await wizard.press('button.next');
    await wizard.says('server.fault.host');
    await wizard.isIn('server.host');
    for (const host of ['ris 01', 'ris\u202E10', 'ris01/x', '-ris']) {
      await wizard.fill('server.host', host);
      await wizard.says('address.host.invalid');
      await wizard.press('button.next');
      await wizard.isIn('server.host');
    }
  });
});
