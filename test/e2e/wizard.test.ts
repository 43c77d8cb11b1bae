import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmbeddedMachine } from '../../electron/machine/embedded/index.ts';
import { MY, TRUSTED_PEOPLE } from '../../electron/setup/places.ts';

const CHROMIUM = process.env.RIS_TEST_CHROMIUM ?? '/usr/bin/chromium';
const root = fileURLToPath(new URL('../..', import.meta.url));
const SWITCHES = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];

/** Starts the browser host on an embedded machine; resolves with the address that it prints. */
function serve(folder: string): Promise<{ host: ChildProcess; address: string }> {
  const host = spawn(process.execPath, [join(root, 'dist/browser.js'), '--root', folder], { stdio: 'pipe' });
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

describe.skipIf(!existsSync(CHROMIUM))('the wizard in Chromium, with the real engine', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ris-wizard-')));
  let browser: Browser;
  let page: Page;
  let host: ChildProcess;
  const complaints: string[] = [];

  beforeAll(async () => {
    execFileSync(process.execPath, [join(root, 'build/bundle.mjs')]);
    const served = await serve(folder);
    host = served.host;
    browser = await chromium.launch({ executablePath: CHROMIUM, args: SWITCHES });
    page = await browser.newPage({ viewport: { width: 800, height: 600 }, locale: 'en-US' });
    page.on('console', (line) => {
      if (line.type() === 'error') complaints.push(line.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(served.address);
  });
  afterAll(async () => {
    await browser.close();
    host.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });

  const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  const arrives = (text: RegExp): Promise<void> =>
    page.getByRole('heading', { level: 1, name: text }).waitFor();

  it('goes from the first page to “the client will connect”', async () => {
    await arrives(/set up as/);
    await press('Next');
    await arrives(/Where should the RIS server listen/);
    await press('Next');
    await arrives(/Which certificate/);
    await press('Next');
    await arrives(/These changes will be made/);
    await press('Install');
    await arrives(/Yes: the RIS client will connect/);
    const { stores } = createEmbeddedMachine(folder);
    expect([...stores.list(MY)]).toHaveLength(1);
    expect([...stores.list(TRUSTED_PEOPLE)]).toHaveLength(1);
  });

  it('finds the run again after a reload, and the setup on the first page', async () => {
    await page.reload();
    await arrives(/Yes: the RIS client will connect/);
    await press('To the first page');
    await arrives(/The RIS is set up on this computer/);
  });

  it('complained of nothing', () => {
    expect(complaints).toEqual([]);
  });
});
