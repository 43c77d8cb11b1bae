/** Blanks, then one token of JSON (RFC 8259); group 1 holds values that are no list or object, group 2 the rest. */
const TOKEN =
  /[ \t\n\r]*(?:("(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([{}[\],:]))/uy;
const BLANKS = /[ \t\n\r]*/y;

/** What may come next. `first` kinds also allow the closing bracket of what has just been opened. */
type Next = 'value' | 'firstValue' | 'key' | 'firstKey' | 'colon' | 'comma' | 'end';

function after(open: readonly string[]): Next {
  return open.length === 0 ? 'end' : 'comma';
}

/** What may come after a token; null where it may not stand there. `open` are the brackets around it, changed here. */
function step(next: Next, value: string | undefined, mark: string, open: string[]): Next | null {
  const isValue = next === 'value' || next === 'firstValue';
  if (value !== undefined) {
    if (isValue) return after(open);
    return (next === 'key' || next === 'firstKey') && value.startsWith('"') ? 'colon' : null;
  }
  if (mark === '{' || mark === '[') {
    if (!isValue) return null;
    open.push(mark);
    return mark === '{' ? 'firstKey' : 'firstValue';
  }
  if (mark === ':') return next === 'colon' ? 'value' : null;
  if (mark === ',') {
    if (next !== 'comma') return null;
    return open.at(-1) === '{' ? 'key' : 'value';
  }
  const opened = mark === '}' ? '{' : '[';
  const empty = mark === '}' ? 'firstKey' : 'firstValue';
  if (open.at(-1) !== opened || (next !== 'comma' && next !== empty)) return null;
  open.pop();
  return after(open);
}

/** Offset of the first character that JSON does not allow there, in UTF-16 code units; null where it is all JSON. */
export function firstBadOffset(text: string): number | null {
  const open: string[] = [];
  let next: Next = 'value';
  let offset = 0;
  for (;;) {
    BLANKS.lastIndex = offset;
    const start = offset + (BLANKS.exec(text)?.[0].length ?? 0);
    if (start === text.length) return next === 'end' ? null : start;
    TOKEN.lastIndex = start;
    const token: RegExpExecArray | null = next === 'end' ? null : TOKEN.exec(text);
    const following: Next | null = token === null ? null : step(next, token[1], token[2] ?? '', open);
    if (following === null) return start;
    next = following;
    offset = TOKEN.lastIndex;
  }
}

/** The place of the first error, as editors count: lines and columns from 1. V8 names it for some errors only. */
export function jsonPlace(text: string): { readonly line: number; readonly column: number } {
  const before = text.slice(0, firstBadOffset(text) ?? text.length).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
