import type { ContactView } from '../../contract/contact-view.ts';
import { message } from '../../contract/message.ts';
import { type Html, html, NOTHING } from './html.ts';
import { type Say, timeText } from './words.ts';

const row = (name: string, value: string, mono = false): Html =>
  html`<dt>${name}</dt><dd>${mono ? html`<span class="mono">${value}</span>` : value}</dd>`;

function authenticationRows({ authentication }: ContactView, say: Say): Html {
  if (authentication === null) return NOTHING;
  const { subject, issuer, sha256, notBefore, notAfter } = authentication.certificate;
  const { verified, sent } = authentication;
  const what = say(message('window.report.contact.authentication'));
  const words = verified === null ? 'unknown' : verified;
  return html`${row(what, subject)}
${row(say(message('window.report.issuer')), issuer)}
${row(say(message('window.report.contact.verified')), say(message(`window.report.verified.${words}`)))}
${row(say(message('window.report.valid')), `${timeText(notBefore)} – ${timeText(notAfter)}`)}
${row(say(message('window.report.sha256')), sha256, true)}
${sent.map((one) => row(say(message('window.report.contact.sent')), one.subject))}`;
}

function encryptionRows({ encryption }: ContactView, say: Say): Html {
  if (encryption === null) return NOTHING;
  const { protocol, cipher, keyExchange } = encryption;
  const parts = keyExchange === null ? [] : [keyExchange.kind, keyExchange.group, keyExchange.bits];
  const exchange = parts.filter((part) => part !== null).join(', ');
  return html`${row(say(message('window.report.contact.encryption')), `${protocol}, ${cipher}`)}
${exchange === '' ? NOTHING : row(say(message('window.report.contact.keyExchange')), exchange)}`;
}

function integrityRow({ integrity }: ContactView, say: Say): Html {
  if (integrity === null) return NOTHING;
  const { kind, algorithm } = integrity;
  const value = say(message(`window.report.contact.integrity.${kind}`, { algorithm }));
  return row(say(message('window.report.contact.integrity')), value);
}

function part(view: ContactView, say: Say): Html {
  const at = view.address === null ? '' : ` (${view.address})`;
  if (view.authentication === null) return NOTHING;
  return html`<h3>${view.url}${at}</h3><dl>${authenticationRows(view, say)}
${encryptionRows(view, say)}${integrityRow(view, say)}</dl>`;
}

/** The servers that were contacted: authentication, encryption and integrity of each connection. */
export function contactsSection(contacts: readonly ContactView[], say: Say): Html {
  const shown = contacts.filter(({ authentication }) => authentication !== null);
  if (shown.length === 0) return NOTHING;
  const title = say(message('window.report.contacts'));
  return html`<section><h2>${title}</h2>${shown.map((view) => part(view, say))}</section>`;
}
