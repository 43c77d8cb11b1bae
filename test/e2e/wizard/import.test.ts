import { existsSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { createEmbeddedMachine } from '../../../electron/machine/embedded/index.ts';
import { MY, TRUSTED_PEOPLE } from '../../../electron/setup/places.ts';
import { keyPair } from '../../support/certificates.ts';
import type { TestMachine } from '../../support/cli-machine.ts';
import { department, issued, PASSWORD, pfxWith, thumbprintOf } from '../../support/given-files.ts';
import { days } from '../../support/plant.ts';
import { found, keySecrets, leaks } from '../../support/secrets.ts';
import { HOST } from '../../support/store-certificates.ts';
import { inEveryWay } from '../../support/wizard/in-every-way.ts';
import { isFocused } from '../../support/wizard/in-page.mjs';
import { toCertificate } from '../../support/wizard/journeys.ts';
import type { Pages } from '../../support/wizard/pages.ts';

const file = (machine: TestMachine, name: string, bytes: Uint8Array): string => {
  const path = machine.file(name);
  writeFileSync(path, bytes);
  return path;
};
const good = (machine: TestMachine): string =>
  file(machine, 'ris01.pfx', pfxWith([issued(), department().der]));

const SECRETS = [
  { name: 'password', bytes: Buffer.from(PASSWORD) },
  ...keySecrets('key', keyPair('rsa', 2048, 'ris01').privateKey.export({ type: 'pkcs8', format: 'der' })),
];

/** Everything that the page is told, from now on. */
function overheard({ page }: Pages): () => string {
  const heard: string[] = [];
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => heard.push(payload.toString()));
  });
  return () => heard.join('\n');
}

async function toPfx(wizard: Pages): Promise<void> {
  await toCertificate(wizard);
  await wizard.chooseWay('import.title');
}

inEveryWay('a certificate from a PFX file', (flow) => {
  for (const language of ['en', 'fr'] as const) {
    flow(`is imported with a wrong, then the right password (${language})`, async (stage) => {
      const { machine, open, everything } = stage;
      const wizard = await open(language);
      const heard = overheard(wizard);
      await wizard.page.reload();
      await toPfx(wizard);
      const before = everything();
      await wizard.press('button.next');
      await wizard.says('import.fault.file');
      await wizard.giveFile(good(machine));
      await wizard.shows('ris01.pfx');
      await wizard.isInPassword();
      await wizard.press('button.next');
      await wizard.says('import.fault.password');
      await wizard.says('window.pfxNeeded');
      await wizard.isInPassword();
      await wizard.typePassword('wrong');
      await wizard.press('button.next');
      await wizard.says('window.pfxWrong');
      await wizard.isInPassword();
      expect(everything()).toEqual(before);

      await wizard.typePassword(PASSWORD);
      await wizard.press('import.open');
      await wizard.says('import.password.fits');
      // The button that was pressed is gone; the keyboard is where its answer is.
      await expect.poll(() => wizard.page.locator('.pfx-content').evaluate(isFocused)).toBe(true);
      await wizard.shows(wizard.say('store.host', { host: HOST }));
      await wizard.press('button.next');
      await wizard.says('trust.fault.untrusted');
      await wizard.chooseWay('trust.certificate');
      await wizard.press('button.next');
      await wizard.at('review.install');
      const commandLine = await wizard.commandLine();
      expect(commandLine).toContain('--pfx-password-file=-');
      expect(everything()).toEqual(before);
      await wizard.press('button.back');
      await wizard.at('certificate.instruction');
      await wizard.press('button.next');
      await wizard.at('review.install');
      await wizard.press('button.install');
      await wizard.at('finish.yes');

      const id = { ...MY, thumbprint: thumbprintOf(issued()) };
      const { stores, keys } = createEmbeddedMachine(machine.root);
      const { key } = stores.get(id) ?? {};
      expect(key).toMatchObject({ providerType: 24, keySpec: 1, exportable: false });
      expect(key ? keys.read(key).state : null).toBe('present');
      expect([...stores.list(TRUSTED_PEOPLE)].map((entry) => entry.id.thumbprint)).toEqual([id.thumbprint]);

      // No secret in what the page holds, was told, or left anywhere; the key lies where keys do.
      const page = await wizard.page.content();
      const kept = await wizard.page.evaluate('JSON.stringify([{ ...sessionStorage }, { ...localStorage }])');
      expect(heard()).toContain(id.thumbprint);
      expect(found(Buffer.from(`${heard()}${page}${String(kept)}${commandLine}`), SECRETS)).toEqual([]);
      expect(leaks(machine.root, SECRETS, (path) => path.startsWith(join(machine.root, 'keys')))).toEqual([]);

      // What was sent to the host is gone with it.
      const [, sent = ''] = /--pfx "?([^ "]+)/.exec(commandLine) ?? [];
      const again = await open(language);
      if (sent !== machine.file('ris01.pfx')) expect(existsSync(dirname(sent))).toBe(false);
      await again.at('maintenance.instruction');
    });
  }

  flow('is opened at once where it has no password, also when it is dropped', async ({ machine, open }) => {
    const wizard = await open();
    await toPfx(wizard);
    const one = file(machine, 'one.p12', pfxWith([issued()], undefined, ''));
    await wizard.dropFiles(one, good(machine));
    await wizard.shows(/^Several files were dropped/);
    await wizard.dropFiles(one);
    await wizard.shows('one.p12');
    await wizard.shows(wizard.say('store.host', { host: HOST }));
    await wizard.check('exportable');
    await wizard.chooseWay('trust.certificate');
    await wizard.press('button.next');
    await wizard.at('review.install');
    expect(await wizard.commandLine()).not.toContain('--pfx-password-file');
    await wizard.press('button.install');
    await wizard.at('finish.yes');
    const entry = createEmbeddedMachine(machine.root).stores.get({
      ...MY,
      thumbprint: thumbprintOf(issued()),
    });
    expect(entry?.key?.exportable).toBe(true);
  });

  flow(
    'is refused where it is none, damaged, too large or of no use',
    async ({ machine, open, everything }) => {
      const wizard = await open();
      await toPfx(wizard);
      const before = everything();
      const whole = pfxWith([issued()]);
      await wizard.giveFile(file(machine, 'cut.pfx', whole.slice(0, -100)));
      await wizard.shows(/^The PFX file is cut off/);
      await wizard.press('button.next');
      await wizard.says('import.fault.refused');
      const large = file(machine, 'large.pfx', whole);
      truncateSync(large, 2_000_001);
      await wizard.giveFile(large);
      await wizard.shows(/2000001|more than 2000000 bytes/);
      await wizard.giveFile(file(machine, 'certificate.pfx', issued()));
      await wizard.says('window.pfxCertificate');
      const expired = pfxWith([issued({ notAfter: days(-0.5) })], undefined, '');
      await wizard.giveFile(file(machine, '<b>expired\u202E.pfx', expired));
      await wizard.shows('<b>expired\\u{202E}.pfx');
      await wizard.shows(/^The certificate expired on/);
      await wizard.press('button.next');
      await wizard.says('import.fault.unsuitable');
      const short = pfxWith([issued({ key: keyPair('rsa', 1024) })], keyPair('rsa', 1024), '');
      await wizard.giveFile(file(machine, 'short.pfx', short));
      await wizard.shows(/RSA 1024/);
      expect(everything()).toEqual(before);
    },
  );

  flow('is not mistaken for what another way meant', async ({ machine, open }) => {
    const wizard = await open();
    await toPfx(wizard);
    await wizard.giveFile(file(machine, 'one.pfx', pfxWith([issued()], undefined, '')));
    await wizard.shows(wizard.say('store.host', { host: HOST }));
    await wizard.chooseWay('local.title');
    await wizard.press('button.next');
    await wizard.at('review.install');
    expect(await wizard.commandLine()).toContain('--local-client-only');
    await wizard.press('button.back');
    await wizard.at('certificate.instruction');
    await wizard.chooseWay('import.title');
    await wizard.shows('one.pfx');
    await wizard.shows(wizard.say('store.host', { host: HOST }));
  });
});
