import { storeText } from '../../contract/ids.ts';
import { type Message, message } from '../../contract/message.ts';
import type { ProductView, Survey } from '../../contract/survey.ts';
import { type Html, html, NOTHING } from './html.ts';
import { type Say, timeText } from './words.ts';

const row = (name: string, ...values: readonly (Html | string)[]): Html =>
  html`<dt>${name}</dt>${values.map((one) => html`<dd>${one}</dd>`)}`;

const mono = (text: string): Html => html`<span class="mono">${text}</span>`;

/** The certificate in use, as far as a person compares it. */
export function certificateSection({ used }: Survey, say: Say): Html {
  if (used === null) return NOTHING;
  const { id, summary, daysLeft } = used;
  const validity = message('window.report.validity', {
    from: timeText(summary.notBefore),
    until: timeText(summary.notAfter),
    days: daysLeft,
  });
  return html`<section><h2>${say(message('window.report.certificate'))}</h2><dl>
${row(say(message('window.report.subject')), summary.subject)}
${row(say(message('window.report.issuer')), summary.issuer)}
${row(say(message('window.report.valid')), say(validity))}
${row(say(message('window.report.dnsNames')), summary.dnsNames.join(', '))}
${row(say(message('window.report.key')), summary.key)}
${row(say(message('window.report.signature')), summary.signature)}
${row(say(message('window.report.serial')), mono(summary.serial))}
${row(say(message('window.report.thumbprint')), mono(summary.thumbprint))}
${row(say(message('window.report.sha256')), mono(summary.sha256))}
${row(say(message('window.report.store')), storeText(id))}
</dl></section>`;
}

/** Certificates that would have to be moved first. */
export function conflictsSection({ conflicts }: Survey, say: Say): Html {
  if (conflicts.length === 0) return NOTHING;
  const groups = conflicts.map(
    ({ certificate, messages }) => html`<h3 class="mono">${certificate.thumbprint}</h3>
${messages.map((one) => html`<p>${say(one)}</p>`)}`,
  );
  return html`<section><h2>${say(message('window.report.conflicts'))}</h2>${groups}</section>`;
}

function productRow({ name, version, folders, problems }: ProductView, say: Say): Html {
  const title = version === null ? name : say(message('window.report.product', { name, version }));
  const where = folders.length === 0 ? [say(message('window.report.noProduct'))] : folders;
  return row(title, ...where, ...problems.map(say));
}

function recordRows({ record }: Survey, say: Say): Html {
  if (record === null) return NOTHING;
  const { choices } = record;
  const { setup } = choices;
  const { host, port } = choices.setup === 'client' ? choices.client.server : choices.server;
  const recorded = message('window.report.recorded', { at: timeText(record.at), version: record.version });
  const what = message(`window.report.setup.${setup}`, { host, port });
  return html`${row(say(message('window.report.record')), say(recorded))}
${row(say(message('window.report.setup')), say(what))}`;
}

const SERVICE_STATES: Readonly<Record<string, Message>> = {
  running: message('window.report.running'),
  stopped: message('window.report.stopped'),
  starting: message('window.report.starting'),
  stopping: message('window.report.stopping'),
  paused: message('window.report.paused'),
};

function serviceRow({ service }: Survey, say: Say): Html {
  if (service === null) return NOTHING;
  const state = SERVICE_STATES[service.state];
  const title = say(message('window.report.service', { name: service.name }));
  return row(title, state === undefined ? service.state : say(state));
}

/** What waits for a certification authority. */
const pendingRows = ({ pending }: Survey, say: Say): Html[] =>
  pending.map(({ id, host, subject, at, unsuitable }) => {
    const asked = say(message('window.report.request', { host: host || subject, at: timeText(at) }));
    return row(say(message('window.report.pending')), asked, mono(id.thumbprint), ...unsuitable.map(say));
  });

/** The machine: its products, its service, and what is recorded. */
export function machineSection(survey: Survey, say: Say): Html {
  const { computer, kind, products } = survey;
  const played = kind === 'embedded' ? html`<p>${say(message('window.report.embedded'))}</p>` : NOTHING;
  return html`<section><h2>${say(message('window.report.machine'))}</h2>${played}<dl>
${row(say(message('window.report.computer')), computer)}
${products.map((product) => productRow(product, say))}
${serviceRow(survey, say)}
${recordRows(survey, say)}
${pendingRows(survey, say)}
</dl></section>`;
}
