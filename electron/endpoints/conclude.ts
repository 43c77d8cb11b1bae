import type { Contact, TlsProtocol } from '../certificates/contact.ts';
import { type Endpoint, endpointUrl } from '../contract/endpoint.ts';
import { type Message, message } from '../contract/message.ts';
import type { Attempt } from './attempt.ts';
import type { Ending } from './ending.ts';
import { NO_COMMON_CIPHER, PROTOCOL_VERSION, wantsCertificate } from './explain/alerts.ts';
import { explain } from './explain/index.ts';

type Stopped = Extract<Attempt, { state: 'stopped' }>;

const lacksCipher = (ending: Ending): boolean =>
  ending.kind === 'alert' &&
  NO_COMMON_CIPHER.includes(ending.alert) &&
  !wantsCertificate(ending.alert, ending.certificateAsked);

const lacksVersion = (ending: Ending): boolean =>
  ending.kind === 'alert' && ending.alert === PROTOCOL_VERSION;

/**
 * Might the server insist on more than the RIS client offers? Only then is it contacted again with everything, so that
 * its certificate is seen. A server that has no version in common sends an alert, or just goes.
 */
export function deservesMore({ stage, ending }: Stopped): boolean {
  if (stage !== 'handshake') return false;
  if (ending.kind === 'alert') return !wantsCertificate(ending.alert, ending.certificateAsked);
  return ['closed', 'reset', 'library', 'nothingOffered'].includes(ending.kind);
}

/** Why our own TLS software says nothing of the RIS client's; null: it does. `more` is the second contact. */
function doubt(url: string, first: Ending, more: Ending | null): Message | null {
  if (first.kind === 'library') return message('endpoint.unjudged.library', { url, reason: first.code });
  if (lacksCipher(first)) return message('endpoint.unjudged.cipher', { url });
  if (lacksVersion(first) && more !== null && lacksVersion(more))
    return message('endpoint.unjudged.version', { url });
  return null;
}

/** What one or two attempts come to; `more` was made with everything on offer, `first` with `offered`. */
export function conclude(
  endpoint: Endpoint,
  offered: readonly TlsProtocol[],
  first: Attempt,
  more: Attempt | null,
): Contact {
  if (first.state === 'presented') {
    const { address, presented } = first;
    return { state: 'presented', endpoint, address, presented, needs: null };
  }
  if (more?.state === 'presented' && !offered.includes(more.presented.protocol)) {
    const { address, presented } = more;
    return { state: 'presented', endpoint, address, presented, needs: presented.protocol };
  }
  const { stage, ending } = first;
  const url = endpointUrl(endpoint);
  const found = doubt(url, ending, more?.state === 'stopped' ? more.ending : null);
  if (found !== null || ending.kind === 'library')
    return { state: 'unjudged', endpoint, found: found ?? message('endpoint.unjudged.cipher', { url }) };
  return { state: 'failed', endpoint, stage, ...explain({ endpoint, url, offered }, stage, ending) };
}
