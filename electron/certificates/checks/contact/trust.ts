import type { Check } from '../../../contract/check.ts';
import { message } from '../../../contract/message.ts';
import { validationModeOf } from '../../trust.ts';
import { fail, skipped, warn } from '../lines.ts';
import type { Refused } from '../log.ts';
import { forbidden, trustCheck } from '../trust.ts';
import { webSentence } from './name.ts';
import type { Shown } from './shown.ts';

const ID = 'contact.trust';

/** Does the client that asks trust the certificate, by the same rule as one that is configured here? */
export function contactTrust(shown: Shown): Check[] {
  const { subject, certificate, policy, trust, now, contact } = shown;
  const remedy = message('check.client.validation.remedy');
  switch (validationModeOf(policy.validationMode)) {
    case 'None':
      return [warn(ID, subject, message('check.contact.trust.none'), remedy)];
    case 'Custom': {
      const found = message('check.client.validation.custom');
      return [fail(ID, subject, found, message('ris.validation.custom'), remedy)];
    }
    case null: {
      const found = message('check.client.validation.unknown', { mode: policy.validationMode });
      return [skipped(ID, subject, found, remedy)];
    }
    case 'PeerTrust':
    case 'ChainTrust':
    case 'PeerOrChainTrust': {
      const lines = trustCheck({ id: ID, subject, certificate, policy, trust, now, remedy: remedyFor });
      const { kind } = contact.endpoint;
      if (kind === 'net.tcp') return lines;
      return lines.map((line) => (line.status === 'fail' ? { ...line, wouldLog: webSentence(kind) } : line));
    }
  }
}

function remedyFor(refused: Refused) {
  if (forbidden(refused)) return message('check.contact.trust.disallowed.remedy');
  // Trusting the root would not mend a chain that breaks further down.
  const broken = refused.chain !== null && !['partial', 'untrustedRoot'].includes(refused.chain);
  return broken ? message('check.contact.trust.chain.remedy') : message('check.contact.trust.remedy');
}
