import type { Report } from '../../contract/engine.ts';
import { type Message, message, text } from '../../contract/message.ts';
import type { Turns } from './turns.ts';

/** The runs of a window: at most one that may change the machine at a time. */
export interface Runs {
  /** Runs it in its turn; `busy` at once where another one is under way or waits. */
  changing(run: () => Promise<Report>): Promise<Report>;
  verifying(run: () => Promise<Report>): Promise<Report>;
  /** Asks the run under way to stop; one that still waits for its turn does not begin. */
  cancel(): void;
  /** What the last changing run ended with; null: none yet, or still running. */
  last(): Report | null;
  /** The last changing run with the latest verdict, for a report; without such a run the last verifying one. */
  shown(): Report | null;
}

interface Options {
  readonly turns: Turns;
  readonly stop: () => void;
  readonly say: (messages: readonly Message[]) => void;
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

export function createRuns({ turns, stop, say }: Options): Runs {
  let current: { cancelled: boolean } | null = null;
  let last: Report | null = null;
  let shown: Report | null = null;

  return {
    async changing(run) {
      if (current !== null) return without('busy', message('run.busy'));
      const mine = { cancelled: false };
      current = mine;
      try {
        const before = last;
        last = null;
        const report = await turns(async () =>
          mine.cancelled ? without('cancelled', message('run.cancelledBefore')) : run(),
        ).catch((error: unknown) => {
          last = before;
          throw error;
        });
        last = report;
        shown = report;
        say(ending(report));
        return report;
      } finally {
        current = null;
      }
    },
    async verifying(run) {
      const report = await turns(run);
      shown = last === null ? report : { ...last, verdict: report.verdict ?? last.verdict };
      say(ending(report));
      return report;
    },
    cancel() {
      if (current !== null) current.cancelled = true;
      stop();
    },
    last: () => last,
    shown: () => shown,
  };
}
