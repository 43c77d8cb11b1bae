import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { TRUSTED_PEOPLE } from '../../../electron/setup/places.ts';
import type { TestMachine } from '../../support/cli-machine.ts';
import { sha256Of } from '../../support/given-files.ts';
import { productFiles } from '../../support/product-files.ts';
import { CLIENT_FILE } from '../../support/rig.ts';
import type { RisPeer } from '../../support/ris-peer.ts';
import { inEveryWay } from '../../support/wizard/in-every-way.ts';
import type { Pages } from '../../support/wizard/pages.ts';
import { strangersCertificate, withStranger } from '../../support/wizard/servers.ts';

const clientFile = ({ rig }: TestMachine): string =>
  readFileSync(join(rig.clientFolder, CLIENT_FILE), 'latin1');
const trusted = ({ rig }: TestMachine) => [...rig.open().stores.list(TRUSTED_PEOPLE)];

/** From the first page to where the client's server is named. */
async function toServer(wizard: Pages, { port }: RisPeer): Promise<void> {
  await wizard.at('start.instruction');
  await wizard.chooseSetup('client');
  await wizard.press('button.next');
  await wizard.at('client.instruction');
  await wizard.fill('client.host', 'localhost');
  await wizard.fill('server.port', String(port));
}

/** On to the plan of a client that trusts the server's certificate by what was typed. */
async function toReview(wizard: Pages, typed: string): Promise<void> {
  await wizard.press('button.next');
  await wizard.at('shown.instruction');
  await wizard.says('verdict.no');
  await wizard.chooseWay('shown.trust.certificate');
  await wizard.fill('shown.typed', typed);
  await wizard.says('shown.typed.good');
  await wizard.press('button.next');
  await wizard.at('review.install');
}

inEveryWay(
  'a client of a server elsewhere',
  (flow) => {
    for (const language of ['en', 'fr'] as const) {
      flow(
        `is refused, trusts by a fingerprint from paper, connects, and is removed (${language})`,
        async ({ machine, open, everything }) => {
          const before = everything();
          await withStranger(async (peer) => {
            const sha256 = sha256Of(strangersCertificate());
            const wizard = await open(language);
            await toServer(wizard, peer);
            await wizard.press('button.next');
            await wizard.at('shown.instruction');
            await wizard.says('verdict.no');
            await wizard.says('shown.untrusted');
            await wizard.shows(/is not in the trusted people store/);
            expect(await wizard.page.locator('main').innerText()).not.toContain(sha256.slice(0, 16));
            await wizard.press('button.next');
            await wizard.says('shown.fault.trust');
            await wizard.chooseWay('shown.trust.certificate');
            await wizard.fill('shown.typed', '0123 4567 89AB CDEF');
            await wizard.page.locator('main .fui-Field__validationMessage').waitFor();
            await wizard.press('button.next');
            await wizard.says('shown.fault.fingerprint');
            expect(everything()).toEqual(before);

            await wizard.fill(
              'shown.typed',
              sha256
                .slice(0, 16)
                .toLowerCase()
                .replace(/(....)/g, '$1 '),
            );
            await wizard.says('shown.typed.good');
            await wizard.press('button.next');
            await wizard.at('review.install');
            expect(await wizard.commandLine()).toContain(`--trust-server-sha256 ${sha256}`);
            expect(everything()).toEqual(before);
            await wizard.press('button.install');
            await wizard.at('finish.yes');
            await wizard.says('connection.integrity');
            expect(trusted(machine).map(({ der }) => Buffer.from(der))).toEqual([
              Buffer.from(strangersCertificate()),
            ]);
            expect(clientFile(machine)).toContain(`net.tcp://localhost:${String(peer.port)}/`);

            await wizard.press('finish.toStart');
            await wizard.at('maintenance.instruction');
            await wizard.shows(`net.tcp://localhost:${String(peer.port)}/`);
            await wizard.command('maintenance.remove');
            await wizard.at('review.remove');
            await wizard.press('button.remove');
            await wizard.at('finish.removed');
            expect(everything()).toEqual(before);
          });
        },
      );
    }

    flow('is modified with what was confirmed, and repaired', async ({ machine, open }) => {
      await withStranger(async (peer) => {
        const wizard = await open();
        await toServer(wizard, peer);
        await toReview(wizard, sha256Of(strangersCertificate()));
        await wizard.press('button.install');
        await wizard.at('finish.yes');
        const good = clientFile(machine);
        await wizard.press('finish.toStart');
        await wizard.at('maintenance.instruction');
        await wizard.command('maintenance.modify');
        await wizard.at('client.instruction');
        await wizard.press('button.next');
        await wizard.at('shown.instruction');
        await wizard.says('verdict.yes');
        await wizard.says('shown.earlier');
        await wizard.press('button.next');
        await wizard.at('review.nothing');

        const { stores } = machine.rig.open();
        for (const { id } of trusted(machine)) stores.remove(id);
        const again = await open();
        await again.at('maintenance.instruction');
        await again.command('maintenance.repair');
        await again.at('review.repair');
        await again.press('button.repair');
        await again.at('finish.yes');
        expect(trusted(machine)).toHaveLength(1);
        expect(clientFile(machine)).toBe(good);
      });
    });

    flow('is set up without contacting anybody, and told so', async ({ machine, open }) => {
      await withStranger(async (peer) => {
        const wizard = await open();
        await toServer(wizard, peer);
        await wizard.toggle('client.offline');
        await wizard.press('button.next');
        await wizard.at('shown.offline.instruction');
        await wizard.says('client.offline.on');
        await wizard.press('button.next');
        await wizard.at('review.install');
        await wizard.says('window.offline');
        await wizard.press('button.install');
        await wizard.page.locator('main h1.verdict').waitFor();
        expect(peer.vias).toEqual([]);
        expect(clientFile(machine)).toContain(`net.tcp://localhost:${String(peer.port)}/`);
        expect(trusted(machine)).toEqual([]);
      });
    });
  },
  { ...productFiles(), server: {} },
);
