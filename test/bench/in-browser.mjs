import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const CHROMIUM = process.env.RIS_TEST_CHROMIUM ?? '/usr/bin/chromium';
const SWITCHES = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
const host = fileURLToPath(new URL('../../dist/browser.js', import.meta.url));

export const hasChromium = () => existsSync(CHROMIUM);

/** Starts the browser host on an embedded machine; each start has an address of its own, good for one browser. */
function serve(root) {
  const child = spawn(process.execPath, [host, '--root', root], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const address = new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(`the browser host ended: ${said}`)));
  });
  const close = () => {
    child.kill('SIGTERM');
    return ended;
  };
  return { address, close };
}

/**
 * Serves a machine to a Chromium with a profile that was never used before, and takes both away afterwards.
 * `profile`: the folder for it; `work` gets the page, still empty, and the address to open.
 */
export async function withPage(root, profile, work) {
  const server = serve(root);
  try {
    const context = await chromium.launchPersistentContext(join(profile), {
      executablePath: CHROMIUM,
      args: SWITCHES,
      viewport: { width: 1000, height: 720 },
      locale: 'en-US',
    });
    try {
      const [page] = context.pages();
      return await work(page ?? (await context.newPage()), await server.address);
    } finally {
      await context.close();
    }
  } finally {
    await server.close();
  }
}

/** Waits for the page whose main instruction says so. */
export const arrive = (page, instruction) =>
  page.getByRole('heading', { level: 1, name: instruction }).waitFor({ timeout: 120_000 });
