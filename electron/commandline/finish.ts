import type { Report } from '../contract/engine.ts';
import { type Message, message, text } from '../contract/message.ts';
import { EXIT_CODES } from '../contract/result.ts';
import { resultOf, resultText } from './document.ts';
import { exitCode } from './exit.ts';
import type { Io } from './io.ts';
import { writeResult } from './outputs.ts';
import type { Session } from './session.ts';

/** The report as a page; English, as the command line is. */
async function pageOf(report: Report, { io }: Session): Promise<string> {
  const [{ reportHtml }, { en }] = await Promise.all([
    import('../setup/report/index.ts'),
    import('../contract/messages/en.ts'),
  ]);
  const contents = { report, survey: null, version: io.version, at: io.now() };
  return reportHtml(contents, { code: 'en', table: en });
}

function withoutDocument({ stderr }: Io, reason: string): number {
  stderr.write(`${text(message('commandline.output.incomplete', { path: 'Standard output', reason }))}\n`);
  return EXIT_CODES.failed;
}

/** Writes log, result and screen; returns the exit code. */
export async function finish(report: Report, session: Session): Promise<number> {
  const { io, options, command, outputs, screen, json } = session;
  const { log, result, page } = outputs;
  const late: Message[] = [];
  if (log !== null) {
    (await import('./log.ts')).logReport(log, report, session.said);
    const lost = log.close();
    if (lost !== null) late.push(lost);
  }
  if (page !== null) {
    const lost = writeResult(page, await pageOf(report, session));
    if (lost !== null) late.push(lost);
  }
  if (json || result !== null) {
    const about = { version: io.version, command, log: log?.path ?? null };
    const document = (more: readonly Message[]): string =>
      resultText(resultOf({ ...report, messages: [...session.notes, ...report.messages, ...more] }, about));
    const lost = result === null ? null : writeResult(result, document(late));
    if (lost !== null) late.push(lost);
    if (json) {
      io.stdout.write(document(late));
      const lostThere = (await io.stdout.settled?.()) ?? null;
      // Whoever asked for the document has none: that is no success, whatever the run has done.
      if (lostThere !== null) return withoutDocument(io, lostThere);
    }
  }
  screen.finish({ ...report, messages: [...report.messages, ...late] }, options.remove === true);
  return exitCode(report);
}
