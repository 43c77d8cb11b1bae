import type { Engine, EngineState, Report } from '../contract/engine.ts';
import { type Message, message, text } from '../contract/message.ts';
import { visible } from '../contract/visible.ts';
import { contactMessages } from './contact-lines.ts';
import { describeStep } from './describe.ts';
import { exitCode } from './exit.ts';
import { openOutput } from './output.ts';
import { underWay } from './progress.ts';
import { systemCode } from './system-error.ts';

/** The log file of a run: one line a message, each with its time in UTC. It holds no secret. */
export interface Log {
  readonly path: string;
  /** `at` is ISO 8601 UTC; without it: now. */
  say(of: Message, at?: string): void;
  /** Where an unexpected error happened: names of functions and places in the program, nothing of its data. */
  trace(frames: readonly string[]): void;
  /** Closes the file; a message where lines are missing. */
  close(): Message | null;
}

/** Opens the log; a `Problem` of kind `refused` where it cannot be written. */
export function openLog(path: string, now: () => Date): Log {
  const file = openOutput(path);
  let lost: string | null = null;
  /** A full disk must not stop a run half-way: what is lost is reported at the end. */
  const attempt = (write: () => void): void => {
    if (lost !== null) return;
    try {
      write();
    } catch (error) {
      lost = systemCode(error);
    }
  };
  const line = (at: string, words: string): void => {
    attempt(() => {
      file.write(`${at}  ${words}\n`);
    });
  };
  return {
    path,
    say(of, at = now().toISOString()) {
      line(visible(at), text(of));
    },
    trace(frames) {
      for (const frame of frames) line(now().toISOString(), visible(frame));
    },
    close() {
      attempt(() => {
        file.close();
      });
      return lost === null ? null : message('commandline.output.incomplete', { path, reason: lost });
    },
  };
}

/** Keeps the log up with an engine. */
export interface Following {
  see(state: EngineState): void;
  /** Writes what the engine has said since the last state. */
  catchUp(): void;
}

/** Logs what is under way, each phase and step once, and the engine's own lines; those are added to `said`. */
export function follow(log: Log, engine: Pick<Engine, 'log'>, said: Set<Message>): Following {
  let next = 0;
  let before = '';
  function catchUp(): void {
    for (const line of engine.log(next)) {
      next = line.number + 1;
      said.add(line.message);
      log.say(line.message, line.at);
    }
  }
  return {
    see(state) {
      catchUp();
      const now = `${state.phase} ${state.step?.id ?? ''}`;
      const doing = now === before ? null : underWay(state);
      before = now;
      if (doing !== null) log.say(doing);
    },
    catchUp,
  };
}

const shown = (value: string | null): string => (value === null ? '-' : visible(value));

/** Writes what a run ended with; `said`: messages that are in the log already. */
export function logReport(log: Log, report: Report, said: ReadonlySet<Message>): void {
  for (const step of report.plan?.steps ?? []) {
    log.say(
      message('commandline.log.step', {
        state: report.states[step.id] ?? 'planned',
        step: text(describeStep(step)),
      }),
    );
    for (const { target, before, after } of step.changes) {
      log.say(message('commandline.log.change', { target, before: shown(before), after: shown(after) }));
    }
  }
  for (const { id, status, subject, found, wouldLog, remedy } of report.verdict?.checks ?? []) {
    log.say(message('commandline.log.check', { id, status, subject, found: text(found) }));
    if (wouldLog !== null) log.say(message('commandline.log.wouldLog', { sentence: text(wouldLog) }));
    if (remedy !== null) log.say(message('commandline.log.remedy', { remedy: text(remedy) }));
  }
  for (const view of report.contacts ?? []) for (const one of contactMessages(view)) log.say(one);
  for (const one of report.messages) if (!said.has(one)) log.say(one);
  log.say(message('commandline.log.end', { outcome: report.outcome, exitCode: exitCode(report) }));
}
