import type { Choices } from '../contract/choices.ts';
import type { Engine, Report } from '../contract/engine.ts';
import { message } from '../contract/message.ts';
import { choose } from './choices.ts';
import { contradictions } from './contradictions.ts';
import { commandOf, ended, execute, failure } from './execute.ts';
import { finish } from './finish.ts';
import { asksForJson } from './forms.ts';
import type { Io } from './io.ts';
import type { Options } from './options.ts';
import { openOutputs } from './outputs.ts';
import { parse } from './parse.ts';
import { logStart, note, type Session } from './session.ts';
import { fullScreen, noScreen, quietScreen, type Screen } from './terminal.ts';

function screenFor(options: Options, json: boolean, io: Io): Screen {
  if (json) return noScreen;
  return options.quiet ? quietScreen(io) : fullScreen(io);
}

/** Has somebody asked this run to stop, and which engine can be asked. */
interface Stop {
  asked: boolean;
  engine: Engine | null;
  /** The report is there: only writing it is left, and that must not be cut short. */
  over: boolean;
}

/** Runs the engine while the screen and the log follow it. */
async function withEngine(
  engine: Engine,
  stop: Stop,
  choices: Choices | null,
  session: Session,
): Promise<Report> {
  const { options, screen, said } = session;
  const log = session.outputs.log;
  const following = log === null ? null : (await import('./log.ts')).follow(log, engine, said);
  const unsubscribe = engine.subscribe((state) => {
    screen.state(state);
    following?.see(state);
  });
  try {
    // Asked before there was a run to cancel.
    return stop.asked ? ended('cancelled', []) : await execute(engine, options, choices);
  } finally {
    unsubscribe();
    following?.catchUp();
  }
}

/** What the options ask for, from choices to report; a Problem where that cannot be done. */
async function work(session: Session, stop: Stop): Promise<Report> {
  const { io, options, command } = session;
  const answers =
    options.answers === undefined ? null : (await import('./answers.ts')).readAnswers(options.answers);
  const chosen = choose(options, answers, io.paths);
  if (chosen.problems !== null) return ended('invalid', chosen.problems);
  const exportTo = options['export-issuer'];
  if (exportTo !== undefined) (await import('./output.ts')).requireNew(exportTo);
  const saved = options['save-answers'];
  if (saved !== undefined) {
    (await import('./output.ts')).writeOutput(saved, `${JSON.stringify(chosen.choices, null, 2)}\n`);
  }
  // Without choices there is nothing to show on a machine that was never set up.
  const demonstrate =
    chosen.choices !== null && !options.remove && (command === 'install' || command === 'plan');
  const { machine, folder, demonstration } = await io.openMachine(options.root ?? null, demonstrate);
  if (folder !== null) note(session, message('commandline.embedded', { folder }));
  if (demonstration) note(session, message('commandline.demonstration'));
  stop.engine = await io.createEngine(machine);
  const report = await withEngine(stop.engine, stop, chosen.choices, session);
  if (exportTo === undefined) return report;
  return (await import('./export-issuer.ts')).withExport(report, stop.engine, exportTo);
}

/** Any error becomes a report; where in the program it happened goes to the log alone. */
async function attempted(session: Session, stop: Stop): Promise<Report> {
  try {
    return await work(session, stop);
  } catch (error) {
    const { report, frames } = failure(error);
    session.outputs.log?.trace(frames);
    return report;
  }
}

/** Ctrl-C asks the engine to stop; pressed again it changes nothing, so that undoing is never cut short. */
async function interruptible(session: Session): Promise<number> {
  const stop: Stop = { asked: false, engine: null, over: false };
  const forget = session.io.onInterrupt(() => {
    if (stop.asked || stop.over) return;
    stop.asked = true;
    note(session, message('commandline.stopping'));
    stop.engine?.cancel();
  });
  try {
    const report = await attempted(session, stop);
    stop.over = true;
    return await finish(report, session);
  } finally {
    forget();
  }
}

/**
 * The whole silent path, from arguments to exit code (that of Windows Installer). Never throws and never asks;
 * whatever goes wrong becomes an outcome, and with `--json` one document is printed all the same.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { options, problems } = parse(args, io.paths);
  const json = asksForJson(args);
  if (!json && options.help) {
    io.stdout.write((await import('./help.ts')).help(io.version, io.stdout));
    return 0;
  }
  if (!json && options.version && problems.length === 0) {
    io.stdout.write(`${io.version}\n`);
    return 0;
  }
  const wrong = problems.length > 0 ? problems : contradictions(options);
  const outputs = await openOutputs(options, io.now);
  const screen = screenFor(options, json, io);
  const session: Session = {
    io,
    options,
    command: commandOf(options),
    json,
    outputs,
    screen,
    notes: [],
    said: new Set(),
  };
  logStart(session, problems.length === 0);
  if (wrong.length > 0) return finish(ended('invalid', wrong), session);
  if (outputs.problem !== null) return finish(failure(outputs.problem).report, session);
  return interruptible(session);
}
