import { message } from '../../contract/message.ts';
import type { Circumstances, Explained } from './explained.ts';

/** TLS alerts (IANA's registry) that a server sends a client, by what they mean to a person. */
const NAMES: Readonly<Record<number, string>> = {
  0: 'close_notify',
  10: 'unexpected_message',
  20: 'bad_record_mac',
  22: 'record_overflow',
  40: 'handshake_failure',
  42: 'bad_certificate',
  43: 'unsupported_certificate',
  46: 'certificate_unknown',
  47: 'illegal_parameter',
  48: 'unknown_ca',
  49: 'access_denied',
  50: 'decode_error',
  51: 'decrypt_error',
  70: 'protocol_version',
  71: 'insufficient_security',
  80: 'internal_error',
  86: 'inappropriate_fallback',
  90: 'user_canceled',
  109: 'missing_extension',
  110: 'unsupported_extension',
  112: 'unrecognized_name',
  116: 'certificate_required',
  120: 'no_application_protocol',
};

export const PROTOCOL_VERSION = 70;
/** The server found no cipher or group that it has too. */
export const NO_COMMON_CIPHER: readonly number[] = [40, 71];

/** What a server that demands a client's certificate says to one that has none. */
const NO_CERTIFICATE: readonly number[] = [40, 41, 42, 43, 46, 116];
const MISREAD: readonly number[] = [10, 20, 22, 47, 50, 51, 109, 110];

export function wantsCertificate(alert: number, certificateAsked: boolean): boolean {
  return alert === 116 || (certificateAsked && NO_CERTIFICATE.includes(alert));
}

/** SslStream says this of any alert; what Windows adds differs from release to release. */
const failed = () => message('ris.handshake.failed');
const look = () => message('endpoint.alert.remedy');

export function explainAlert(
  { endpoint, url, offered }: Circumstances,
  alert: number,
  certificateAsked: boolean,
): Explained {
  const shown = { url, alert: `${alert} ${NAMES[alert] ?? ''}`.trim() };
  if (wantsCertificate(alert, certificateAsked))
    return {
      found: message('endpoint.alert.clientCertificate', { url }),
      wouldLog: failed(),
      remedy: message('endpoint.alert.clientCertificate.remedy'),
    };
  if (alert === PROTOCOL_VERSION)
    return {
      found: message('endpoint.alert.version', { url, offered: offered.join(', ') }),
      wouldLog: failed(),
      remedy: message('endpoint.alert.version.remedy'),
    };
  if (alert === 112)
    return {
      found: message('endpoint.alert.name', { url, host: endpoint.host }),
      wouldLog: failed(),
      remedy: message('endpoint.alert.name.remedy'),
    };
  if (alert === 80)
    return { found: message('endpoint.alert.internal', shown), wouldLog: failed(), remedy: look() };
  if (alert === 49)
    return { found: message('endpoint.alert.denied', shown), wouldLog: failed(), remedy: look() };
  if (MISREAD.includes(alert))
    return { found: message('endpoint.alert.misread', shown), wouldLog: failed(), remedy: look() };
  return { found: message('endpoint.alert.other', shown), wouldLog: failed(), remedy: look() };
}
