import { type Message, message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import { type Located, lineOf } from './tree.ts';

/** Refuses the file because of an element; every such message names the file and the line. */
export type Refuse = (element: Located, say: (place: { file: string; line: number }) => Message) => never;

export function refusing(path: string, text: string): Refuse {
  return (element, say) => {
    throw new Problem(say({ file: path, line: lineOf(text, element.start) }), 'refused');
  };
}

/** The elements by key; two of one key are refused under the name that `what` gives them. */
export function unique(
  text: string,
  elements: readonly Located[],
  key: (element: Located) => string,
  refuse: Refuse,
  what: (element: Located) => string = key,
): ReadonlyMap<string, Located> {
  const found = new Map<string, Located>();
  for (const element of elements) {
    const first = found.get(key(element));
    if (first) {
      const said = { what: what(element), first: lineOf(text, first.start) };
      refuse(element, (at) => message('configuration.twice', { ...at, ...said }));
    }
    found.set(key(element), element);
  }
  return found;
}

/** The only child of a name, or null; two are refused. */
export function onlyChild(
  text: string,
  children: readonly Located[],
  name: string,
  refuse: Refuse,
): Located | null {
  const named = children.filter((each) => each.name === name);
  return unique(text, named, (each) => each.name, refuse).get(name) ?? null;
}

/** Refuses values that lie in another file, are encrypted, or are in a namespace that .NET does not look at. */
export function refuseHidden(element: Located, refuse: Refuse): void {
  const { attributes, name: what } = element;
  if ('configSource' in attributes)
    refuse(element, (at) => message('configuration.configSource', { ...at, what }));
  if ('configProtectionProvider' in attributes) {
    refuse(element, (at) => message('configuration.encrypted', { ...at, what }));
  }
  if ('xmlns' in attributes) refuse(element, (at) => message('configuration.namespace', { ...at, what }));
}
