import type { StoreChoice } from '../../electron/contract/survey.ts';
import type { Draft } from './draft.ts';
import type { WayDecision } from './way-decision.ts';

/** What the fields become with this certificate: its host is the server's, and trust is asked where it is missing. */
export const picking = ({ id, host, trusted }: StoreChoice): Partial<Draft> => ({
  stored: id.thumbprint,
  host: host ?? '',
  untrusted: !trusted,
  trust: false,
});

/** What the certificate that was picked from the store comes to. */
export function decideStored({ stored, untrusted, trust }: Draft): WayDecision {
  if (stored === null) return { decided: false, missing: 'store.fault.pick' };
  if (untrusted && !trust) return { decided: false, missing: 'store.fault.trust' };
  return {
    decided: true,
    certificate: { source: 'store', thumbprint: stored, trust: trust ? 'certificate' : 'asFound' },
  };
}
