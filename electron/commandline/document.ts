import type { Check } from '../contract/check.ts';
import type { Report } from '../contract/engine.ts';
import { type Message, text } from '../contract/message.ts';
import type { CommandName, Result } from '../contract/result.ts';
import { visible } from '../contract/visible.ts';
import { exitCode } from './exit.ts';

type Said = Result['messages'][number];

/** Values of settings may be long; files and peers cannot make them endless. */
const LONGEST = 4096;

const clean = (value: string): string => visible(value, LONGEST);
const cleanOrNull = (value: string | null): string | null => (value === null ? null : clean(value));

const said = (of: Message): Said => ({
  code: of.code,
  params: Object.fromEntries(
    Object.entries(of.params).map(([name, value]) => [
      name,
      typeof value === 'string' ? clean(value) : value,
    ]),
  ),
  text: text(of),
});
const saidOrNull = (of: Message | null): Said | null => (of === null ? null : said(of));

const checkRow = (check: Check): NonNullable<Result['verdict']>['checks'][number] => ({
  id: check.id,
  subject: clean(check.subject),
  status: check.status,
  found: said(check.found),
  wouldLog: saidOrNull(check.wouldLog),
  remedy: saidOrNull(check.remedy),
});

/** One row for each value that a step changes, with the state of its step. */
const changeRows = ({ plan, states }: Report): Result['changes'] =>
  (plan?.steps ?? []).flatMap((step) =>
    step.changes.map((change) => ({
      step: clean(step.id),
      kind: step.kind,
      target: clean(change.target),
      before: cleanOrNull(change.before),
      after: cleanOrNull(change.after),
      state: states[step.id] ?? 'planned',
    })),
  );

/** What a run was: goes into the document beside its report. */
export interface About {
  readonly version: string;
  readonly command: CommandName;
  /** Path of the log file. */
  readonly log: string | null;
}

/** The document that `--json` prints and `--result` writes; all text from outside is neutralised. */
export function resultOf(report: Report, about: About): Result {
  const verdict = report.verdict && {
    wouldConnect: report.verdict.wouldConnect,
    checks: report.verdict.checks.map(checkRow),
  };
  return {
    schema: 1,
    version: about.version,
    command: about.command,
    outcome: report.outcome,
    exitCode: exitCode({ outcome: report.outcome, verdict }),
    changes: changeRows(report),
    verdict,
    contacts: (report.contacts ?? []).map((view) => structuredClone(view) as Result['contacts'][number]),
    messages: report.messages.map(said),
    log: cleanOrNull(about.log),
  };
}

/** The document as text: UTF-8, indented, with a final newline. */
export const resultText = (result: Result): string => `${JSON.stringify(result, null, 2)}\n`;
