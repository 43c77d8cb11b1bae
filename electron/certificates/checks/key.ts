import type { Check } from '../../contract/check.ts';
import type { KeyRef } from '../../contract/ids.ts';
import { type Message, message } from '../../contract/message.ts';
import type { Evidence, FoundCertificate, KeyEvidence } from '../evidence.ts';
import { AT_KEYEXCHANGE } from '../profile.ts';
import { fail, pass } from './lines.ts';
import { certificatesInUse, risNameOf } from './who.ts';

/** The key of every certificate in use: there, the right one, and usable. The first fault ends the list. */
export const keyChecks = ({ servers }: Evidence): Check[] => certificatesInUse(servers).flatMap(checksOf);

function checksOf(found: FoundCertificate): Check[] {
  const { key } = found;
  const present = keyPresent(found);
  if (present.status === 'fail' || key.state === 'none' || key.state === 'missing') return [present];
  const matches = key.state === 'present' ? [keyMatches(found, key)] : [];
  if (matches.some(({ status }) => status === 'fail')) return [present, ...matches];
  return [present, ...matches, keyUsable(found, key)];
}

function keyPresent({ id, certificate, key }: FoundCertificate): Check {
  const remedy = message('check.key.present.remedy');
  const subject = risNameOf(certificate);
  switch (key.state) {
    case 'none': {
      const found = message('check.key.present.none');
      return fail('key.present', id.thumbprint, found, message('ris.key.unusable', { subject }), remedy);
    }
    case 'missing': {
      const found = message('check.key.present.missing', { container: key.key.container });
      return fail('key.present', id.thumbprint, found, message('ris.key.missing', { subject }), remedy);
    }
    case 'unreadable':
    case 'present': {
      const found = message('check.key.present.pass', { container: key.key.container });
      return pass('key.present', id.thumbprint, found);
    }
  }
}

function keyMatches({ id }: FoundCertificate, key: Extract<KeyEvidence, { state: 'present' }>): Check {
  if (key.matches) return pass('key.matches', id.thumbprint, message('check.key.matches.pass'));
  return fail(
    'key.matches',
    id.thumbprint,
    message('check.key.matches.fail', { container: key.key.container }),
    message('ris.handshake.closed'),
    message('check.key.present.remedy'),
  );
}

function keyUsable(
  found: FoundCertificate,
  key: Extract<KeyEvidence, { state: 'present' | 'unreadable' }>,
): Check {
  const { thumbprint } = found.id;
  const fault = usabilityFault(key, risNameOf(found.certificate));
  return fault === null
    ? pass('key.usable', thumbprint, message('check.key.usable.pass'))
    : fail('key.usable', thumbprint, fault.found, fault.wouldLog, message('check.key.usable.remedy'));
}

interface Fault {
  readonly found: Message;
  readonly wouldLog: Message;
}

/** What the kind of key rules out counts before what using it showed. */
function usabilityFault(
  key: Extract<KeyEvidence, { state: 'present' | 'unreadable' }>,
  subject: string,
): Fault | null {
  const kind = kindFault(key.key, subject);
  if (kind !== null) return kind;
  if (key.state === 'unreadable') {
    const { container } = key.key;
    return {
      found: message('check.key.usable.unreadable', { container, reason: key.reason }),
      wouldLog: message('ris.key.unusable', { subject }),
    };
  }
  if (key.signs) return null;
  return { found: message('check.key.usable.noSignature'), wouldLog: message('ris.handshake.closed') };
}

function kindFault({ provider, providerType, keySpec }: KeyRef, subject: string): Fault | null {
  if (providerType === 0) {
    return {
      found: message('check.key.usable.cng', { provider }),
      wouldLog: message('ris.key.cng', { subject }),
    };
  }
  if (keySpec === AT_KEYEXCHANGE) return null;
  return {
    found: message('check.key.usable.signatureOnly', { keySpec }),
    wouldLog: message('ris.key.unusable', { subject }),
  };
}
