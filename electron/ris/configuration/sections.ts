import { message } from '../../contract/message.ts';
import { isSection, isSetting, type SectionName } from '../settings.ts';
import { placeOf } from './layout.ts';
import type { LocatedSection, LocatedSetting } from './model.ts';
import { type Refuse, refuseHidden, unique } from './refusal.ts';
import { childrenOf, type Located, lineOf, nameOf } from './tree.ts';
import { readValue } from './value.ts';

/** The longest value that is read, in UTF-16 code units with its tags; the RIS's own have less than 200. */
const LONGEST_VALUE = 4096;

function valueElement(text: string, element: Located, setting: string, refuse: Refuse): Located {
  const [value, ...more] = childrenOf(text, element);
  if (value?.name !== 'value' || more.length > 0) {
    return refuse(element, (at) => message('configuration.valueMissing', { ...at, setting }));
  }
  const size = value.end - value.start;
  if (size > LONGEST_VALUE) {
    refuse(value, (at) =>
      message('configuration.valueTooLong', { ...at, setting, size, limit: LONGEST_VALUE }),
    );
  }
  return value;
}

function readSetting(text: string, element: Located, section: SectionName, refuse: Refuse): LocatedSetting {
  const setting = nameOf(element);
  if (element.attributes.serializeAs !== 'String') {
    refuse(element, (at) => message('configuration.serializeAs', { ...at, setting }));
  }
  const value = valueElement(text, element, setting, refuse);
  const read = readValue(text, value);
  if (!read) return refuse(value, (at) => message('configuration.valueSplit', { ...at, setting }));
  return { section, setting, line: lineOf(text, value.start), ...read };
}

function readSettings(text: string, section: Located, name: SectionName, refuse: Refuse): LocatedSetting[] {
  const children = childrenOf(text, section);
  const other = children.find((each) => each.name !== 'setting');
  if (other)
    refuse(other, (at) => message('configuration.unexpected', { ...at, element: other.name, what: name }));
  const ours = children.filter((each) => isSetting(name, nameOf(each)));
  const byName = unique(text, ours, nameOf, refuse, (each) => `${name} › ${nameOf(each)}`);
  return [...byName.values()].map((each) => readSetting(text, each, name, refuse));
}

/** Refuses a section that is neither declared nor one of the wizard's, whose declaration an edit adds. */
function refuseUndeclared(section: Located, declared: ReadonlySet<string>, refuse: Refuse): void {
  if (declared.has(section.name)) return;
  refuse(section, (at) => message('configuration.undeclared', { ...at, what: section.name }));
}

/** The wizard's sections inside `applicationSettings`, with those of their settings that the wizard knows. */
export function readSections(
  text: string,
  group: Located,
  declared: ReadonlySet<string>,
  unit: string,
  refuse: Refuse,
): LocatedSection[] {
  const byName = unique(text, childrenOf(text, group), (each) => each.name, refuse);
  return [...byName].flatMap(([name, section]) => {
    if (!isSection(name)) {
      refuseUndeclared(section, declared, refuse);
      return [];
    }
    refuseHidden(section, refuse);
    return [
      { name, place: placeOf(text, section, unit), settings: readSettings(text, section, name, refuse) },
    ];
  });
}
