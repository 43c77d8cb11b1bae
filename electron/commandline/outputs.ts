import { type Message, message } from '../contract/message.ts';
import { Problem } from '../contract/problem.ts';
import type { Log } from './log.ts';
import type { Flag, Options } from './options.ts';
import type { OutputFile } from './output.ts';
import { systemCode } from './system-error.ts';

/** The files that a run writes beside what it prints. */
export interface Outputs {
  readonly log: Log | null;
  readonly result: OutputFile | null;
  /** The page that a person reads. */
  readonly page: OutputFile | null;
  /** The error that says why a file cannot be written, so that the run must not start; null: there is none. */
  readonly problem: unknown;
}

const NONE: Outputs = { log: null, result: null, page: null, problem: null };
const FILES = [
  'answers',
  'save-answers',
  'request',
  'log',
  'result',
  'report',
  'export-issuer',
  'response',
  'pfx',
  'trust-issuer',
] as const satisfies readonly Flag[];

/** Reading and writing back the same answers is fine; nothing else may share a file. */
function sharedFile(options: Options): Message | null {
  const seen = new Map<string, (typeof FILES)[number]>();
  for (const flag of FILES) {
    const path = options[flag];
    if (path === undefined) continue;
    const first = seen.get(path.toLowerCase());
    if (first !== undefined && !(first === 'answers' && flag === 'save-answers')) {
      return message('commandline.sameFile', { first: `--${first}`, second: `--${flag}`, path });
    }
    if (first === undefined) seen.set(path.toLowerCase(), flag);
  }
  return null;
}

/** Opens log and result before anything else happens: one that cannot be written refuses the run. */
export async function openOutputs(options: Options, now: () => Date): Promise<Outputs> {
  const { log: logTo, result: resultTo, report: pageTo } = options;
  if (logTo === undefined && resultTo === undefined && pageTo === undefined) return NONE;
  const shared = sharedFile(options);
  if (shared !== null) return { ...NONE, problem: new Problem(shared, 'invalid') };
  let log: Log | null = null;
  let result: OutputFile | null = null;
  const opened = async (path: string | undefined): Promise<OutputFile | null> =>
    path === undefined ? null : (await import('./output.ts')).openOutput(path);
  try {
    if (logTo !== undefined) log = (await import('./log.ts')).openLog(logTo, now);
    result = await opened(resultTo);
    return { log, result, page: await opened(pageTo), problem: null };
  } catch (error) {
    return { ...NONE, log, result, problem: error };
  }
}

/** Writes a whole document; a message where that failed. The run is over, so it cannot be refused any more. */
export function writeResult(file: OutputFile, document: string): Message | null {
  try {
    file.write(document);
    file.close();
    return null;
  } catch (error) {
    return message('commandline.output.incomplete', { path: file.path, reason: systemCode(error) });
  }
}
