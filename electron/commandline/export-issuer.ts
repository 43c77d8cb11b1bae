import type { Engine, Report } from '../contract/engine.ts';
import { type Message, message } from '../contract/message.ts';
import { Problem } from '../contract/problem.ts';
import type { Outcome } from '../contract/result.ts';
import { writeNewOutput } from './output.ts';

/** The ends after which the server's certificate is what it should be. */
const GOOD: readonly Outcome[] = ['installed', 'unchanged', 'verified'];

async function exported(engine: Pick<Engine, 'clientTrust'>, path: string): Promise<Message> {
  const trust = await engine.clientTrust();
  if (trust === null) return message('commandline.notExported', { path });
  writeNewOutput(path, trust.pem);
  return message('commandline.exported', { path, subject: trust.subject });
}

/** Adds what clients must trust to a good run, as a file; the run is over, so what fails now is only said. */
export async function withExport(
  report: Report,
  engine: Pick<Engine, 'clientTrust'>,
  path: string | undefined,
): Promise<Report> {
  if (path === undefined || !GOOD.includes(report.outcome)) return report;
  try {
    return { ...report, messages: [...report.messages, await exported(engine, path)] };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { ...report, messages: [...report.messages, error.problem] };
  }
}
