import type { Check } from '../../../contract/check.ts';
import { message } from '../../../contract/message.ts';
import { namesBy, provesBy } from '../../identity.ts';
import { fail, pass } from '../lines.ts';
import type { Shown } from './shown.ts';

const ID = 'contact.name';

/** Is the certificate for the name that is called? .NET says so in its own words only for WCF. */
export function nameCheck({ subject, contact, certificate, policy: { identity } }: Shown): Check {
  const { host, kind } = contact.endpoint;
  if (provesBy(certificate, host, identity)) {
    return pass(ID, subject, message('check.contact.name.pass', { host }));
  }
  const claims = namesBy(certificate, identity);
  const [claim] = claims;
  if (!claim) {
    const wouldLog = kind === 'net.tcp' ? message('ris.identity.none', { host }) : webSentence(kind);
    const remedy = message('check.contact.name.remedy.none', { host });
    return fail(ID, subject, message('check.contact.name.none', { host }), wouldLog, remedy);
  }
  const names = claims.join(', ');
  return fail(
    ID,
    subject,
    message('check.contact.name.other', { host, names }),
    kind === 'net.tcp' ? message('ris.identity.other', { host, claim }) : webSentence(kind),
    message('check.contact.name.remedy', { host, names, address: contact.address }),
  );
}

/** What .NET logs of every certificate that it refuses over HTTPS; of other protocols nothing is known. */
export const webSentence = (kind: 'https' | 'tls') => (kind === 'https' ? message('ris.web.trust') : null);
