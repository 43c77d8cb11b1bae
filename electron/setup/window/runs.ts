import type { RunView } from '../../contract/channels.ts';
import type { Report } from '../../contract/engine.ts';
import { type Message, message, text } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import type { Turns } from './turns.ts';

/** A run as it was asked for. */
export type Begun = Omit<RunView, 'report'>;

/** The runs of a window: at most one that may change the machine at a time. */
export interface Runs {
  /** Runs it in its turn; `busy` at once where another one is under way or waits. */
  changing(begun: Begun, run: () => Promise<Report>): Promise<Report>;
  verifying(run: () => Promise<Report>): Promise<Report>;
  /** Asks the run under way to stop; one that still waits for its turn does not begin. */
  cancel(): void;
  /** The changing run that is under way, or was last; null: none yet. */
  last(): RunView | null;
  /** What the changing run under way ends with, or the last one ended with; rejects as that run does. */
  ended(): Promise<Report | null>;
  /** The last changing run with the latest verdict, for a report; without such a run the last verifying one. */
  shown(): Report | null;
}

interface Options {
  readonly turns: Turns;
  readonly stop: () => void;
  readonly say: (messages: readonly Message[]) => void;
  /** How many may wait for the end of a run: what comes then is refused. */
  readonly mostWaiting: number;
}

interface Current {
  readonly begun: Begun;
  readonly report: Promise<Report>;
  cancelled: boolean;
  waiting: number;
}

const without = (outcome: 'busy' | 'cancelled', said: Message): Report => ({
  outcome,
  plan: null,
  states: {},
  verdict: null,
  messages: [said],
});

/** What a run ended with, for the log: its outcome, and each check that fails with what to do. */
function ending({ outcome, verdict }: Report): Message[] {
  const failing = verdict?.checks.filter(({ status }) => status === 'fail') ?? [];
  return [
    ...failing.flatMap(({ found, wouldLog, remedy }) => [
      found,
      // The RIS's own sentences are English in every language.
      ...(wouldLog === null ? [] : [message('window.log.wouldLog', { sentence: text(wouldLog) })]),
      ...(remedy === null ? [] : [remedy]),
    ]),
    message(`window.outcome.${outcome}`),
  ];
}

export function createRuns({ turns, stop, say, mostWaiting }: Options): Runs {
  let current: Current | null = null;
  let last: RunView | null = null;
  let shown: Report | null = null;

  return {
    async changing(begun, run) {
      if (current !== null) return without('busy', message('run.busy'));
      const report = turns(async () =>
        mine.cancelled ? without('cancelled', message('run.cancelledBefore')) : run(),
      );
      const mine: Current = { begun, report, cancelled: false, waiting: 0 };
      current = mine;
      try {
        shown = await report;
        last = { ...begun, report: shown };
        say(ending(shown));
        return shown;
      } finally {
        current = null;
      }
    },
    async verifying(run) {
      const report = await turns(run);
      const changed = last?.report ?? null;
      shown = changed === null ? report : { ...changed, verdict: report.verdict ?? changed.verdict };
      say(ending(report));
      return report;
    },
    cancel() {
      if (current !== null) current.cancelled = true;
      stop();
    },
    last: () => (current === null ? last : { ...current.begun, report: null }),
    async ended() {
      if (current === null) return last?.report ?? null;
      const run = current;
      if (run.waiting >= mostWaiting) throw new Problem(message('window.tooMany'), 'refused');
      run.waiting += 1;
      return run.report;
    },
    shown: () => shown,
  };
}
