import { canonical, defaultOf, type SectionName } from '../settings.ts';
import type { Encoding } from './encoding.ts';

/** An element that children can be put into. All offsets count UTF-16 code units of the decoded text. */
export interface Place {
  readonly name: string;
  readonly line: number;
  /** Just behind the start tag. Of a self-closed element: where `tail` lies. */
  readonly first: number;
  /** Where a last child goes: the start of the closing tag's line, or the closing tag. */
  readonly last: number;
  readonly closing: 'ownLine' | 'inline';
  /** What ends a self-closed start tag, e.g. ` />`; null: it is not self-closed. */
  readonly tail: string | null;
  /** Blanks that the element's own line starts with. */
  readonly indent: string;
  /** Blanks that the lines of its children start with. */
  readonly childIndent: string;
  /** What is added to `childIndent` for each level below the children. */
  readonly unit: string;
}

/** One of the wizard's settings, with the piece of the file that an edit of it replaces. */
export interface LocatedSetting {
  readonly section: SectionName;
  readonly setting: string;
  /** As .NET reads it: references resolved, comments left out. */
  readonly value: string;
  readonly line: number;
  /** `text`: `raw` is the text between the value's tags; `selfClosed`: the end of its tag, e.g. ` />`. */
  readonly form: 'text' | 'selfClosed';
  readonly offset: number;
  readonly raw: string;
}

export interface LocatedSection {
  readonly name: SectionName;
  readonly place: Place;
  readonly settings: readonly LocatedSetting[];
}

/** How the file is written, as far as added elements must follow it. */
export interface Style {
  /** Empty: the file has a single line. */
  readonly newline: '\r\n' | '\n' | '\r' | '';
  /** How an empty element ends. */
  readonly selfClose: '/>' | ' />';
  /** Do settings stand on one line together with their values? */
  readonly settingsOnOneLine: boolean;
}

/** What the wizard knows of a configuration file: its own settings and where others can be added, no other text. */
export interface ConfigurationModel {
  readonly path: string;
  /** Of the bytes, lower-case hexadecimal. */
  readonly sha256: string;
  readonly encoding: Encoding;
  readonly style: Style;
  readonly root: Place;
  readonly configSections: Place | null;
  /** `sectionGroup name="applicationSettings"`. */
  readonly sectionGroup: Place | null;
  readonly declared: readonly SectionName[];
  readonly applicationSettings: Place | null;
  readonly sections: readonly LocatedSection[];
  /** Every DNS name of a certificate is to count; see switches.ts. */
  readonly everyDnsName: boolean;
}

export function findSetting(
  model: ConfigurationModel,
  section: SectionName,
  setting: string,
): LocatedSetting | undefined {
  const found = model.sections.find((each) => each.name === section);
  return found?.settings.find((each) => each.setting === setting);
}

/** A value that the RIS works with; `line` is where the file has it, the first being 1. */
export interface EffectiveValue {
  readonly value: string;
  readonly inFile: boolean;
  readonly line: number | null;
}

/**
 * The value that the RIS works with: the file's, else the product's default.
 * .NET takes a String setting from the inner text of its `value` (LocalFileSettingsProvider) and strips nothing, so
 * a find value of blanks alone is not empty; proven with Mono, which has Microsoft's XML classes. Names of
 * enumerations come back in .NET's own spelling.
 */
export function effective(model: ConfigurationModel, section: SectionName, setting: string): EffectiveValue {
  const found = findSetting(model, section, setting);
  if (!found) return { value: defaultOf(section, setting), inFile: false, line: null };
  return { value: canonical(section, setting, found.value), inFile: true, line: found.line };
}

/**
 * Must this section be declared, whatever its values, because .NET refuses the whole file otherwise? True for a
 * section that is there undeclared, and for all where an empty `applicationSettings` is there undeclared.
 */
export function needsDeclaration(model: ConfigurationModel, section: SectionName): boolean {
  const present = model.sections.some((each) => each.name === section);
  if (present) return !model.declared.includes(section);
  return model.applicationSettings !== null && model.sectionGroup === null && model.sections.length === 0;
}
