import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildEntry, PROJECT } from '../../support/cli.ts';
import { type BrowserHost, createBrowserHost } from './support.ts';

const CHROMIUM = process.env.RIS_TEST_CHROMIUM ?? '/usr/bin/chromium';

/** Runs in a page: can it open the wizard's WebSocket? */
const canConnect = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = new WebSocket(address);
    socket.onopen = () => {
      resolve(true);
    };
    socket.onerror = () => {
      resolve(false);
    };
  });

/** The page's own `connect`, as a script that leaves its bridge in the window. */
async function bundledBridge(folder: string): Promise<string> {
  mkdirSync(folder);
  const entry = join(folder, 'entry.ts');
  const bridge = JSON.stringify(join(PROJECT, 'renderer/bridge.ts'));
  writeFileSync(
    entry,
    `import { connect } from ${bridge}; Object.assign(window, { bridge: connect(), external: true });`,
  );
  const output = { format: 'iife', entryFileNames: 'page.js' } as const;
  const outDir = join(folder, 'out');
  await build({
    configFile: false,
    logLevel: 'error',
    build: { outDir, rolldownOptions: { input: entry, output } },
  });
  return readFileSync(join(outDir, 'page.js'), 'utf8');
}

describe.skipIf(!existsSync(CHROMIUM))('in Chromium', () => {
  let host: BrowserHost;
  let hostile: Server;
  let evil: string;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let socketAddress: string;
  beforeAll(async () => {
    buildEntry();
    host = await createBrowserHost();
    writeFileSync(
      host.parts.machine.file('pages/assets/page.js'),
      await bundledBridge(host.parts.machine.file('bridge')),
    );
    socketAddress = `${host.origin.replace(/^http/, 'ws')}/engine`;
    hostile = createServer((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>evil</title>');
    });
    await new Promise<void>((resolve) => hostile.listen(0, '127.0.0.1', resolve));
    evil = `http://127.0.0.1:${(hostile.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
    context = await browser.newContext();
    page = await context.newPage();
    await page.goto(host.address);
  });
  afterAll(async () => {
    await browser.close();
    hostile.close();
    await host.dispose();
  });

  it('the token leaves the address, and no script sees the session', async () => {
    expect(page.url()).toBe(`${host.origin}/`);
    expect(await page.evaluate('document.cookie')).toBe('');
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', expires: -1 });
    expect(cookie?.value).not.toBe(host.token);
  });

  it('our page runs its own scripts and no inline ones, and reaches the engine', async () => {
    expect(await page.evaluate('[window.external === true, window.inline === undefined]')).toEqual([
      true,
      true,
    ]);
    expect(await page.evaluate(canConnect, socketAddress)).toBe(true);
  });

  it('the page’s own bridge asks, is refused in words, hears of the state and saves by download', async () => {
    const preferences = await page.evaluate(`bridge.ask('preferences', null)`);
    expect(preferences).toEqual({ language: null, choices: null });
    const refused = await page.evaluate(`bridge.ask('exec', null).catch((problem) => problem)`);
    expect(refused).toEqual({ code: 'hosts.unknownRequest', params: { channel: 'exec' } });
    const state = await page.evaluate(`new Promise((resolve) => bridge.subscribe(resolve))`);
    expect(state).toHaveProperty('phase');
    const download = page.waitForEvent('download');
    const saved = await page.evaluate(`bridge.ask('save', { what: 'report', language: 'en' })`);
    const file = await download;
    expect(saved).toEqual({ path: file.suggestedFilename() });
    expect(file.suggestedFilename()).toMatch(/^ris-setup-report-.*\.html$/);
    expect(readFileSync(await file.path(), 'utf8')).toMatch(/^<!doctype html>/i);
    expect(page.url()).toBe(`${host.origin}/`);
  });

  it('our page cannot be made to run text, or to talk to anybody else', async () => {
    expect(await page.evaluate(canConnect, `${evil.replace(/^http/, 'ws')}/engine`)).toBe(false);
    const sent = await page.evaluate(
      (address) =>
        fetch(address).then(
          () => 'sent',
          () => 'refused',
        ),
      evil,
    );
    expect(sent).toBe('refused');
    const run = await page.evaluate(`(() => {
      const script = document.createElement('script');
      try {
        script.text = 'window.injected = true';
        document.body.append(script);
      } catch {
        // Refused already where text becomes a script.
      }
      return 'injected' in window;
    })()`);
    expect(run).toBe(false);
  });

  it('a page of another port of this computer, with the session in the same browser, can do nothing', async () => {
    const other = await context.newPage();
    await other.goto(evil);
    expect(await other.evaluate(canConnect, socketAddress)).toBe(false);
    const read = await other.evaluate(
      (origin) =>
        Promise.all(
          (['GET', 'POST'] as const).map((method) =>
            fetch(`${origin}/`, { method, credentials: 'include' }).then(
              () => 'read',
              () => 'refused',
            ),
          ),
        ),
      host.origin,
    );
    expect(read).toEqual(['refused', 'refused']);
    const framed = await other.evaluate(`new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.src = ${JSON.stringify(host.origin)};
      frame.onload = () => resolve(frame.contentDocument === null);
      document.body.append(frame);
    })`);
    expect(framed).toBe(true);
    expect(other.frames().map((frame) => frame.url())).not.toContain(`${host.origin}/`);
    await other.close();
  });

  it('another browser with the used address sees a sentence, and the page not at all', async () => {
    const stranger = await browser.newContext();
    const opened = await stranger.newPage();
    const response = await opened.goto(host.address);
    expect(response?.status()).toBe(403);
    expect(await opened.evaluate('document.body.innerText')).toContain('can be opened once');
    await stranger.close();
  });
});
