import { expect } from 'vitest';
import { TRUSTED_PEOPLE } from '../../../electron/setup/places.ts';
import { productFiles } from '../../support/product-files.ts';
import { CLIENT_FILE, type ProductFiles } from '../../support/rig.ts';
import { inEveryWay } from '../../support/wizard/in-every-way.ts';
import type { Pages } from '../../support/wizard/pages.ts';
import { strangersCertificate, withStranger } from '../../support/wizard/servers.ts';

/** The products' files, with a client that does not accept everybody as the distributed one does. */
function judgingFiles(): ProductFiles {
  const files = productFiles();
  const text = Buffer.from(files.client[CLIENT_FILE] ?? []).toString('utf8');
  const judging = text.replaceAll('<value>None</value>', '<value>PeerOrChainTrust</value>');
  return { ...files, client: { ...files.client, [CLIENT_FILE]: Buffer.from(judging) } };
}

/** To the page that checks, with one field for an address. */
async function toCheck(wizard: Pages): Promise<void> {
  await wizard.at('start.instruction');
  await wizard.press('check.open');
  await wizard.at('check.instruction');
  const { page, say } = wizard;
  const fields = page.locator('main input[name=address]');
  await fields.first().waitFor();
  for (let rows = await fields.count(); rows > 1; rows -= 1) {
    await page.getByRole('button', { name: say('check.drop', { number: rows }) }).press('Enter');
    await expect.poll(() => fields.count()).toBe(rows - 1);
  }
}

inEveryWay(
  'checking a connection',
  (flow) => {
    for (const language of ['en', 'fr'] as const) {
      flow(
        `says no, then yes, and changes nothing itself (${language})`,
        async ({ machine, open, everything }) => {
          await withStranger(async ({ port }) => {
            const before = everything();
            const wizard = await open(language);
            await toCheck(wizard);
            await wizard.fill('check.address', `localhost:${String(port)}`);
            await wizard.shows(`net.tcp://localhost:${String(port)}/`);
            await wizard.press('button.check');
            await wizard.says('verdict.no');
            await wizard.shows(/is not in the trusted people store/);
            await wizard.says('window.trustRemedy');
            await wizard.says('connection.authentication');
            await wizard.says('connection.encryption');
            await wizard.says('connection.integrity');
            await wizard.lookAt('CN=localhost');
            await wizard.press('check.saveReport');
            await wizard.shows(/ris-setup-check-.*\.html/);
            expect(everything()).toEqual(before);

            machine.rig.open().stores.add(TRUSTED_PEOPLE, {
              der: strangersCertificate(),
              friendlyName: null,
              key: null,
            });
            await wizard.press('button.check');
            await wizard.says('verdict.yes');
            await wizard.press('check.back');
            await wizard.at('start.instruction');
          });
        },
      );
    }

    flow('says what is wrong with an address while it is typed', async ({ open }) => {
      const wizard = await open();
      await toCheck(wizard);
      await wizard.fill('check.address', 'ftp://ris01/');
      await wizard.page.locator('main [role=alert] >> text=ftp://').first().waitFor();
      await wizard.press('button.check');
      await wizard.says('check.fault.address');
      await wizard.isIn('check.address');
      await wizard.fill('check.address', ' ');
      await wizard.press('button.check');
      await wizard.says('check.fault.none');
    });

    flow('says why nobody answers', async ({ open }) => {
      const port = await new Promise<number>((resolve, reject) => {
        withStranger((peer) => Promise.resolve(resolve(peer.port))).catch(reject);
      });
      const wizard = await open();
      await toCheck(wizard);
      await wizard.fill('check.address', `tls://localhost:${String(port)}`);
      await wizard.press('button.check');
      await wizard.says('verdict.no');
      await wizard.says('check.fail');
    });
  },
  judgingFiles(),
);
