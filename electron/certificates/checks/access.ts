import type { Check } from '../../contract/check.ts';
import { message } from '../../contract/message.ts';
import type { Evidence, FoundCertificate, ServiceAccess } from '../evidence.ts';
import { fail, pass, warn } from './lines.ts';
import { certificatesInUse, risNameOf } from './who.ts';

/**
 * May the RIS service's account read the key of every certificate in use? Beside whether the wizard itself can use it: it
 * runs as an administrator, the service perhaps not (domain.md, "What the logs say").
 */
export const accessChecks = ({ servers, service }: Evidence): Check[] =>
  service === null ? [] : certificatesInUse(servers).flatMap((found) => check(found, service));

function check({ id, certificate, key }: FoundCertificate, { account, keys }: ServiceAccess): Check[] {
  const { thumbprint } = id;
  const state = key.state === 'present' ? keys.get(key.key.container) : undefined;
  switch (state) {
    case undefined:
      return [];
    case 'readable':
      return [pass('key.access', thumbprint, message('check.key.access.pass', { account }))];
    case 'unknown': {
      const found = message('check.key.access.unknown', { account });
      return [warn('key.access', thumbprint, found, message('check.key.access.unknown.remedy', { account }))];
    }
    case 'denied': {
      const wouldLog = message('ris.key.unusable', { subject: risNameOf(certificate) });
      const found = message('check.key.access.denied', { account });
      return [
        fail('key.access', thumbprint, found, wouldLog, message('check.key.access.remedy', { account })),
      ];
    }
  }
}
