import type { Splice } from '../../contract/plan.ts';
import type { Inside } from './inserted.ts';
import { blanksBefore } from './layout.ts';
import { childrenOf, type Located } from './tree.ts';

/** The place of an inserted text that holds the element and nothing that stays. */
function occurrence(
  text: string,
  { element, parent }: Inside,
  inserted: string,
  going: readonly Inside[],
): number | null {
  const siblings = childrenOf(text, parent).filter(
    (each) => !going.some((gone) => gone.element.node === each.node),
  );
  const from = Math.max(0, element.end - inserted.length);
  for (
    let at = text.indexOf(inserted, from);
    at !== -1 && at <= element.start;
    at = text.indexOf(inserted, at + 1)
  ) {
    const end = at + inserted.length;
    if (!siblings.some((each) => each.start < end && each.end > at)) return at;
  }
  return null;
}

/** Cuts out an element behind `done`, with its line where it has that for itself. */
function cut(text: string, { start, end }: Located, done: number): Splice {
  const blanks = blanksBefore(text, start);
  const rest = /^[\t ]*(?:\r\n|\n|\r)/.exec(text.slice(end, end + 200))?.[0];
  const ownLine = blanks !== null && rest !== undefined && start - blanks.length >= done;
  const offset = ownLine ? start - blanks.length : start;
  const last = ownLine ? end + rest.length : end;
  return { offset, before: text.slice(offset, last), after: '' };
}

/** Takes inserted elements out: exactly as they were put in where their text is still the same, else one by one. */
export function takeOut(text: string, going: readonly Inside[], splices: readonly Splice[]): Splice[] {
  const out: Splice[] = [];
  const unused = splices.filter((splice) => splice.after !== '');
  let done = 0;
  // Both lists are in the order of the file, so that of two alike splices each element finds its own.
  for (const each of going) {
    if (each.element.start < done) continue;
    const places = unused.map((splice) => occurrence(text, each, splice.after, going));
    const index = places.findIndex((at) => at !== null && at >= done);
    const [splice] = index === -1 ? [] : unused.splice(index, 1);
    const exact = splice && { offset: places[index] ?? 0, before: splice.after, after: splice.before };
    const taken = exact ?? cut(text, each.element, done);
    out.push(taken);
    done = taken.offset + taken.before.length;
  }
  return out;
}
