import type { Ending } from '../ending.ts';
import { spokenIn } from '../spoken.ts';
import { type Heard, MOST_BYTES, MOST_CERTIFICATES } from './tap.ts';

/** Alerts that arrive encrypted, by the names that OpenSSL and BoringSSL give them. */
const ENCRYPTED_ALERTS: Readonly<Record<string, number>> = {
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: 116,
  ERR_SSL_TLSV1_ALERT_ACCESS_DENIED: 49,
};

const RESET = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED']);

/** How a handshake ended that did not succeed. What was in the clear counts more than what the library calls it. */
export function endingOf(heard: Heard, error: Error | null): Ending {
  if (heard.excess !== null) {
    const limit = heard.excess === 'certificates' ? MOST_CERTIFICATES : MOST_BYTES;
    return { kind: 'excess', excess: heard.excess, limit };
  }
  if (heard.foreign !== null) return { kind: 'foreign', ...spokenIn(heard.foreign) };
  const code = error === null ? '' : 'code' in error ? String(error.code) : error.name;
  const alert = heard.alert ?? ENCRYPTED_ALERTS[code];
  if (alert !== undefined) return { kind: 'alert', alert, certificateAsked: heard.certificateAsked };
  if (error === null) return { kind: 'closed' };
  if (RESET.has(code)) {
    // Node says ECONNRESET too where the peer ended the connection in good order.
    return 'syscall' in error ? { kind: 'reset' } : { kind: 'closed' };
  }
  return { kind: 'library', code };
}
