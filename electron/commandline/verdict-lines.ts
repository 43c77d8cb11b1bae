import type { Check, CheckStatus, Verdict } from '../contract/check.ts';
import { message, text } from '../contract/message.ts';
import { visible } from '../contract/visible.ts';
import type { Look, Role } from './style.ts';
import { cells, padded, wrap } from './wrap.ts';

const ROLES: Readonly<Record<CheckStatus, Role>> = {
  pass: 'good',
  warn: 'caution',
  fail: 'bad',
  skipped: 'faint',
};
const STATUSES: readonly CheckStatus[] = ['pass', 'warn', 'fail', 'skipped'];

const label = (status: CheckStatus): string => text(message(`commandline.verdict.${status}`));
const LABEL = Math.max(...STATUSES.map((status) => cells(label(status)))) + 2;
const INDENT = 4;

function checkLines({ status, found, wouldLog, remedy }: Check, { style, width }: Look): string[] {
  const [first = '', ...more] = wrap(text(found), width, INDENT + LABEL);
  const below = [
    ...(wouldLog === null
      ? []
      : [text(message('commandline.verdict.wouldLog', { sentence: text(wouldLog) }))]),
    ...(remedy === null ? [] : [text(message('commandline.verdict.remedy', { remedy: text(remedy) }))]),
  ];
  const blank = ' '.repeat(INDENT + LABEL);
  return [
    `${' '.repeat(INDENT)}${style(ROLES[status], padded(label(status), LABEL))}${first}`,
    ...more,
    ...below.flatMap((line) =>
      wrap(line, width, INDENT + LABEL).map((part, i) => (i === 0 ? blank + part : part)),
    ),
  ];
}

/** The checks under the file, section or certificate that each is about. */
export function checkGroups(checks: readonly Check[], look: Look): string[] {
  const subjects = [...new Set(checks.map(({ subject }) => subject))];
  return subjects.flatMap((subject) => [
    `  ${look.style('strong', visible(subject))}`,
    ...checks.filter((check) => check.subject === subject).flatMap((check) => checkLines(check, look)),
  ]);
}

/** The verdict: its question, its answer, and every check; without `all`, those that pass are only counted. */
export function verdictLines({ wouldConnect, checks }: Verdict, look: Look, all: boolean): string[] {
  const answer = wouldConnect === null ? 'unknown' : wouldConnect ? 'yes' : 'no';
  const role: Role = wouldConnect === null ? 'caution' : wouldConnect ? 'good' : 'bad';
  const question = text(message('commandline.verdict.question'));
  const passed = checks.filter(({ status }) => status === 'pass');
  const count = all ? '' : ` ${text(message('commandline.verdict.passed', { count: passed.length }))}`;
  return [
    `${question} ${look.style(role, text(message(`commandline.verdict.${answer}`)))}${count}`,
    ...checkGroups(all ? checks : checks.filter(({ status }) => status !== 'pass'), look),
  ];
}
