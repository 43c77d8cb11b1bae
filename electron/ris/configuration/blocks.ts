import type { Splice } from '../../contract/plan.ts';
import type { Place, Style } from './model.ts';

/** An element to be added: `tag` is what stands between `<` and `>`, without the `/` of an empty one. */
export interface Block {
  readonly tag: string;
  readonly name: string;
  /** Escaped text, child elements, or nothing at all. */
  readonly content: string | readonly Block[];
  readonly onOneLine?: boolean;
}

function render(
  { tag, name, content, onOneLine }: Block,
  indent: string,
  unit: string,
  style: Style,
): string {
  if (content.length === 0) return `<${tag}${style.selfClose}`;
  if (typeof content === 'string') return `<${tag}>${content}</${name}>`;
  const inner = onOneLine ? '' : lineStart(indent + unit, style);
  const children = content.map((child) => inner + render(child, indent + unit, unit, style));
  return `<${tag}>${children.join('')}${onOneLine ? '' : lineStart(indent, style)}</${name}>`;
}

function lineStart(indent: string, { newline }: Style): string {
  return newline === '' ? '' : newline + indent;
}

/** Puts elements into another one as its last children, in the style of the file. */
export function appendTo(place: Place, blocks: readonly Block[], style: Style): Splice {
  const { childIndent, unit, indent, name, tail, last: offset } = place;
  const rendered = blocks.map((block) => render(block, childIndent, unit, style));
  if (tail === null && place.closing === 'ownLine') {
    const lines = rendered.map((text) => childIndent + text + style.newline);
    return { offset, before: '', after: lines.join('') };
  }
  const lines =
    rendered.map((text) => lineStart(childIndent, style) + text).join('') + lineStart(indent, style);
  return tail === null
    ? { offset, before: '', after: lines }
    : { offset, before: tail, after: `>${lines}</${name}>` };
}

/** Puts an element into another one, which is not self-closed, as its first child. */
export function prependTo(place: Place, block: Block, style: Style): Splice {
  const after = lineStart(place.childIndent, style) + render(block, place.childIndent, place.unit, style);
  return { offset: place.first, before: '', after };
}
