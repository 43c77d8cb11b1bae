import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { PATIENCE_MS } from './driver.ts';
import type { MakeHand } from './hand.ts';
import { focusOf, isFocused, isOneFocused, lookOf } from './in-page.mjs';

/** More controls than any page has. */
const MOST_PRESSES = 200;

const usable = async (target: Locator): Promise<void> => {
  await target.waitFor({ state: 'attached' });
  await expect.poll(() => target.isEnabled(), { timeout: PATIENCE_MS, interval: 20 }).toBe(true);
};

async function tabTo(page: Page, arrived: () => Promise<boolean>, what: string): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    if (await arrived()) return;
    await page.keyboard.press('Tab');
    passed.push(await page.evaluate(focusOf));
  }
  throw new Error(`the Tab key does not lead to ${what}, but to:\n${[...new Set(passed)].join('\n')}`);
}

/** Goes to a control with the Tab key; what has the keyboard must look otherwise than before. */
async function reach(page: Page, target: Locator): Promise<void> {
  await usable(target);
  // A field that has the focus already is left, to see how it looks without.
  if (await target.evaluate(isFocused)) await page.keyboard.press('Shift+Tab');
  const before = await target.evaluate(lookOf);
  await tabTo(page, () => target.evaluate(isFocused), String(target));
  await expect
    .poll(() => target.evaluate(lookOf), {
      message: `the focus on ${String(target)} is not visible`,
      timeout: PATIENCE_MS,
      interval: 20,
    })
    .not.toBe(before);
}

/** Goes to a radio button: Tab leads to its group, the arrows lead on inside. */
async function reachRadio(page: Page, radio: Locator): Promise<void> {
  await usable(radio);
  const name = await radio.getAttribute('name');
  const group = page.locator(`input[type=radio][name="${name ?? ''}"]`);
  const before = await radio.evaluate(lookOf);
  const count = await group.count();
  await tabTo(page, () => group.evaluateAll(isOneFocused), String(radio));
  for (let presses = 0; presses < count && !(await radio.evaluate(isFocused)); presses += 1) {
    await page.keyboard.press('ArrowDown');
  }
  expect(await radio.evaluate(isFocused), `the arrows lead to ${String(radio)}`).toBe(true);
  expect(await radio.evaluate(lookOf), `the focus on ${String(radio)} is not visible`).not.toBe(before);
}

/** With `page.keyboard` alone. */
export const keyboard: MakeHand = (page) => ({
  async press(button) {
    await reach(page, button);
    await page.keyboard.press('Enter');
  },
  async choose(radio) {
    await reachRadio(page, radio);
    if (!(await radio.isChecked())) await page.keyboard.press('Space');
  },
  async toggle(box) {
    await reach(page, box);
    await page.keyboard.press('Space');
  },
  async fill(field, text) {
    await reach(page, field);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await page.keyboard.type(text);
  },
  async select(field, option) {
    await reach(page, field);
    const count = await field.locator('option').count();
    for (let presses = 0; presses < count && (await field.inputValue()) !== option; presses += 1) {
      await page.keyboard.press('ArrowDown');
    }
    expect(await field.inputValue()).toBe(option);
  },
});
