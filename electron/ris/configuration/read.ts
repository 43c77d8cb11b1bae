import { createHash } from 'node:crypto';
import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import { GROUP_NAME, SECTION_NAMES } from '../settings.ts';
import { readDeclarations } from './declarations.ts';
import { decode, type Encoding } from './encoding.ts';
import { placeOf, styleOf, unitOf } from './layout.ts';
import type { ConfigurationModel } from './model.ts';
import { onlyChild, type Refuse, refuseHidden, refusing } from './refusal.ts';
import { readSections } from './sections.ts';
import { asksForEveryDnsName } from './switches.ts';
import { childrenOf, type Located, parseConfiguration } from './tree.ts';

/** The largest configuration file that is read, in bytes. */
export const LIMIT = 8 * 1024 * 1024;

/** A decoded file and its `configuration` element. */
export interface Parsed {
  readonly text: string;
  readonly encoding: Encoding;
  readonly root: Located;
}

/** The only namespace that .NET accepts for a whole configuration file. */
const NAMESPACE = 'http://schemas.microsoft.com/.NetConfiguration/v2.0';

function refuseLocations(text: string, top: readonly Located[], refuse: Refuse): void {
  for (const location of top.filter((each) => each.name === 'location')) {
    const group = childrenOf(text, location).find((each) => each.name === GROUP_NAME);
    if (group) refuse(group, (at) => message('configuration.location', at));
  }
}

function configSectionsOf(text: string, top: readonly Located[], refuse: Refuse): Located | null {
  const found = onlyChild(text, top, 'configSections', refuse);
  if (found && found !== top[0]) refuse(found, (at) => message('configuration.sectionsFirst', at));
  return found;
}

/** A file that has more bytes than any configuration file of the RIS. */
export const tooLarge = (file: string, size: number): Problem =>
  new Problem(message('configuration.tooLarge', { file, size, limit: LIMIT }), 'refused');

/** Bytes to text and elements; a Problem where they are not those of a configuration file. */
export function parse(path: string, bytes: Uint8Array): Parsed {
  const file = path;
  if (bytes.length > LIMIT) throw tooLarge(path, bytes.length);
  const { text, encoding } = decode(path, bytes);
  if (text.trim() === '') throw new Problem(message('configuration.empty', { file }), 'refused');
  return { text, encoding, root: parseConfiguration(path, text) };
}

/** What the wizard needs of a parsed file; `bytes` are those that it was parsed from. */
export function modelOf(
  path: string,
  bytes: Uint8Array,
  { text, encoding, root }: Parsed,
): ConfigurationModel {
  const refuse = refusing(path, text);
  const { xmlns } = root.attributes;
  if (xmlns !== undefined && xmlns !== NAMESPACE) {
    refuse(root, (at) => message('configuration.namespace', { ...at, what: root.name }));
  }
  const top = childrenOf(text, root);
  refuseLocations(text, top, refuse);
  const configSections = configSectionsOf(text, top, refuse);
  const { sectionGroup, names } = readDeclarations(text, configSections, refuse);
  const group = onlyChild(text, top, GROUP_NAME, refuse);
  if (group) refuseHidden(group, refuse);
  const unit = unitOf(text, root);
  const place = (element: Located | null) => element && placeOf(text, element, unit);
  return {
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    encoding,
    style: styleOf(text, group),
    root: placeOf(text, root, unit),
    configSections: place(configSections),
    sectionGroup: place(sectionGroup),
    declared: SECTION_NAMES.filter((name) => names.has(name)),
    applicationSettings: place(group),
    sections: group ? readSections(text, group, names, unit, refuse) : [],
    everyDnsName: asksForEveryDnsName(text, top),
  };
}

/**
 * Reads a configuration file of the RIS: the wizard's own settings and where others can be added, nothing else.
 * Throws a Problem that names file, line and remedy for what is no configuration file, for what .NET would refuse
 * (except a missing declaration, which an edit adds), and for values that are somewhere else.
 */
export function readConfiguration(path: string, bytes: Uint8Array): ConfigurationModel {
  return modelOf(path, bytes, parse(path, bytes));
}
