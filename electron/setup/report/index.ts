import { createHash } from 'node:crypto';
import type { Report } from '../../contract/engine.ts';
import { type Message, message } from '../../contract/message.ts';
import type { Survey } from '../../contract/survey.ts';
import { changesSection } from './changes.ts';
import { contactsSection } from './contacts.ts';
import { Html, html, NOTHING } from './html.ts';
import { certificateSection, conflictsSection, machineSection } from './machine.ts';
import { STYLE } from './style.ts';
import { checksSection, verdictLine } from './verdict.ts';
import { type Language, type Say, sayIn, timeText } from './words.ts';

export interface ReportContents {
  /** What the last run ended with; null: there was none. */
  readonly report: Report | null;
  /** The machine now; null: it could not be looked at. */
  readonly survey: Survey | null;
  readonly version: string;
  readonly at: Date;
}

// Nothing is loaded and nothing runs, wherever the file is opened: only this very style sheet counts.
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

function messagesSection(title: Message, messages: readonly Message[], say: Say): Html {
  if (messages.length === 0) return NOTHING;
  return html`<section><h2>${say(title)}</h2>${messages.map((one) => html`<p>${say(one)}</p>`)}</section>`;
}

function ofRun(report: Report, say: Say): Html {
  const outcome = say(message(`window.outcome.${report.outcome}`));
  return html`<p>${say(message('window.report.outcome', { outcome }))}</p>
${messagesSection(message('window.report.messages'), report.messages, say)}`;
}

function ofMachine(survey: Survey, say: Say): Html {
  return html`${certificateSection(survey, say)}${conflictsSection(survey, say)}${machineSection(survey, say)}
${messagesSection(message('window.report.notes'), survey.notes, say)}`;
}

/**
 * The report as one HTML document that stands alone: no script, no resource from anywhere, printable. The verdict is
 * the run's own, else that of the machine now. It holds what the pages show, so no secret.
 */
export function reportHtml({ report, survey, version, at }: ReportContents, language: Language): string {
  const say = sayIn(language);
  const verdict = report?.verdict ?? survey?.verdict ?? null;
  const computer = survey?.computer ?? say(message('window.report.unknownComputer'));
  const title = say(message('window.report.title', { computer }));
  const made = say(message('window.report.made', { version, at: timeText(at.toISOString()) }));
  return html`<!DOCTYPE html>
<html lang="${language.code}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${Html.finished(POLICY)}">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${Html.finished(STYLE)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="faint">${made}</p>
${verdictLine(verdict, say)}
${report === null ? NOTHING : ofRun(report, say)}
${checksSection(verdict, say)}
${contactsSection(report?.contacts ?? [], say)}
${report === null ? NOTHING : changesSection(report, say)}
${survey === null ? NOTHING : ofMachine(survey, say)}
</main>
</body>
</html>
`.markup;
}
