import { message } from '../../contract/message.ts';
import { GROUP_NAME, isSection } from '../settings.ts';
import { type Refuse, refuseHidden, unique } from './refusal.ts';
import { childrenOf, type Located, nameOf } from './tree.ts';

export interface Declarations {
  /** `sectionGroup name="applicationSettings"`, where there is one. */
  readonly sectionGroup: Located | null;
  /** Names of all declared sections of that group. */
  readonly names: ReadonlySet<string>;
}

// Whatever the version: .NET unifies the references to its own assembly.
const SETTINGS_SECTION = /^System\.Configuration\.ClientSettingsSection\s*(?:,|$)/;

function refuseRemovals(children: readonly Located[], refuse: Refuse): void {
  const removal = children.find((each) => each.name === 'clear' || each.name === 'remove');
  if (removal) refuse(removal, (at) => message('configuration.removed', { ...at, element: removal.name }));
}

function named(
  text: string,
  children: readonly Located[],
  wanted: (name: string) => boolean,
  refuse: Refuse,
) {
  return unique(
    text,
    children.filter((each) => wanted(nameOf(each))),
    nameOf,
    refuse,
    (each) => `${each.name} ${nameOf(each)}`,
  );
}

function refuseUnless(element: Located, right: boolean, wanted: string, refuse: Refuse): void {
  if (right) return;
  refuse(element, (at) => message('configuration.declaration', { ...at, what: nameOf(element), wanted }));
}

/** Reads which settings sections the file declares, and where others can be declared. */
export function readDeclarations(text: string, configSections: Located | null, refuse: Refuse): Declarations {
  if (!configSections) return { sectionGroup: null, names: new Set() };
  refuseHidden(configSections, refuse);
  const top = childrenOf(text, configSections);
  refuseRemovals(top, refuse);
  const group = named(text, top, (name) => name === GROUP_NAME, refuse).get(GROUP_NAME);
  if (!group) return { sectionGroup: null, names: new Set() };
  refuseUnless(group, group.name === 'sectionGroup', 'sectionGroup', refuse);
  const inside = childrenOf(text, group);
  refuseRemovals(inside, refuse);
  const ours = named(text, inside, isSection, refuse);
  for (const section of ours.values()) {
    const right = section.name === 'section' && SETTINGS_SECTION.test(section.attributes.type ?? '');
    refuseUnless(section, right, 'section of type System.Configuration.ClientSettingsSection', refuse);
  }
  return { sectionGroup: group, names: new Set(inside.map(nameOf)) };
}
