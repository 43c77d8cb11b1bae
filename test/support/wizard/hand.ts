import type { Locator, Page } from 'playwright-core';

/** How a person works the controls of a page. Each waits until its control is there and can be used. */
export interface Hand {
  press(button: Locator): Promise<void>;
  choose(radio: Locator): Promise<void>;
  /** Ticks a box or switches a switch, whichever way it stood. */
  toggle(box: Locator): Promise<void>;
  fill(field: Locator, text: string): Promise<void>;
  select(field: Locator, option: string): Promise<void>;
}

export type MakeHand = (page: Page) => Hand;

/** With the mouse, and the keyboard only to type. */
export const mouse: MakeHand = () => ({
  press: (button) => button.click(),
  choose: (radio) => radio.click(),
  toggle: (box) => box.click(),
  fill: (field, text) => field.fill(text),
  async select(field, option) {
    await field.selectOption(option);
  },
});
