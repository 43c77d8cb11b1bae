import type { EngineState, Report } from '../contract/engine.ts';
import { type Message, type MessageCode, text } from '../contract/message.ts';
import { EXIT_CODES } from '../contract/result.ts';
import { closing } from './closing.ts';
import { contactLines } from './contact-lines.ts';
import type { Io, Stream } from './io.ts';
import { planTable } from './plan-table.ts';
import { stepLine, underWay, watchSteps } from './progress.ts';
import { isAnimated, type Look, lookOf } from './style.ts';
import { checkGroups, verdictLines } from './verdict-lines.ts';
import { cut, wrap } from './wrap.ts';

/** What a person sees of a run. */
export interface Screen {
  /** Said before or during a run, whatever its outcome. */
  note(of: Message): void;
  state(state: EngineState): void;
  /** Shows what the run ended with; its last line says what happened and what to do next. */
  finish(report: Report, removing: boolean): void;
}

/** `--json`: the document is all there is. */
export const noScreen: Screen = { note: () => undefined, state: () => undefined, finish: () => undefined };

const ERASE_LINE = '\r\u001b[2K';

const failed = (report: Report): boolean => EXIT_CODES[report.outcome] !== 0;

const print = (stream: Stream, lines: readonly string[]): void => {
  if (lines.length > 0) stream.write(`${lines.join('\n')}\n`);
};

/** What the last line says in its own words. */
const SAID_LAST: ReadonlySet<MessageCode> = new Set([
  'run.busy',
  'run.cancelled',
  'run.cancelledBefore',
  'run.nothingToRemove',
  'run.planChanged',
  'run.unchanged',
  'run.unchangedButFails',
  'run.undone',
]);

const sentences = (messages: readonly Message[], { width }: Look): string[] =>
  messages.filter(({ code }) => !SAID_LAST.has(code)).flatMap((one) => wrap(text(one), width, 0));

function lastLine(report: Report, removing: boolean, { style, width }: Look): string[] {
  const role = failed(report) ? 'bad' : 'good';
  return wrap(text(closing(report, removing)), width, 0).map((line) => style(role, line));
}

/** The verdict is about a state that undoing has taken back. */
const outdated = ({ outcome }: Report): boolean => outcome === 'rolledBack' || outcome === 'cancelled';

/** The verdict is all that was asked for. */
const onlyChecked = ({ outcome }: Report): boolean =>
  outcome === 'verified' || outcome === 'checked' || outcome === 'refused';

/** `--quiet`: one line where all went well; otherwise what is wrong, on standard error. */
export function quietScreen({ stdout, stderr, env }: Io): Screen {
  const errors = lookOf(stderr, env);
  return {
    ...noScreen,
    finish(report, removing) {
      if (!failed(report)) {
        print(stdout, lastLine(report, removing, lookOf(stdout, env)));
        return;
      }
      const failing = outdated(report)
        ? []
        : (report.verdict?.checks.filter(({ status }) => status === 'fail') ?? []);
      print(stderr, [...sentences(report.messages, errors), ...checkGroups(failing, errors)]);
      print(stderr, lastLine(report, removing, errors));
    },
  };
}

/** Everything, as it happens; errors go to standard error. */
export function fullScreen({ stdout, stderr, env }: Io): Screen {
  const look = lookOf(stdout, env);
  const errors = lookOf(stderr, env);
  const animated = isAnimated(stdout, env);
  const steps = watchSteps();
  let passing = '';
  /** One line that is rewritten in place, and gone before anything else is printed. */
  const show = (line: string): void => {
    if (!animated || line === passing) return;
    stdout.write(`${passing === '' ? '' : ERASE_LINE}${cut(line, (stdout.columns ?? 80) - 1)}`);
    passing = line;
  };
  const clear = (): void => {
    if (passing !== '') stdout.write(ERASE_LINE);
    passing = '';
  };
  return {
    note(of) {
      clear();
      print(stdout, sentences([of], look));
    },
    state(state) {
      const finished = steps.see(state);
      if (finished.length > 0) clear();
      print(
        stdout,
        finished.map((step) => stepLine(step, 'done', look.style)),
      );
      const now = underWay(state);
      if (now === null) clear();
      else show(text(now));
    },
    finish(report, removing) {
      clear();
      const bad = failed(report);
      const planned = report.outcome === 'planned' || report.outcome === 'planChanged';
      if (report.plan !== null && planned) print(stdout, planTable(report.plan, look));
      else
        print(
          stdout,
          steps.rest(report).map(({ step, state }) => stepLine(step, state, look.style)),
        );
      if (report.verdict !== null && !outdated(report)) {
        print(stdout, verdictLines(report.verdict, look, onlyChecked(report)));
      }
      if (report.contacts !== undefined && onlyChecked(report))
        print(stdout, contactLines(report.contacts, look));
      print(bad ? stderr : stdout, sentences(report.messages, bad ? errors : look));
      print(bad ? stderr : stdout, lastLine(report, removing, bad ? errors : look));
    },
  };
}
