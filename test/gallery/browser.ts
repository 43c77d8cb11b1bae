import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import { serve } from './serve.ts';

export const CHROMIUM = process.env.RIS_TEST_CHROMIUM ?? '/usr/bin/chromium';

const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Gallery {
  readonly browser: Browser;
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Builds the gallery's page, serves it, and starts one Chromium for it. */
export async function openGallery(): Promise<Gallery> {
  process.env.NODE_ENV = 'production';
  await build({ configFile: fileURLToPath(new URL('./vite.config.ts', import.meta.url)) });
  const served = await serve(fileURLToPath(new URL('./built', import.meta.url)));
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: SWITCHES });
  return {
    browser,
    address: served.address,
    close: async () => {
      await browser.close();
      served.close();
    },
  };
}
