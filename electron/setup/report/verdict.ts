import type { Check, Verdict } from '../../contract/check.ts';
import { message } from '../../contract/message.ts';
import { type Html, html, NOTHING } from './html.ts';
import type { Say } from './words.ts';

/** The answer in one large line; null: nobody has asked. */
export function verdictLine(verdict: Verdict | null, say: Say): Html {
  if (verdict === null) {
    return html`<p class="verdict skipped">${say(message('window.report.unverified'))}</p>`;
  }
  switch (verdict.wouldConnect) {
    case true:
      return html`<p class="verdict pass">${say(message('window.report.yes'))}</p>`;
    case false:
      return html`<p class="verdict fail">${say(message('window.report.no'))}</p>`;
    case null:
      return html`<p class="verdict warn">${say(message('window.report.unknown'))}</p>`;
  }
}

function checkItem({ status, found, wouldLog, remedy }: Check, say: Say): Html {
  const log =
    wouldLog === null
      ? NOTHING
      : html`<p>${say(message('window.report.wouldLog'))}</p><blockquote lang="en">${say(wouldLog)}</blockquote>`;
  const todo =
    remedy === null
      ? NOTHING
      : html`<p><strong>${say(message('window.report.remedy'))}</strong> ${say(remedy)}</p>`;
  return html`<li class="check"><span class="status ${status}">${say(message(`window.report.${status}`))}</span>
<div><p>${say(found)}</p>${log}${todo}</div></li>`;
}

/** Every check, under the file, section or certificate that it is about. */
export function checksSection(verdict: Verdict | null, say: Say): Html {
  if (verdict === null || verdict.checks.length === 0) return NOTHING;
  const { checks } = verdict;
  const subjects = [...new Set(checks.map(({ subject }) => subject))];
  const groups = subjects.map((subject) => {
    const items = checks.filter((check) => check.subject === subject).map((check) => checkItem(check, say));
    return html`<h3>${subject}</h3><ul>${items}</ul>`;
  });
  return html`<section><h2>${say(message('window.report.checks'))}</h2>${groups}</section>`;
}
