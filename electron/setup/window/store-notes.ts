import { isoSeconds } from '../../certificates/describe.ts';
import type { FoundCertificate, ServiceAccess } from '../../certificates/evidence.ts';
import { commonNames } from '../../certificates/names.ts';
import type { Certificate } from '../../certificates/parse.ts';
import { datesAt } from '../../certificates/strength.ts';
import { type Message, message } from '../../contract/message.ts';

function nameNotes({ subject, dnsNames }: Certificate): Message[] {
  const name = dnsNames.at(-1);
  if (name === undefined) return [];
  const others = dnsNames.some((one) => one.toLowerCase() !== name.toLowerCase());
  return [
    ...(others ? [message('certificate.note.lastName', { name, names: dnsNames.join(', ') })] : []),
    ...(commonNames(subject).length === 0 ? [message('certificate.note.noCommonName')] : []),
  ];
}

/** What is worth knowing of a suitable certificate before choosing it; `rejoins`: it lacks the reference to its key. */
export function storeNotes(
  { certificate, key }: FoundCertificate,
  rejoins: boolean,
  access: ServiceAccess | null,
  now: Date,
): Message[] {
  const container = key.state === 'present' ? key.key.container : '';
  const denied = access !== null && access.keys.get(container) === 'denied';
  const until = isoSeconds(certificate.notAfter);
  return [
    ...(datesAt(certificate, now) === 'endsSoon' ? [message('certificate.note.endsSoon', { until })] : []),
    ...nameNotes(certificate),
    ...(rejoins ? [message('certificate.note.rejoins', { container })] : []),
    ...(denied ? [message('certificate.note.access', { account: access.account })] : []),
  ];
}
