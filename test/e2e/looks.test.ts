import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, type Gallery, openGallery } from '../gallery/browser.ts';
import {
  createEasel,
  DARK,
  type Easel,
  FORCED,
  LARGE_TEXT,
  type Language,
  type Look,
  SMALL,
  WINDOW,
} from '../gallery/easel.ts';
import { STATES } from '../gallery/states.ts';
import { FLAWS } from './looks/flaws.ts';

type Check = 'axe' | 'faint' | 'clipped';
interface View {
  readonly look: Look;
  readonly checks: readonly Check[];
}

const room = (look: Look): View => ({ look, checks: ['clipped'] });
const colours = (look: Look): View => ({ look, checks: ['axe', 'faint'] });

/** What is looked at in each language. Names, roles and colours are the same in all. */
const VIEWS: Readonly<Record<Language, readonly View[]>> = {
  en: [room(WINDOW), colours(WINDOW), colours(DARK), colours(FORCED), room(LARGE_TEXT), room(SMALL)],
  fr: [room(WINDOW), room(LARGE_TEXT), room(SMALL)],
  pseudo: [room(WINDOW), room(SMALL)],
};
const LANGUAGES = Object.keys(VIEWS) as Language[];

const named = ({ colours, width, height, text }: Look): string =>
  `${colours}, ${width} x ${height}, text at ${text * 100} %`;

describe.skipIf(!existsSync(CHROMIUM))('the looks of every page in Chromium', () => {
  let gallery: Gallery;
  let easel: Easel;

  beforeAll(async () => {
    gallery = await openGallery();
    easel = await createEasel(gallery);
  });
  afterAll(async () => {
    await gallery.close();
  });

  /** What the checks find in these views, and what the console said meanwhile. */
  async function faultsIn(views: readonly View[]): Promise<string[]> {
    const found: string[] = [];
    for (const { look, checks } of views) {
      await easel.dress(look);
      for (const check of checks) {
        found.push(...(await easel[check]()).map((fault) => `${named(look)}: ${fault}`));
      }
    }
    return [...found, ...easel.complaints()];
  }

  describe.each(STATES)('$name', (state) => {
    it.each(LANGUAGES)('in %s', async (language) => {
      await easel.dress(WINDOW);
      await easel.show(state, language);
      expect(await faultsIn(VIEWS[language])).toEqual([]);
    });
  });

  describe('each check can fail', () => {
    it.each(FLAWS)('$what', async ({ plant, look, check, expected }) => {
      await easel.dress(WINDOW);
      await easel.show({ name: 'control', scene: 'fresh' }, 'en');
      expect(await faultsIn([{ look, checks: [check] }])).toEqual([]);
      await easel.page.evaluate(plant);
      const found = await faultsIn([{ look, checks: [check] }]);
      expect(found.join('\n')).toMatch(expected);
    });

    it('a complaint on the console', async () => {
      await easel.page.evaluate('console.error("planted")');
      expect(easel.complaints()).toEqual(['console: planted']);
    });
  });
});
