import { Buffer } from 'node:buffer';
import { AxeBuilder } from '@axe-core/playwright';
import type { CDPSession, Page } from 'playwright-core';
import type { Gallery } from './browser.ts';
import { clipped } from './clipped.mjs';
import { faint } from './faint.mjs';
import type { State } from './states.ts';

export type Language = 'en' | 'fr' | 'pseudo';

/** How the window and the system around it are. Sizes in CSS pixels; `text`: the person's text size, 1 is normal. */
export interface Look {
  readonly colours: 'light' | 'dark' | 'forced';
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly text: number;
}

export const WINDOW: Look = { colours: 'light', width: 800, height: 600, scale: 1, text: 1 };
export const DARK: Look = { ...WINDOW, colours: 'dark' };
export const FORCED: Look = { ...WINDOW, colours: 'forced' };
/** The window at 200 %. */
export const SMALL: Look = { ...WINDOW, width: 400, height: 300, scale: 2 };
/** The window with the system's text alone at 200 %. */
export const LARGE_TEXT: Look = { ...WINDOW, text: 2 };

/** One page of the browser, on which state after state is set up and looked at. */
export interface Easel {
  readonly page: Page;
  /** Goes to a state from the start, in a language. */
  readonly show: (state: State, language: Language) => Promise<void>;
  /** Shows the same in another window, without going anywhere. */
  readonly dress: (look: Look) => Promise<void>;
  /** As a PNG. Playwright's own pictures would put its window back first. */
  readonly picture: () => Promise<Buffer>;
  /** What the console and uncaught errors said since this was asked last. */
  readonly complaints: () => readonly string[];
  /** What is clipped, sticks out, or lies over other text. */
  readonly clipped: () => Promise<readonly string[]>;
  /** Which symbols do not stand out from what is behind them. */
  readonly faint: () => Promise<readonly string[]>;
  /** What axe finds. */
  readonly axe: () => Promise<readonly string[]>;
}

const SETTLED = `(async () => {
  await document.fonts.ready;
  const ends = (one) => one.effect.getComputedTiming().iterations !== Infinity;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  for (const one of document.getAnimations().filter(ends)) await one.finished.catch(() => undefined);
  await frame();
})()`;

const BASE_SIZE = 16;

async function dressed(page: Page, devtools: CDPSession, look: Look): Promise<void> {
  const { colours, width, height, scale, text } = look;
  await page.emulateMedia({
    colorScheme: colours === 'light' ? 'light' : 'dark',
    forcedColors: colours === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: BASE_SIZE * text } });
  await devtools.send('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: scale,
    mobile: false,
  });
  await page.evaluate(SETTLED);
}

/** A new page of the gallery's browser. */
export async function createEasel({ browser, address }: Gallery): Promise<Easel> {
  const context = await browser.newContext({ viewport: { width: 800, height: 600 }, locale: 'en-GB' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  page.setDefaultTimeout(20_000);
  let said: string[] = [];
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') said.push(`console: ${line.text()}`);
  });
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  // A state begins without the run that the one before it has kept; and a tab that was left stays, for its picture.
  await page.addInitScript(
    `if (location.protocol !== 'about:') sessionStorage.clear(); window.close = () => undefined;`,
  );
  return {
    page,
    async show({ scene, first = '.page > *:nth-child(3)', way }, language) {
      await page.goto(`${address}/dev/gallery.html?scene=${scene}&language=${language}`);
      await page.locator(first).first().waitFor({ state: 'attached' });
      await way?.(page);
      // Off the button that it has pressed.
      await page.mouse.move(0, 0);
      await page.evaluate(SETTLED);
    },
    dress: (look) => dressed(page, devtools, look),
    async picture() {
      const { data } = await devtools.send('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(data, 'base64');
    },
    complaints() {
      const before = said;
      said = [];
      return before;
    },
    clipped: () => page.evaluate(clipped),
    faint: () => page.evaluate(faint),
    async axe() {
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode()
        .options({ resultTypes: ['violations'] })
        .analyze();
      return violations.map(
        ({ id, help, nodes }) =>
          `axe ${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      );
    },
  };
}
