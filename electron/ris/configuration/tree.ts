import { parseXml, XmlElement, XmlError, type XmlNode } from '@rgrove/parse-xml';
import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';

/** An element of the file and where it lies. Offsets count UTF-16 code units of the text. */
export interface Located {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
  /** Between the tags; null: the element is self-closed. */
  readonly content: { readonly start: number; readonly end: number } | null;
  readonly node: XmlElement;
}

/** The line of an offset, the first being 1. */
export function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** Just behind the start tag's `>`; attribute values may hold a `>`. */
function endOfStartTag(text: string, start: number): number {
  let quote = '';
  for (let at = start; at < text.length; at += 1) {
    const c = text.charAt(at);
    if (quote !== '') quote = c === quote ? '' : quote;
    else if (c === '"' || c === "'") quote = c;
    else if (c === '>') return at + 1;
  }
  return text.length;
}

function locate(text: string, node: XmlElement): Located {
  const { name, attributes, start } = node;
  // The parser gives no finite end for an element that ends with the text.
  const end = Math.min(node.end, text.length);
  const open = endOfStartTag(text, start);
  if (text.charAt(open - 2) === '/') return { name, attributes, start, end, content: null, node };
  const content = { start: open, end: node.children.at(-1)?.end ?? open };
  return { name, attributes, start, end, content, node };
}

/** The `name` attribute, which tells settings and declarations apart. */
export function nameOf(element: Located): string {
  return element.attributes.name ?? '';
}

/** The child elements, in the order of the file. */
export function childrenOf(text: string, parent: Located): Located[] {
  return parent.node.children.filter(isElement).map((node) => locate(text, node));
}

function isElement(node: XmlNode): node is XmlElement {
  return node instanceof XmlElement;
}

const PROLOG = /\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->/y;

/** The parser skips document types; here they are refused, whatever is in them. */
function refuseDoctype(path: string, text: string): void {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  PROLOG.lastIndex = at;
  while (PROLOG.test(text)) at = PROLOG.lastIndex;
  if (!text.startsWith('<!DOCTYPE', at)) return;
  throw new Problem(message('configuration.doctype', { file: path, line: lineOf(text, at) }), 'refused');
}

/** Does the file end where the fault is: at its end, or inside a tag or comment that nothing closes? */
function breaksOff(text: string, { pos }: XmlError): boolean {
  const unclosed = text.lastIndexOf('<');
  return pos >= text.trimEnd().length || (unclosed > text.lastIndexOf('>') && pos >= unclosed);
}

/** The parser's own sentences quote the file, so only the place is taken from them. */
function unreadable(file: string, text: string, error: unknown): unknown {
  if (error instanceof RangeError) return new Problem(message('configuration.tooDeep', { file }), 'refused');
  if (!(error instanceof XmlError)) return error;
  const { line, column } = error;
  if (breaksOff(text, error))
    return new Problem(message('configuration.truncated', { file, line }), 'refused');
  return new Problem(message('configuration.notXml', { file, line, column }), 'refused');
}

/** Parses a configuration file's text and returns its `configuration` element; a Problem where it has none. */
export function parseConfiguration(path: string, text: string): Located {
  refuseDoctype(path, text);
  let node: XmlElement | null;
  try {
    // The parser needs quadratic time for carriage returns; a blank instead keeps every offset.
    const options = { includeOffsets: true, preserveComments: true, preserveCdata: true };
    node = parseXml(text.replaceAll('\r', ' '), options).root;
  } catch (error) {
    throw unreadable(path, text, error);
  }
  if (node === null)
    throw new Problem(message('configuration.truncated', { file: path, line: 1 }), 'refused');
  const root = locate(text, node);
  if (root.name === 'configuration') return root;
  const place = { file: path, line: lineOf(text, root.start), element: root.name };
  throw new Problem(message('configuration.root', place), 'refused');
}
