import { type Message, message, text } from '../contract/message.ts';
import type { Change, Plan, Step } from '../contract/plan.ts';
import { visible } from '../contract/visible.ts';
import { describeStep } from './describe.ts';
import type { Look } from './style.ts';
import { cells, padded } from './wrap.ts';

interface Row {
  readonly setting: string;
  readonly before: string;
  readonly after: string;
}

/** Rows that share a line above them: what a step does, or the section of a file. */
interface Group {
  readonly title: string;
  readonly depth: 0 | 1;
  readonly rows: readonly Row[];
}

const INDENT = 2;
const GAP = 2;
/** Between file, section and setting of a change's target. */
const BETWEEN = ' › ';

function shown(value: string | null): string {
  if (value === null) return text(message('commandline.plan.none'));
  return value === '' ? text(message('commandline.plan.empty')) : visible(value);
}

/** What changes where the step's own line names the target already. */
function whole(step: Step): Message {
  switch (step.kind) {
    case 'service.stop':
    case 'service.start':
      return message('commandline.plan.state');
    case 'record.write':
      return message('commandline.plan.record');
    case 'configuration.edit':
      return message('commandline.plan.file');
    case 'certificate.create':
    case 'certificate.copy':
    case 'certificate.move':
    case 'certificate.install':
    case 'issuer.trust':
    case 'revert':
      return message('commandline.plan.certificate');
    case 'request.create':
      return message('commandline.plan.request');
    case 'key.access':
      return message('commandline.plan.access');
  }
}

/** Section and setting of a change; the step's line names the file, and several reverts of one file are numbered. */
function place(change: Change, step: Step): { readonly section: string; readonly setting: string } {
  if (step.target.startsWith(change.target)) return { section: '', setting: text(whole(step)) };
  const parts = change.target.split(BETWEEN);
  const setting = parts.at(-1) ?? '';
  const section = parts.length < 3 ? parts.slice(0, -1).join(BETWEEN) : parts.slice(1, -1).join(BETWEEN);
  return { section: visible(section), setting: visible(setting) };
}

function groupsOf(step: Step): Group[] {
  const placed = step.changes.map((change) => ({
    ...place(change, step),
    before: shown(change.before),
    after: shown(change.after),
  }));
  const sections = [...new Set(placed.map(({ section }) => section))];
  const title = { title: text(describeStep(step)), depth: 0 } as const;
  const own = { ...title, rows: placed.filter(({ section }) => section === '') };
  const others = sections
    .filter((section) => section !== '')
    .map(
      (section) =>
        ({ title: section, depth: 1, rows: placed.filter((row) => row.section === section) }) as const,
    );
  return [own, ...others];
}

const widest = (rows: readonly Row[], column: keyof Row): number =>
  rows.reduce((most, row) => Math.max(most, cells(row[column])), 0);

/** Where the three columns do not fit side by side, each row becomes three lines. */
function stacked(row: Row, heading: Row, style: Look['style']): string[] {
  const label = Math.max(cells(heading.before), cells(heading.after)) + GAP;
  const blank = ' '.repeat(INDENT * 4);
  return [
    `${' '.repeat(INDENT * 3)}${row.setting}`,
    `${blank}${style('faint', padded(heading.before, label))}${row.before}`,
    `${blank}${style('faint', padded(heading.after, label))}${row.after}`,
  ];
}

/** The plan as a table of setting, before and after, grouped by step, file and section. */
export function planTable({ steps }: Pick<Plan, 'steps'>, { style, width }: Look): string[] {
  const groups = steps.flatMap(groupsOf);
  const heading: Row = {
    setting: text(message('commandline.plan.setting')),
    before: text(message('commandline.plan.before')),
    after: text(message('commandline.plan.after')),
  };
  const all = [heading, ...groups.flatMap(({ rows }) => rows)];
  const setting = widest(all, 'setting') + GAP;
  const before = widest(all, 'before') + GAP;
  const fits = width === null || INDENT * 3 + setting + before + widest(all, 'after') <= width;
  const line = (row: Row): string =>
    `${' '.repeat(INDENT * 3)}${padded(row.setting, setting)}${padded(row.before, before)}${row.after}`;
  const body = groups.flatMap(({ title, depth, rows }) => [
    `${' '.repeat(INDENT * (depth + 1))}${depth === 0 ? style('strong', title) : title}`,
    ...rows.flatMap((row) => (fits ? [line(row)] : stacked(row, heading, style))),
  ]);
  return fits && groups.length > 0 ? [style('faint', line(heading)), ...body] : body;
}
