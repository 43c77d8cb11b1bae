import type { SettingChange, Splice } from '../../contract/plan.ts';
import { GROUP_NAME, GROUP_TYPE, isSection, SECTION_TYPE, type SectionName, sameValue } from '../settings.ts';
import type { WantedSetting } from '../wanted.ts';
import { appendTo, type Block, prependTo } from './blocks.ts';
import {
  type ConfigurationModel,
  effective,
  findSetting,
  type LocatedSetting,
  needsDeclaration,
  type Style,
} from './model.ts';
import { escapeText } from './value.ts';

/**
 * The changes that make the wanted values effective; none where the RIS already works with the same value.
 * Where a declaration is missing nothing is effective, because .NET refuses the file: all wanted settings are listed,
 * one that has the wanted value already with itself as before and after, and editing adds the declaration.
 */
export function planEdits(model: ConfigurationModel, wanted: readonly WantedSetting[]): SettingChange[] {
  return wanted.flatMap(({ section, setting, value }) => {
    const before = findSetting(model, section, setting)?.value ?? null;
    const same = sameValue(section, setting, effective(model, section, setting).value, value);
    if (same && !needsDeclaration(model, section)) return [];
    return [{ section, setting, before, after: same ? (before ?? value) : value }];
  });
}

function settingBlock({ setting, after }: SettingChange, style: Style): Block {
  const value: Block = { tag: 'value', name: 'value', content: escapeText(after ?? '') };
  return {
    tag: `setting name="${setting}" serializeAs="String"`,
    name: 'setting',
    content: [value],
    onOneLine: style.settingsOnOneLine,
  };
}

/** Writes another value in the place of a setting's own. */
export function replaceValue({ form, offset, raw }: LocatedSetting, value: string): Splice {
  const text = escapeText(value);
  return { offset, before: raw, after: form === 'text' ? text : `>${text}</value>` };
}

function declarations(model: ConfigurationModel, sections: readonly SectionName[]): Block[] {
  const missing = sections.filter((name) => !model.declared.includes(name));
  if (missing.length === 0) return [];
  const each = missing.map((name) => ({
    tag: `section name="${name}" type="${SECTION_TYPE}" requirePermission="false"`,
    name: 'section',
    content: '',
  }));
  if (model.sectionGroup) return each;
  const group = {
    tag: `sectionGroup name="${GROUP_NAME}" type="${GROUP_TYPE}"`,
    name: 'sectionGroup',
    content: each,
  };
  return model.configSections
    ? [group]
    : [{ tag: 'configSections', name: 'configSections', content: [group] }];
}

/** Puts declarations and sections where they belong; a self-closed `configuration` takes both at once. */
function insertBlocks(
  model: ConfigurationModel,
  declared: readonly Block[],
  sections: readonly Block[],
): Splice[] {
  const { root, style, applicationSettings } = model;
  const wrapped = { tag: GROUP_NAME, name: GROUP_NAME, content: sections };
  const last = applicationSettings || sections.length === 0 ? sections : [wrapped];
  const [first] = declared;
  if (first === undefined)
    return last.length === 0 ? [] : [appendTo(applicationSettings ?? root, last, style)];
  if (root.tail !== null) return [appendTo(root, [...declared, ...last], style)];
  const declaring = model.sectionGroup ?? model.configSections;
  const declaration = declaring ? appendTo(declaring, declared, style) : prependTo(root, first, style);
  return [declaration, ...insertBlocks(model, [], sections)];
}

/** The byte-exact edit that carries out planned changes, in the order of the file. */
export function splicesFor(model: ConfigurationModel, edits: readonly SettingChange[]): Splice[] {
  const names = [...new Set(edits.map((edit) => edit.section))].filter(isSection);
  const splices: Splice[] = [];
  const added: Block[] = [];
  for (const name of names) {
    const section = model.sections.find((each) => each.name === name);
    const mine = edits.filter((edit) => edit.section === name && edit.before !== edit.after);
    const missing = mine.filter((edit) => !findSetting(model, name, edit.setting));
    const blocks = missing.map((edit) => settingBlock(edit, model.style));
    for (const edit of mine) {
      const found = findSetting(model, name, edit.setting);
      if (found) splices.push(replaceValue(found, edit.after ?? ''));
    }
    if (!section) added.push({ tag: name, name, content: blocks });
    else if (blocks.length > 0) splices.push(appendTo(section.place, blocks, model.style));
  }
  splices.push(...insertBlocks(model, declarations(model, names), added));
  return splices.sort((a, b) => a.offset - b.offset);
}
