import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CertificateId } from '../../electron/contract/ids.ts';
import { TRUSTED_PEOPLE } from '../../electron/setup/places.ts';
import { statePaths } from '../../electron/setup/state-folder.ts';
import { createEmbeddedRig } from '../support/embedded-rig.ts';
import { days } from '../support/plant.ts';
import { productFiles } from '../support/product-files.ts';
import { certificateFor, HOST } from '../support/store-certificates.ts';

const CHROMIUM = process.env.RIS_TEST_CHROMIUM ?? '/usr/bin/chromium';
const project = fileURLToPath(new URL('../..', import.meta.url));
const SWITCHES = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];

function serve(root: string): Promise<{ host: ChildProcess; address: string }> {
  const host = spawn(process.execPath, [join(project, 'dist/browser.js'), '--root', root], { stdio: 'pipe' });
  return new Promise((resolve, reject) => {
    let said = '';
    host.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(said)?.[0];
      if (address !== undefined) resolve({ host, address });
    });
    host.once('exit', () => {
      reject(new Error(said));
    });
  });
}

describe.skipIf(!existsSync(CHROMIUM))('a certificate of the store, chosen in Chromium', () => {
  const rig = createEmbeddedRig();
  let browser: Browser;
  let page: Page;
  let host: ChildProcess;
  let good: CertificateId;

  beforeAll(async () => {
    await rig.reset(productFiles());
    good = certificateFor(rig);
    certificateFor(rig, { notAfter: days(-0.5) }, 'expired');
    execFileSync(process.execPath, [join(project, 'build/bundle.mjs')]);
    const served = await serve(rig.root);
    host = served.host;
    browser = await chromium.launch({ executablePath: CHROMIUM, args: SWITCHES });
    page = await browser.newPage({ viewport: { width: 800, height: 600 }, locale: 'en-US' });
    await page.goto(served.address);
  });
  afterAll(async () => {
    await browser.close();
    host.kill('SIGTERM');
    rig.dispose();
  });

  const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  const arrives = (text: RegExp): Promise<void> =>
    page.getByRole('heading', { level: 1, name: text }).waitFor();
  const says = (text: RegExp | string): Promise<void> => page.getByText(text).first().waitFor();
  const recorded = (): unknown =>
    (JSON.parse(readFileSync(statePaths(rig.open()).record, 'utf8')) as { choices: unknown }).choices;

  it('refuses an address and a host name that is none', async () => {
    await arrives(/set up as/);
    await press('Next');
    await page.getByRole('switch').click();
    await page.locator('input[name=host]').fill('10.0.0.1');
    await press('Next');
    await says(/no certificate can prove an IP address/);
    await page.locator('input[name=host]').fill('ris_01 ');
    await press('Next');
    await says(/Enter a host name of letters/);
    await page.locator('input[name=host]').fill('ris01');
    await press('Next');
    await arrives(/Which certificate/);
  });

  it('shows why one is unsuitable, and asks to trust the other', async () => {
    const rows = page.locator('.store-row');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(2);
    await says(/The certificate expired on/);
    expect(await rows.nth(1).locator('input').isDisabled()).toBe(true);
    await press('Next');
    await says('Choose a certificate of the list.');
    await rows.nth(0).locator('input').check();
    await says(`Clients will call the RIS server ${HOST}`);
    await press('Next');
    await says(/This computer does not trust the certificate/);
    await page.locator('input[name=trust][value=certificate]').check();
    await press('Next');
    await arrives(/These changes will be made/);
    await says(/--trust-certificate/);
  });

  it('installs it, and the client will connect', async () => {
    await press('Install');
    await arrives(/Yes: the RIS client will connect/);
    expect(recorded()).toMatchObject({
      server: { host: HOST },
      certificate: { source: 'store', thumbprint: good.thumbprint, trust: 'certificate' },
    });
    expect([...rig.open().stores.list(TRUSTED_PEOPLE)].map(({ id }) => id.thumbprint)).toEqual([
      good.thumbprint,
    ]);
  });

  it('has it filled in when the setup is modified, and back to Local Client Only leads to localhost', async () => {
    await press('To the first page');
    await arrives(/The RIS is set up on this computer/);
    await says('a certificate of the store');
    await page.locator('.command').first().click();
    await arrives(/Where should the RIS server listen/);
    expect(await page.getByRole('switch').isChecked()).toBe(false);
    expect(await page.locator('input[name=host]').inputValue()).toBe(HOST);
    await press('Next');
    await page.locator('.store-row').first().waitFor();
    expect(await page.locator('.store-row input').first().isChecked()).toBe(true);
    expect(await page.locator('input[name=trust][value=certificate]').isChecked()).toBe(true);
    await page.locator('input[name=way][value=local]').check();
    await press('Next');
    await arrives(/These changes will be made/);
    await press('Install');
    await arrives(/Yes: the RIS client will connect/);
    expect(recorded()).toMatchObject({ server: { host: 'localhost' }, certificate: { source: 'local' } });
  });
});
