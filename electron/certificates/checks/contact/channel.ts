import type { Check } from '../../../contract/check.ts';
import { message } from '../../../contract/message.ts';
import { pass, warn } from '../lines.ts';
import type { Shown } from './shown.ts';

const ID = 'contact.protocol';

/** By the parts of IANA's cipher names: no encryption or authentication, or a cipher that is broken. */
const WEAK = /_(?:NULL|anon|EXPORT\d*|RC4|RC2|DES40|DES|3DES)_|_MD5$/;

/** How the connection is encrypted: RFC 8996 forbids TLS 1.0 and 1.1, the RIS on an old .NET knows nothing else. */
export function channelChecks({ subject, contact: { presented } }: Shown): Check[] {
  const { protocol, cipher } = presented;
  const what = { protocol, cipher };
  if (protocol === 'TLSv1' || protocol === 'TLSv1.1') {
    const remedy = message('check.contact.protocol.old.remedy', { protocol });
    return [warn(ID, subject, message('check.contact.protocol.old', what), remedy)];
  }
  if (WEAK.test(cipher)) {
    const remedy = message('check.contact.protocol.weak.remedy');
    return [warn(ID, subject, message('check.contact.protocol.weak', what), remedy)];
  }
  return [pass(ID, subject, message('check.contact.protocol.pass', what))];
}
