import { DARK, FORCED, LARGE_TEXT, type Look, SMALL, WINDOW } from '../../gallery/easel.ts';

/** A flaw to plant in a good page, and what the check of it must say. */
export interface Flaw {
  readonly what: string;
  /** Run in the page. */
  readonly plant: string;
  readonly look: Look;
  readonly check: 'axe' | 'faint' | 'clipped';
  readonly expected: RegExp;
}

// At the top: what is scrolled out of sight lies over nothing.
const adding = (html: string): string =>
  `document.querySelector('.page').insertAdjacentHTML('afterbegin', ${JSON.stringify(html)})`;
const LONG = 'much too long for the room that it was given';

export const FLAWS: readonly Flaw[] = [
  {
    what: 'a text that is cut off',
    plant: adding(`<p style="width: 9em; overflow: hidden; white-space: nowrap">${LONG}</p>`),
    look: WINDOW,
    check: 'clipped',
    expected: /clipped across: p/,
  },
  {
    what: 'a box that is too low for its text',
    plant: adding(`<p style="width: 9em; height: 2em; overflow: hidden">${LONG}</p>`),
    look: WINDOW,
    check: 'clipped',
    expected: /clipped down: p/,
  },
  {
    what: 'a text that sticks out of its button',
    plant: adding(`<button style="width: 9em; white-space: nowrap">${LONG}</button>`),
    look: WINDOW,
    check: 'clipped',
    expected: /spills: button/,
  },
  {
    what: 'a text over another',
    plant: adding(`<p>one</p><p style="position: relative; top: -1.2em">another</p>`),
    look: WINDOW,
    check: 'clipped',
    expected: /overlap: p "one" and p "another"/,
  },
  {
    what: 'a part that is wider than a small window',
    plant: adding(`<p style="width: 500px">${LONG} ${LONG}</p>`),
    look: SMALL,
    check: 'clipped',
    expected: /sticks out: p/,
  },
  {
    what: 'a part that does not grow with the text',
    plant: adding(`<p style="width: 360px; height: 1.5rem; overflow: hidden; font-size: 1rem">${LONG}</p>`),
    look: LARGE_TEXT,
    check: 'clipped',
    expected: /clipped down: p/,
  },
  {
    what: 'a button without a name',
    plant: adding('<button></button>'),
    look: WINDOW,
    check: 'axe',
    expected: /axe button-name/,
  },
  {
    what: 'grey on grey in the dark',
    plant: adding('<p style="color: #555; background: #333">grey</p>'),
    look: DARK,
    check: 'axe',
    expected: /axe color-contrast/,
  },
  {
    what: 'a symbol that forced colours swallow',
    plant: adding(
      '<span data-symbol style="display: block; width: 9px; height: 9px; background: #0f6cbd"></span>',
    ),
    look: FORCED,
    check: 'faint',
    expected: /faint: /,
  },
];
