import type { Report } from '../../contract/engine.ts';
import { message } from '../../contract/message.ts';
import type { Step } from '../../contract/plan.ts';
import type { ChangeState } from '../../contract/result.ts';
import { type Html, html, NOTHING } from './html.ts';
import type { Say } from './words.ts';

/** Values of these steps are words of the wizard, not of a file or a store. */
const IN_WORDS: readonly Step['kind'][] = ['record.write', 'service.stop', 'service.start'];
const WORDS = ['running', 'stopped', 'record'] as const;

function value(of: string | null, kind: Step['kind'], say: Say): string {
  if (of === null) return say(message('window.report.none'));
  const known = IN_WORDS.includes(kind) ? WORDS.find((word) => word === of) : undefined;
  if (known !== undefined) return say(message(`word.${known}`));
  return of === '' ? say(message('window.report.empty')) : of;
}

/** What changes inside a target that the heading names already: without its name. */
const inside = (target: string, whole: string): string =>
  whole.startsWith(`${target} › `) ? whole.slice(target.length + 3) : whole;

function stepPart({ kind, target, changes }: Step, state: ChangeState, say: Say): Html {
  const rows = changes.map(
    (change) => html`<tr><td>${inside(target, change.target)}</td><td>${value(change.before, kind, say)}</td>
<td>${value(change.after, kind, say)}</td></tr>`,
  );
  const heading = (code: 'setting' | 'before' | 'after'): Html =>
    html`<th scope="col">${say(message(`window.report.${code}`))}</th>`;
  const what = say(message(`window.step.${kind}`, { target }));
  return html`<h3>${what} <span class="faint">(${say(message(`window.report.${state}`))})</span></h3>
<table><thead><tr>${heading('setting')}${heading('before')}${heading('after')}</tr></thead>
<tbody>${rows}</tbody></table>`;
}

/** What the run did, step by step, with what was there before and what is there now. */
export function changesSection({ plan, states }: Report, say: Say): Html {
  if (plan === null) return NOTHING;
  const steps = plan.steps.map((step) => stepPart(step, states[step.id] ?? 'planned', say));
  const none = html`<p>${say(message('window.report.noChanges'))}</p>`;
  return html`<section><h2>${say(message('window.report.changes'))}</h2>${steps.length === 0 ? none : steps}</section>`;
}
