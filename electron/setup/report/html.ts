import { visible } from '../../contract/visible.ts';

/** Markup that is finished: nothing in it comes from outside unescaped. */
export class Html {
  private constructor(readonly markup: string) {}

  /** For `html`, and for constants of this program; never for text that was read somewhere. */
  static finished(markup: string): Html {
    return new Html(markup);
  }
}

/** The longest text from outside that a report shows, in UTF-16 code units. */
const LONGEST = 4000;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or a quoted attribute: markup is inert, and control and bidi characters are visible. */
const escaped = (text: string): string =>
  visible(text, LONGEST).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

type Part = Html | string | number | readonly Html[];

function markupOf(part: Part): string {
  if (part instanceof Html) return part.markup;
  if (typeof part === 'object') return part.map(({ markup }) => markup).join('');
  return escaped(String(part));
}

/** A template of markup: whatever is put into it is escaped, unless it is markup itself. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  Html.finished(
    texts.map((text, at) => text + (at < parts.length ? markupOf(parts[at] ?? '') : '')).join(''),
  );

export const NOTHING = html``;
