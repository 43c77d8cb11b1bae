import { parseXml, XmlError, type XmlNode, XmlText } from '@rgrove/parse-xml';
import type { Located } from './tree.ts';

const PARSING = { includeOffsets: true, preserveComments: true, preserveCdata: true };

/** A value as .NET reads it, and the piece of the file that holds it. */
export interface ReadValue {
  readonly value: string;
  readonly form: 'text' | 'selfClosed';
  readonly offset: number;
  readonly raw: string;
}

/** A stretch of character data between tags, comments and processing instructions. */
interface Run {
  value: string;
  readonly start: number;
  end: number;
}

function runsOf(children: readonly XmlNode[]): Run[] | null {
  const runs: Run[] = [];
  let open: Run | null = null;
  for (const node of children) {
    if (node.type === 'element') return null;
    if (!(node instanceof XmlText)) {
      open = null;
    } else if (open === null) {
      open = { value: node.text, start: node.start, end: node.end };
      runs.push(open);
    } else {
      open.value += node.text;
      open.end = node.end;
    }
  }
  return runs;
}

/**
 * Reads a `value` element as .NET does: the inner text, references resolved, comments left out, no white space
 * stripped; line ends become `\n`. Null where it holds elements, or text in several pieces with comments between.
 */
export function readValue(text: string, element: Located): ReadValue | null {
  const { start, end, content } = element;
  if (content === null) {
    const offset = start + text.slice(start, end - 2).trimEnd().length;
    return { value: '', form: 'selfClosed', offset, raw: text.slice(offset, end) };
  }
  const source = text.slice(start, end);
  // Once more on its own: the whole file was parsed with its line ends changed.
  const node = parseXml(source, PARSING).root;
  const runs = node && runsOf(node.children);
  if (!runs || runs.length > 1) return null;
  const run = runs[0] ?? { value: '', start: content.end - start, end: content.end - start };
  return { value: run.value, form: 'text', offset: start + run.start, raw: source.slice(run.start, run.end) };
}

/** The value that text between a value's tags stands for; null where it is no such text. */
export function decodeText(raw: string): string | null {
  try {
    const node = parseXml(`<value>${raw}</value>`, PARSING).root;
    const runs = node && runsOf(node.children);
    return runs?.map((run) => run.value).join('') ?? null;
  } catch (error) {
    if (error instanceof XmlError) return null;
    throw error;
  }
}

/** Text for an element's content: markup and all that is not ASCII become references, so that any encoding can hold it. */
export function escapeText(value: string): string {
  const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  return value.replace(
    /[^\n\x20-\x7E]|[&<>]/gu,
    (c) => named[c] ?? `&#x${(c.codePointAt(0) ?? 0).toString(16).toUpperCase()};`,
  );
}
