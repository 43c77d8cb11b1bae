// Makes a PNG of every page in its main states, and checks each with axe and for clipped text.
// Usage: node test/gallery/gallery.mjs [PART OF A NAME]; CHROMIUM names the browser.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { clipped } from './clipped.mjs';
import { PICTURES } from './pictures.mjs';
import { serve } from './serve.mjs';

const folder = fileURLToPath(new URL('./pictures', import.meta.url));
const wanted = process.argv[2] ?? '';
const only = process.env.VARIANT ?? '';

const SMALL = { width: 400, height: 300 };
const WINDOW = { width: 800, height: 600 };
const VARIANTS = [
  { name: 'light', colorScheme: 'light', language: 'en', viewport: WINDOW, axe: true },
  { name: 'dark', colorScheme: 'dark', language: 'en', viewport: WINDOW, axe: true },
  {
    name: 'forced',
    colorScheme: 'dark',
    forcedColors: 'active',
    language: 'en',
    viewport: WINDOW,
    axe: true,
  },
  { name: 'fr', colorScheme: 'light', language: 'fr', viewport: WINDOW, axe: false },
  { name: 'pseudo', colorScheme: 'light', language: 'pseudo', viewport: WINDOW, axe: false },
  {
    name: 'small',
    colorScheme: 'light',
    language: 'pseudo',
    viewport: SMALL,
    deviceScaleFactor: 2,
    axe: false,
  },
].filter(({ name }) => name.includes(only));

await build({ configFile: fileURLToPath(new URL('./vite.config.ts', import.meta.url)) });
if (wanted === '' && only === '') rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const { address, close } = await serve(fileURLToPath(new URL('./built', import.meta.url)));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

let faults = 0;
let pictures = 0;
const complain = (picture, words) => {
  faults += 1;
  console.log(`${picture}: ${words}`);
};

for (const { name: variant, language, axe, ...look } of VARIANTS) {
  for (const { name, scene, way } of PICTURES.filter((picture) => picture.name.includes(wanted))) {
    const picture = `${name}.${variant}`;
    const context = await browser.newContext({ ...look, reducedMotion: 'reduce', locale: 'en-GB' });
    const page = await context.newPage();
    page.setDefaultTimeout(8000);
    page.on('console', (said) => {
      if (said.type() === 'error' || said.type() === 'warning') complain(picture, `console: ${said.text()}`);
    });
    page.on('pageerror', (error) => complain(picture, `error: ${error.message}`));
    // The scripted machine may not close the picture's own tab.
    await page.addInitScript(() => {
      window.close = () => undefined;
    });
    try {
      await page.goto(`${address}/dev/gallery.html?scene=${scene}&language=${language}`);
      await page.locator('h1').waitFor();
      await page
        .locator(scene === 'looking' || scene === 'broken' ? '.said' : '.page > *:nth-child(3), .closed')
        .first()
        .waitFor({ state: 'attached' });
      if (way) await way(page);
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(120);
      const sticking = await page.evaluate(clipped);
      for (const one of sticking) complain(picture, one);
      if (axe) {
        const { violations } = await new AxeBuilder({ page }).analyze();
        for (const { id, help, nodes } of violations)
          complain(picture, `axe ${id}: ${help}: ${nodes.map(({ target }) => target).join(' | ')}`);
      }
      await page.screenshot({ path: join(folder, `${picture}.png`) });
      pictures += 1;
      const rest = await page.evaluate(() => {
        const of = document.querySelector('.page');
        return of === null ? 0 : of.scrollHeight - of.clientHeight;
      });
      if (rest > 8 && variant !== 'small') {
        await page.evaluate(() => {
          const of = document.querySelector('.page');
          of.scrollTop = of.scrollHeight;
        });
        await page.screenshot({ path: join(folder, `${picture}.end.png`) });
      }
    } catch (error) {
      await page.screenshot({ path: join(folder, `${picture}.png`) }).catch(() => undefined);
      complain(picture, String(error.message).split('\n').slice(0, 3).join(' '));
    }
    await context.close();
  }
}
await browser.close();
close();
console.log(`${pictures} pictures in test/gallery/pictures, ${faults} complaints`);
process.exitCode = faults === 0 ? 0 : 1;
