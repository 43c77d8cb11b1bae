import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { pemBlocks } from '../../../electron/certificates/encoding/pem.ts';
import type { Choices } from '../../../electron/contract/choices.ts';
import { languages } from '../../../electron/contract/messages/languages.ts';
import { MY, REQUESTS, ROOT, TRUSTED_PEOPLE } from '../../../electron/setup/places.ts';
import { statePaths } from '../../../electron/setup/state-folder.ts';
import { establish, signRequest } from '../../interop/pki/authority.ts';
import { needs, type Workshop, workshopIn } from '../../interop/pki/tools.ts';
import { keyPair } from '../../support/certificates.ts';
import type { TestMachine } from '../../support/cli-machine.ts';
import { ASKED_HOST, engineOn, requesting, told } from '../../support/drive.ts';
import { issuedFor, pem, sha256Of } from '../../support/given-files.ts';
import { days } from '../../support/plant.ts';
import { inEveryWay } from '../../support/wizard/in-every-way.ts';
import type { Pages } from '../../support/wizard/pages.ts';
import type { Language } from '../../support/wizard/words.ts';

needs('openssl');

/** Where the authority works: a root and an intermediate of OpenSSL. */
function authorityOf(machine: TestMachine): Workshop {
  const folder = machine.file('authority');
  mkdirSync(folder);
  const shop = workshopIn(folder);
  establish(shop);
  return shop;
}

/** Signs a request; the files of the authority's answer, the certificate first, as one file. */
function sign(shop: Workshop, request: string, ...chain: readonly string[]): string {
  shop.write('ris01.csr', request);
  signRequest(shop, 'ris01.csr', 'ris01.pem');
  shop.write('answer.pem', Buffer.concat(['ris01.pem', ...chain].map((name) => shop.read(name))));
  return shop.path('answer.pem');
}

const derOf = (shop: Workshop, name: string): Uint8Array => {
  const [block] = pemBlocks(shop.read(name).toString('latin1'));
  if (block?.state !== 'good') throw new Error(`${name} holds no certificate`);
  return block.bytes;
};

const list = ({ rig }: TestMachine, store: typeof MY) => [...rig.open().stores.list(store)];

/** The request that the page shows, for copying. */
const shownRequest = async ({ page }: Pages): Promise<string> =>
  (await page.locator('.pem').textContent()) ?? '';

async function toRequest(wizard: Pages): Promise<void> {
  await wizard.at('start.instruction');
  await wizard.chooseSetup('integrated');
  await wizard.press('button.next');
  await wizard.at('server.instruction');
  await wizard.toggle('server.localOnly');
  await wizard.fill('server.host', ASKED_HOST);
  await wizard.press('button.next');
  await wizard.at('certificate.instruction');
  await wizard.chooseWay('request.title');
}

/** A request that the command line, or a page before, has made here. */
async function waiting({ rig, file }: TestMachine): Promise<string> {
  const path = file('ris01.req');
  const report = await engineOn(rig.open()).apply(requesting(path), null);
  expect(report.outcome, told(report)).toBe('waitingForCa');
  return readFileSync(path, 'latin1');
}

async function complete(wizard: Pages, file: string): Promise<void> {
  await wizard.says('pending.title');
  await wizard.press('pending.complete');
  await wizard.at('certificate.instruction');
  await wizard.giveFile(file, 'response.file');
}

const recorded = ({ rig }: TestMachine): Choices['certificate'] | undefined => {
  const path = statePaths(rig.open()).record;
  return (JSON.parse(readFileSync(path, 'utf8')) as { choices: Choices | null }).choices?.certificate;
};

const bothLanguages: readonly Language[] = ['en', 'fr'];

inEveryWay('a certificate of an authority', (flow) => {
  for (const language of bothLanguages) {
    flow(`is requested, waits, and is completed (${language})`, async ({ open, machine }) => {
      const wizard = await open(language);
      await toRequest(wizard);
      await wizard.shows(`CN=${ASKED_HOST}`);
      await wizard.fill('request.organization', 'Hôpital Général');
      await wizard.fill('request.country', 'Canada');
      await wizard.fill('request.otherNames', '*.hospital.example');
      await wizard.shows(/("|«\s)Canada("|\s»)/);
      await wizard.shows(/("|«\s)\*\.hospital\.example("|\s»)/);
      await wizard.press('button.next');
      await wizard.says('request.fault.fields');
      await wizard.fill('request.country', 'CA');
      await wizard.fill('request.otherNames', 'pacs.hospital.example');
      await wizard.press('button.next');
      await wizard.at('review.install');
      await wizard.shows(`CN=${ASKED_HOST}, O=Hôpital Général, C=CA`);
      await wizard.shows(`pacs.hospital.example, ${ASKED_HOST}`);
      expect(await wizard.commandLine()).toContain(`--request ${ASKED_HOST}.req`);
      await wizard.press('button.install');
      await wizard.at('finish.waiting');
      await wizard.says('window.next');
      const request = await shownRequest(wizard);
      await wizard.press('request.save');
      await wizard.says('save.done');

      const shop = authorityOf(machine);
      shop.write('shown.csr', request);
      const verified = spawnSync('openssl', ['req', '-verify', '-noout', '-in', shop.path('shown.csr')]);
      expect(String(verified.stderr)).toMatch(/verify OK/);
      expect(list(machine, REQUESTS)).toHaveLength(1);
      const answer = sign(shop, request, 'sub.pem');

      const again = await open(language);
      await again.at('start.instruction');
      await again.press('request.show');
      expect(await shownRequest(again)).toBe(request);
      await complete(again, answer);
      await again.page.locator('.way .notice.good', { hasText: ASKED_HOST }).waitFor();
      await again.says('trust.question');
      await again.press('button.next');
      await again.at('review.install');
      await again.press('button.install');
      await again.at('finish.yes');
      await again.press('finish.saveIssuer');
      await again.says('save.done');
      expect(list(machine, REQUESTS)).toEqual([]);
      const [own] = list(machine, MY);
      expect(own?.key).not.toBeNull();
      expect(Buffer.from(own?.der ?? [])).toEqual(Buffer.from(derOf(shop, 'ris01.pem')));
      expect(list(machine, TRUSTED_PEOPLE).map(({ id }) => id.thumbprint)).toEqual([own?.id.thumbprint]);
      await again.press('finish.toStart');
      await again.at('maintenance.instruction');
      await again.says('verdict.yes');
      await again.says('finish.saveIssuer');
    });

    flow(`has an unknown root, which only its own fingerprint confirms (${language})`, async (stage) => {
      const { open, machine, everything } = stage;
      const shop = authorityOf(machine);
      const answer = sign(shop, await waiting(machine), 'sub.pem');
      const sha256 = sha256Of(derOf(shop, 'root.pem'));
      const before = everything();
      const wizard = await open(language);
      await complete(wizard, answer);
      await wizard.chooseWay('trust.asFound');
      await wizard.press('button.next');
      await wizard.says('trust.fault.untrusted');
      await wizard.chooseWay('trust.issuer');
      await wizard.press('button.next');
      await wizard.says('trust.fault.fingerprint');
      await wizard.giveFile(shop.path('root.pem'), 'trust.root.file');
      await wizard.shows('CN=Root, O=General Hospital');
      await wizard.fill('trust.typed', sha256.slice(16, 32));
      await wizard.shows(languages[language]['issuer.fingerprint.differs']);
      await wizard.press('button.next');
      await wizard.says('trust.fault.fingerprint');
      const seen = (await wizard.page.locator('main').innerText()).replace(/[\s:]/g, '').toUpperCase();
      expect(seen).not.toContain(sha256.slice(0, 8));
      expect(everything()).toEqual(before);
      await wizard.fill(
        'trust.typed',
        `${sha256.slice(0, 8).toLowerCase()} ${sha256.slice(8, 12)}:${sha256.slice(12, 16)}`,
      );
      await wizard.says('trust.typed.good');
      await wizard.press('button.next');
      await wizard.at('review.install');
      await wizard.says('step.trustIssuer');
      await wizard.press('button.install');
      await wizard.at('finish.yes');
      expect(list(machine, ROOT).map(({ der }) => sha256Of(der))).toEqual([sha256]);
      expect(recorded(machine)).toMatchObject({ source: 'store', trust: { issuer: { sha256 } } });
      await wizard.press('finish.toStart');
      await wizard.at('maintenance.instruction');
      await wizard.command('maintenance.remove');
      await wizard.at('review.remove');
      await wizard.press('button.remove');
      await wizard.at('finish.removed');
      expect(list(machine, ROOT)).toEqual([]);
    });
  }

  flow('has its root in the answer itself', async ({ open, machine }) => {
    const shop = authorityOf(machine);
    const answer = sign(shop, await waiting(machine), 'sub.pem', 'root.pem');
    const wizard = await open();
    await complete(wizard, answer);
    await wizard.chooseWay('trust.issuer');
    await wizard.says('trust.root.here');
    await wizard.fill('trust.typed', sha256Of(derOf(shop, 'root.pem')).slice(0, 16));
    await wizard.press('button.next');
    await wizard.at('review.install');
    await wizard.press('button.install');
    await wizard.at('finish.yes');
    expect(list(machine, ROOT)).toHaveLength(1);
  });

  flow('is not requested any more: the request is withdrawn, to the byte', async (stage) => {
    const { open, machine, everything } = stage;
    // One of the stores that Windows itself has, empty.
    mkdirSync(join(machine.root, 'stores', 'LocalMachine', 'REQUEST'));
    const before = everything();
    await waiting(machine);
    const withRequest = everything();
    const wizard = await open();
    await wizard.at('start.instruction');
    await wizard.press('pending.withdraw');
    await wizard.at('review.withdraw');
    await wizard.says('review.withdraw.final');
    await wizard.press('button.back');
    await wizard.at('start.instruction');
    expect(everything()).toEqual(withRequest);
    await wizard.press('pending.withdraw');
    await wizard.at('review.withdraw');
    await wizard.press('button.withdraw');
    await wizard.at('finish.withdrawn');
    expect(everything()).toEqual(before);
    await wizard.press('finish.toStart');
    await wizard.at('start.instruction');
    expect(await wizard.page.locator('.pending').count()).toBe(0);
  });

  flow('does not come of a file that is no answer, and each is explained', async (stage) => {
    const { open, machine, everything } = stage;
    await waiting(machine);
    const [entry] = list(machine, REQUESTS);
    if (entry === undefined) throw new Error('no request waits');
    const { rig } = machine;
    const right = issuedFor(rig, entry.id);
    const wrong: readonly (readonly [Uint8Array, RegExp])[] = [
      [pem(issuedFor(rig, entry.id, { key: keyPair('rsa', 2048, 'unrelated') })), /answers no request/],
      [pem(issuedFor(rig, entry.id, { notAfter: days(-0.5) })), /of the answer expired on/],
      [pem(issuedFor(rig, entry.id, { notBefore: days(5) })), /is not valid before/],
      [pem(issuedFor(rig, entry.id, { hash: 'sha1' })), /no longer safe/],
      [pem(right).subarray(0, 300), /cut off/],
      [Buffer.from('<!DOCTYPE html><html></html>'), /HTML page/],
    ];
    const before = everything();
    const wizard = await open();
    for (const [index, [bytes, why]] of wrong.entries()) {
      const path = machine.file(`answer-${index}.cer`);
      writeFileSync(path, bytes);
      if (index === 0) await complete(wizard, path);
      else await wizard.giveFile(path, 'response.file');
      await wizard.shows(why);
      await wizard.press('button.next');
      await wizard.says('response.fault.refused');
    }
    expect(everything()).toEqual(before);
  });
});
