import { createHash } from 'node:crypto';
import type { SettingChange, Splice } from '../../contract/plan.ts';
import { isSection } from '../settings.ts';
import { takeOut } from './cutting.ts';
import { replaceValue } from './edit.ts';
import { goingElements } from './inserted.ts';
import { type ConfigurationModel, findSetting, type LocatedSetting } from './model.ts';
import { modelOf, parse } from './read.ts';
import { invertSplices } from './splices.ts';
import { decodeText, escapeText } from './value.ts';

/** An edit of the wizard, as journal and record keep it. */
export interface Edited {
  readonly sha256After: string;
  readonly edits: readonly SettingChange[];
  readonly splices: readonly Splice[];
}

export interface Reverting {
  /** Against the file as it is now. */
  readonly splices: Splice[];
  /** Settings that somebody has changed since: they stay as they are. */
  readonly left: SettingChange[];
}

type State = 'wizards' | 'back' | 'changed';

interface Present {
  readonly edit: SettingChange;
  readonly found: LocatedSetting | undefined;
  readonly state: State;
}

function look(model: ConfigurationModel, edit: SettingChange): Present {
  const { section, setting, before, after } = edit;
  const found = isSection(section) ? findSetting(model, section, setting) : undefined;
  const now = found?.value ?? null;
  return { edit, found, state: now === before ? 'back' : now === after ? 'wizards' : 'changed' };
}

/** The splice that wrote this value, so that its former spelling comes back, not only its former value. */
function restore(text: string, found: LocatedSetting, edit: SettingChange, unused: Splice[]): Splice {
  const before = edit.before ?? '';
  const written = escapeText(edit.after ?? '');
  const closed = `>${written}</value>`;
  const index = unused.findIndex(
    ({ before: raw, after }) =>
      (after === written && found.raw === written && decodeText(raw) === before) ||
      (after === closed && before === '' && raw.endsWith('/>') && text.startsWith(closed, found.offset - 1)),
  );
  const [splice] = index === -1 ? [] : unused.splice(index, 1);
  if (!splice) return replaceValue(found, before);
  const offset = splice.after === written ? found.offset : found.offset - 1;
  return { offset, before: splice.after, after: splice.before };
}

/**
 * What takes an edit back. A file that still has the bytes that the edit wrote gets its former bytes. In one that
 * was edited since, only settings that hold the wizard's values are put back, and what the wizard inserted goes as
 * far as nobody else has put something into it. Throws a Problem where the file can no longer be read.
 */
export function revertEdits(path: string, bytes: Uint8Array, edited: Edited): Reverting {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 === edited.sha256After) return { splices: invertSplices(edited.splices), left: [] };
  const parsed = parse(path, bytes);
  const model = modelOf(path, bytes, parsed);
  const present = edited.edits.map((edit) => look(model, edit));
  const wizards = present.filter((each) => each.state === 'wizards');

  const unused = [...edited.splices];
  const restored = wizards
    .flatMap(({ edit, found }) => (found && edit.before !== null ? [{ edit, found }] : []))
    .sort((a, b) => a.found.offset - b.found.offset)
    .map(({ edit, found }) => restore(parsed.text, found, edit, unused));

  const added = wizards
    .filter(({ edit }) => edit.before === null)
    .map(({ edit }) => `${edit.section}/${edit.setting}`);
  const going = goingElements(parsed.text, parsed.root, edited.splices, new Set(added));
  const removed = takeOut(parsed.text, going, edited.splices);
  return {
    splices: [...restored, ...removed].sort((a, b) => a.offset - b.offset),
    left: present.filter((each) => each.state === 'changed').map((each) => each.edit),
  };
}
