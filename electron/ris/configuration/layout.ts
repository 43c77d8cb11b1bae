import type { Place, Style } from './model.ts';
import { childrenOf, type Located, lineOf } from './tree.ts';

/** The file's line end, by majority; empty where it has a single line. */
function newlineOf(text: string): Style['newline'] {
  const pairs = text.match(/\r\n/g)?.length ?? 0;
  const feeds = (text.match(/\n/g)?.length ?? 0) - pairs;
  const returns = (text.match(/\r/g)?.length ?? 0) - pairs;
  if (pairs + feeds + returns === 0) return '';
  if (pairs >= feeds && pairs >= returns) return '\r\n';
  return feeds >= returns ? '\n' : '\r';
}

/** The offset at which the line of an offset starts. */
export function startOfLine(text: string, offset: number): number {
  if (offset === 0) return 0;
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** The blanks before an offset on its line; null where something else stands there too. */
export function blanksBefore(text: string, offset: number): string | null {
  let at = offset;
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) at -= 1;
  const startsLine = at === 0 || text[at - 1] === '\n' || text[at - 1] === '\r';
  return startsLine ? text.slice(at, offset) : null;
}

function indentOf(text: string, element: Located): string {
  return /^\uFEFF?([\t ]*)/.exec(text.slice(startOfLine(text, element.start), element.start))?.[1] ?? '';
}

/** Of the first child that starts its line; null where none does. */
function childIndentOf(text: string, element: Located): string | null {
  for (const child of childrenOf(text, element)) {
    const blanks = blanksBefore(text, child.start);
    if (blanks !== null) return blanks;
  }
  return null;
}

/** How much deeper one level is than the other; null where it is not. */
function step(outer: string, inner: string | null): string | null {
  return inner !== null && inner.length > outer.length && inner.startsWith(outer)
    ? inner.slice(outer.length)
    : null;
}

/** One level of indentation between an element's children and theirs. */
function unitBelow(text: string, element: Located): string | null {
  for (const child of childrenOf(text, element)) {
    const blanks = blanksBefore(text, child.start);
    const unit = blanks === null ? null : step(blanks, childIndentOf(text, child));
    if (unit !== null) return unit;
  }
  return null;
}

/** Of the whole file, for places that show none of their own. */
export function unitOf(text: string, root: Located): string {
  return step(indentOf(text, root), childIndentOf(text, root)) ?? unitBelow(text, root) ?? '  ';
}

/** Where and how children are put into an element. */
export function placeOf(text: string, element: Located, unit: string): Place {
  const { name, start, end, content } = element;
  const indent = indentOf(text, element);
  const own = unitBelow(text, element) ?? step(indent, childIndentOf(text, element)) ?? unit;
  const common = {
    name,
    line: lineOf(text, start),
    indent,
    childIndent: childIndentOf(text, element) ?? indent + own,
    unit: own,
  };
  if (content === null) {
    const tailAt = start + text.slice(start, end - 2).trimEnd().length;
    return { ...common, first: tailAt, last: tailAt, closing: 'inline', tail: text.slice(tailAt, end) };
  }
  const blanks = blanksBefore(text, content.end);
  const ownLine = blanks !== null && content.end - blanks.length > content.start;
  return {
    ...common,
    first: content.start,
    last: ownLine ? content.end - blanks.length : content.end,
    closing: ownLine ? 'ownLine' : 'inline',
    tail: null,
  };
}

function firstValue(text: string, group: Located): Located | undefined {
  for (const section of childrenOf(text, group)) {
    for (const setting of childrenOf(text, section)) {
      const value = childrenOf(text, setting)[0];
      if (value) return value;
    }
  }
  return undefined;
}

/** How most empty elements of the file end. */
function selfCloseOf(text: string): Style['selfClose'] {
  const all = text.match(/\/>/g)?.length ?? 0;
  const spaced = text.match(/\s\/>/g)?.length ?? 0;
  return spaced * 2 < all ? '/>' : ' />';
}

/** `group` is `applicationSettings`, where the file has it. */
export function styleOf(text: string, group: Located | null): Style {
  const value = group ? firstValue(text, group) : undefined;
  return {
    newline: newlineOf(text),
    selfClose: selfCloseOf(text),
    settingsOnOneLine: value !== undefined && blanksBefore(text, value.start) === null,
  };
}
