import { mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import type { TestMachine } from '../../support/cli-machine.ts';
import { listening } from '../../support/window.ts';
import { inEveryWay } from '../../support/wizard/in-every-way.ts';
import type { Pages } from '../../support/wizard/pages.ts';

/** Puts the products where no search looks for them; their new folders. */
function hideProducts({ root, rig }: TestMachine): { readonly server: string; readonly client: string } {
  const server = join(root, 'Elsewhere', 'Server');
  const client = join(root, 'Elsewhere', 'Client');
  mkdirSync(dirname(server));
  renameSync(rig.serverFolder, server);
  renameSync(rig.clientFolder, client);
  return { server, client };
}

async function toServer(wizard: Pages): Promise<void> {
  await wizard.at('start.instruction');
  await wizard.press('button.next');
  await wizard.at('server.instruction');
}

inEveryWay('bad input', (flow) => {
  flow('on the first page: no choice, no product, folders that are none of it', async ({ machine, open }) => {
    const folders = hideProducts(machine);
    const wizard = await open();
    await wizard.at('start.instruction');
    await wizard.press('button.next');
    await wizard.says('start.fault.choose');
    await wizard.chooseSetup('integrated');
    await wizard.press('button.next');
    await wizard.says('start.fault.missing');
    await wizard.nameFolder('server', 'RIS Server');
    await wizard.shows(/is not a whole path/);
    await wizard.nameFolder('server', folders.client);
    await wizard.shows(/There is no ClearCanvas RIS Server in .*Client: a file like/);
    await wizard.nameFolder('server', folders.server);
    await wizard.nameFolder('client', folders.client);
    await wizard.press('button.next');
    await wizard.at('server.instruction');
    await wizard.press('button.next');
    await wizard.at('certificate.instruction');
    await wizard.press('button.next');
    await wizard.at('review.install');
    expect(await wizard.commandLine()).toContain(folders.server);
    await wizard.press('button.install');
    await wizard.at('finish.yes');
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
    }
  });
});
