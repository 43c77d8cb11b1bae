import type { Ask } from '../../electron/contract/channels.ts';
import type { StoreChoice } from '../../electron/contract/survey.ts';
import type { Draft } from './draft.ts';
import { decideTrust, NOTHING_TRUSTED } from './trust-draft.ts';
import type { WayDecision } from './way-decision.ts';

/** What the fields become with this certificate: its host is the server's, and trust is asked where it is missing. */
export const picking = ({ id, host, trusted }: StoreChoice): Partial<Draft> => ({
  stored: id.thumbprint,
  host: host ?? '',
  untrusted: !trusted,
  trust: NOTHING_TRUSTED,
});

/** What the certificate that was picked from the store comes to. */
export async function decideStored({ stored, untrusted, trust }: Draft, ask: Ask): Promise<WayDecision> {
  if (stored === null) return { decided: false, missing: 'store.fault.pick' };
  const decision = await decideTrust(trust, untrusted, null, ask);
  return decision.decided
    ? { decided: true, certificate: { source: 'store', thumbprint: stored, trust: decision.trust } }
    : decision;
}
