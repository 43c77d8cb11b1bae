import type { ContactView } from '../contract/contact-view.ts';
import { type Message, message, text } from '../contract/message.ts';
import type { Look } from './style.ts';
import { wrap } from './wrap.ts';

const INDENT = 4;

function authentication({ authentication: shown }: ContactView): Message[] {
  if (shown === null) return [];
  const { subject, issuer, sha256 } = shown.certificate;
  const { verified } = shown;
  return [
    message('commandline.contact.authentication', { subject, issuer }),
    message('commandline.contact.fingerprint', { sha256 }),
    ...(verified === null
      ? []
      : [
          message('commandline.contact.verified', {
            verified: text(message(`commandline.verified.${verified}`)),
          }),
        ]),
  ];
}

function encryption({ encryption: shown }: ContactView): Message[] {
  if (shown === null) return [];
  const { protocol, cipher, keyExchange } = shown;
  const line = message('commandline.contact.encryption', { protocol, cipher });
  if (keyExchange === null) return [line];
  const { kind, group, bits } = keyExchange;
  const exchange = { kind, group: group ?? '–', bits: bits ?? '–' };
  return [line, message('commandline.contact.keyExchange', exchange)];
}

function integrity({ integrity: shown }: ContactView): Message[] {
  switch (shown?.kind) {
    case undefined:
      return [];
    case 'none':
      return [message('commandline.contact.integrity.none')];
    case 'aead':
    case 'mac':
      return [message(`commandline.contact.integrity.${shown.kind}`, { algorithm: shown.algorithm })];
  }
}

/** What a contact showed, in the three elements of a secure connection; nothing where none came about. */
export function contactMessages(view: ContactView): Message[] {
  if (view.authentication === null) return [];
  const at = view.address === null ? [] : [message('commandline.contact.at', { address: view.address })];
  return [
    message('commandline.contact.title', { url: view.url }),
    ...at,
    ...authentication(view),
    ...encryption(view),
    ...integrity(view),
  ];
}

/** The same for a terminal, each contact under its address. */
export function contactLines(contacts: readonly ContactView[], { style, width }: Look): string[] {
  return contacts.flatMap((view) => {
    const [title, ...more] = contactMessages(view).map((one) => text(one));
    if (title === undefined) return [];
    const below = more.flatMap((line) =>
      wrap(line, width, INDENT).map((part, i) => (i === 0 ? ' '.repeat(INDENT) + part : part)),
    );
    return [style('strong', title), ...below];
  });
}
