import { message } from '../../contract/message.ts';
import type { Splice } from '../../contract/plan.ts';
import { Problem } from '../../contract/problem.ts';
import { decode, encode } from './encoding.ts';

const stale = (file: string, offset: number): Problem =>
  new Problem(message('configuration.stale', { file, offset }), 'failed');

/**
 * Replaces pieces of a file and leaves every other byte. Offsets count UTF-16 code units of the decoded text before
 * the edit; splices are in the order of the file and do not overlap. Throws a Problem, naming `path`, if
 * the file does not hold what a splice replaces.
 */
export function applySplices(bytes: Uint8Array, splices: readonly Splice[], path: string): Uint8Array {
  const { text, encoding } = decode(path, bytes);
  let edited = '';
  let done = 0;
  for (const { offset, before, after } of splices) {
    if (offset < done || !text.startsWith(before, offset) || offset > text.length) throw stale(path, offset);
    edited += text.slice(done, offset) + after;
    done = offset + before.length;
  }
  return encode(edited + text.slice(done), encoding);
}

/** The splices that take the given ones back; their offsets are those of the edited text. */
export function invertSplices(splices: readonly Splice[]): Splice[] {
  let shift = 0;
  return splices.map(({ offset, before, after }) => {
    const inverse = { offset: offset + shift, before: after, after: before };
    shift += after.length - before.length;
    return inverse;
  });
}
