import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { PROJECT } from '../cli.ts';
import { type Driver, type Opening, PATIENCE_MS, WINDOW } from './driver.ts';

const SWITCHES = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
const LOCALES = { en: 'en-US', fr: 'fr-FR' } as const;

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Chromium as PATH finds it, or as RIS_TEST_CHROMIUM names it; null: it is not on this machine. */
function chromiumProgram(): string | null {
  const named = process.env.RIS_TEST_CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = named === undefined ? folders.map((folder) => join(folder, 'chromium')) : [named];
  return candidates.find(isProgram) ?? null;
}

interface Served {
  readonly host: ChildProcess;
  /** Good for one browser. */
  readonly address: string;
}

/** Starts the browser host on an embedded machine; resolves with the address that it prints. */
function serve({ root, environment }: Opening): Promise<Served> {
  const host = spawn(process.execPath, [join(PROJECT, 'dist/browser.js'), '--root', root], {
    stdio: 'pipe',
    env: { ...process.env, ...environment },
  });
  return new Promise((resolve, reject) => {
    let said = '';
    for (const stream of [host.stdout, host.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(said)?.[0];
        if (address !== undefined) resolve({ host, address });
      });
    }
    host.once('exit', () => {
      reject(new Error(said));
    });
  });
}

async function end(host: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (host.exitCode !== null || host.signalCode !== null) return;
  const ended = once(host, 'exit');
  host.kill(signal);
  await ended;
}

/** The browser host in Chromium; the wizards of a file share one browser, each in a profile of its own. */
export function browserDriver(): Driver {
  const program = chromiumProgram();
  let browser: Browser | null = null;
  return {
    name: 'Chromium',
    missing: program === null ? 'Chromium is not on this machine' : null,
    async start() {
      browser = await chromium.launch({ executablePath: program ?? '', args: SWITCHES });
    },
    async open(opening) {
      if (browser === null) throw new Error('the driver has not been started');
      const { host, address } = await serve(opening);
      const context = await browser.newContext({ viewport: WINDOW, locale: LOCALES[opening.language] });
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      await page.goto(address);
      return {
        page,
        async another() {
          const tab = await context.newPage();
          await tab.goto(new URL(address).origin);
          return tab;
        },
        async chooseNext(path) {
          page.once('filechooser', (chooser) => void chooser.setFiles(path));
        },
        kill: () => end(host, 'SIGKILL'),
        async close() {
          await context.close();
          await end(host, 'SIGTERM');
        },
      };
    },
    async stop() {
      await browser?.close();
    },
  };
}
