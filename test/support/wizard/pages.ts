import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { PlainKey } from '../../../renderer/texts/en.ts';
import type { Say } from '../../../renderer/texts/say.ts';
import { type Opened, PATIENCE_MS } from './driver.ts';
import { dropAt } from './drop.ts';
import type { Hand } from './hand.ts';
import { focusOpensPage, isFocused, wordsOfPage } from './in-page.mjs';

/** An option of the command line, which the window has other words for. */
const OPTION = /(^|\s)--[a-z][a-z-]+/;

/** The pages as a person works them; `say` names controls in the language that is shown. */
export interface Pages {
  readonly page: Page;
  readonly say: Say;
  /** Waits for the page with this main instruction; the keyboard must be at its heading or first field. */
  at(instruction: PlainKey): Promise<void>;
  press(button: PlainKey): Promise<void>;
  /** Presses one of several ways to go on, by the beginning of its words. */
  command(title: PlainKey): Promise<void>;
  chooseSetup(setup: 'integrated' | 'server' | 'client'): Promise<void>;
  /** Says which of several folders of a product is meant. */
  chooseFolder(product: 'server' | 'client', folder: string): Promise<void>;
  /** Says where a product is that was not found. */
  pointTo(product: 'server' | 'client', folder: string): Promise<void>;
  chooseWay(title: PlainKey): Promise<void>;
  fill(field: PlainKey, text: string): Promise<void>;
  toggle(box: PlainKey): Promise<void>;
  /** Ticks the conflicting certificate that is named so. */
  tick(subject: string): Promise<void>;
  /** Chooses a file in the dialog that the page's field opens; `field`: which, where there are several. */
  giveFile(path: string, field?: PlainKey): Promise<void>;
  /** Drops files of this computer on the page's field, as a person's mouse does. */
  dropFiles(...paths: readonly string[]): Promise<void>;
  /** Types into the one field for a password. */
  typePassword(password: string): Promise<void>;
  isInPassword(): Promise<void>;
  /** Ticks a box of this name, or takes the tick out. */
  check(name: string): Promise<void>;
  /** Waits until the keyboard is in this field, as it is where something is wrong with it. */
  isIn(field: PlainKey): Promise<void>;
  /** Waits until the page says this, anywhere. */
  shows(text: string | RegExp): Promise<void>;
  /** Waits for a sentence of the pages' own. */
  says(key: PlainKey): Promise<void>;
  /** Opens a certificate where the page names it, sees its fingerprints, and closes it again. */
  lookAt(thumbprint: string): Promise<void>;
  /** What Review offers for unattended use elsewhere. */
  commandLine(): Promise<string>;
  /** The steps that Progress shows. */
  steps(): Locator;
}

export function pagesOf(page: Page, hand: Hand, say: Say, chooseNext: Opened['chooseNext']): Pages {
  const main = page.locator('main');
  const poll = { timeout: PATIENCE_MS, interval: 20 };
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const shows = (text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();
  return {
    page,
    say,
    async at(instruction) {
      await page.getByRole('heading', { level: 1, name: say(instruction), exact: true }).waitFor();
      await expect
        .poll(() => page.evaluate(focusOpensPage), { ...poll, message: 'the focus is where the page begins' })
        .toBe(true);
      expect(await page.evaluate(wordsOfPage)).not.toMatch(OPTION);
    },
    press: (name) => hand.press(button(say(name))),
    command: (title) => hand.press(main.getByRole('button', { name: new RegExp(`^${say(title)}`) })),
    chooseSetup: (setup) => hand.choose(main.locator(`input[name=setup][value=${setup}]`)),
    chooseFolder(product, folder) {
      const name = say(`product.${product}`);
      return hand.select(main.getByRole('combobox', { name: say('found.several', { name }) }), folder);
    },
    async pointTo(product, folder) {
      const field = main.locator(`input[name=folder-${product}]`);
      const pointer = main.locator('.folder-pointer').nth(product === 'server' ? 0 : 1);
      await chooseNext(folder);
      // Electron has a dialog in the place of the field.
      if ((await field.count()) > 0) await hand.fill(field, folder);
      await hand.press(pointer.getByRole('button'));
    },
    chooseWay: (title) => hand.choose(main.getByRole('radio', { name: say(title) })),
    fill: (field, text) => hand.fill(main.getByRole('textbox', { name: say(field) }), text),
    toggle: (box) => hand.toggle(main.getByRole('switch', { name: say(box) })),
    tick: (subject) => hand.toggle(main.locator('section', { hasText: subject }).getByRole('checkbox')),
    async giveFile(path, field) {
      await chooseNext(path);
      const within = field === undefined ? main : main.getByRole('group', { name: say(field), exact: true });
      await hand.press(within.locator('.drop button'));
    },
    dropFiles: (...paths) => dropAt(page, main.locator('.drop'), paths),
    typePassword: (password) => hand.fill(main.locator('input[name=pfx-password]'), password),
    isInPassword: () =>
      expect.poll(() => main.locator('input[name=pfx-password]').evaluate(isFocused), poll).toBe(true),
    check: (name) => hand.toggle(main.locator(`input[type=checkbox][name=${name}]`)),
    isIn: (field) =>
      expect.poll(() => main.getByRole('textbox', { name: say(field) }).evaluate(isFocused), poll).toBe(true),
    shows,
    says: (key) => shows(say(key)),
    async lookAt(thumbprint) {
      const link = main.getByRole('button', { name: thumbprint, exact: true }).first();
      await hand.press(link);
      const dialog = page.getByRole('dialog');
      await dialog.getByText('SHA-256', { exact: true }).first().waitFor();
      await hand.press(dialog.getByRole('button', { name: say('button.close'), exact: true }));
      await dialog.waitFor({ state: 'hidden' });
      await expect.poll(() => link.evaluate(isFocused), poll).toBe(true);
    },
    commandLine: async () => (await main.locator('.command-line .verbatim').textContent()) ?? '',
    steps: () => main.getByRole('list', { name: say('progress.steps') }).getByRole('listitem'),
  };
}
