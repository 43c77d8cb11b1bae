import type { Check } from '../../../contract/check.ts';
import { endpointUrl } from '../../../contract/endpoint.ts';
import { message } from '../../../contract/message.ts';
import type { Contact } from '../../contact.ts';
import type { ContactEvidence } from '../../evidence.ts';
import { fail, pass, skipped } from '../lines.ts';

const ID = 'contact.reached';

/** Did the contact come as far as a certificate that this machine's RIS client would see too? */
export function reachedCheck({ subject, contact, service }: ContactEvidence): Check {
  switch (contact.state) {
    case 'presented':
      return insists(subject, contact);
    case 'unjudged':
      return skipped(ID, subject, contact.found, message('check.contact.reached.unjudged.remedy'));
    case 'failed': {
      // "Running" proves nothing: the service goes on when its RIS part could not start (domain.md).
      if (service !== null && contact.stage === 'connect') {
        const found = message('check.contact.notListening', { service, url: endpointUrl(contact.endpoint) });
        const remedy = message('check.contact.notListening.remedy', { service });
        return fail(ID, subject, found, contact.wouldLog, remedy);
      }
      const { found, wouldLog, remedy } = contact;
      return { id: ID, subject, status: 'fail', found, wouldLog, remedy };
    }
  }
}

function insists(
  subject: string,
  { address, needs, endpoint }: Extract<Contact, { state: 'presented' }>,
): Check {
  // What the RIS client can speak matters only where it would be the RIS client that calls.
  if (needs === null || endpoint.kind !== 'net.tcp')
    return pass(ID, subject, message('check.contact.reached.pass', { address }));
  return fail(
    ID,
    subject,
    message('check.contact.needs', { protocol: needs }),
    message('ris.handshake.noCommon'),
    message('check.contact.needs.remedy', { protocol: needs }),
  );
}
