import type { Ask } from '../../electron/contract/channels.ts';
import type { PresentedTrust } from '../../electron/contract/choices.ts';
import type { ClientTrial } from '../../electron/contract/connection.ts';
import type { PlainKey } from '../texts/en.ts';
import { contactsBy } from './contacts.ts';
import type { Draft } from './draft.ts';
import { decideTrust } from './trust-draft.ts';

/** A certificate that this computer does not trust, by the first address that showed it. */
export interface Untrusted {
  readonly url: string;
  readonly sha256: string;
}

/** The servers' certificates that the client would refuse for who issued them, each once. */
export function untrustedOf({ contacts, verdict }: ClientTrial): readonly Untrusted[] {
  const found = contacts.flatMap(({ url, authentication }) => {
    const refused = contactsBy(url, verdict.checks).some(
      ({ id, status }) => id === 'contact.trust' && status === 'fail',
    );
    return authentication === null || !refused ? [] : [{ url, sha256: authentication.certificate.sha256 }];
  });
  return [...new Map(found.reverse().map((one) => [one.sha256, one])).values()].reverse();
}

/** Whether trusting somebody is all that it takes for the client to connect. */
export const trustIsAll = ({ verdict }: ClientTrial): boolean =>
  verdict.checks.every(({ id, status }) => status !== 'fail' || id === 'contact.trust');

/** What was confirmed for the setup that is there, for a first try. */
export function earlierTrust({ client, trust }: Draft): PresentedTrust {
  if (client.earlier.length > 0) return { servers: [...client.earlier] };
  return trust.earlier === null ? 'asFound' : { issuer: trust.earlier };
}

export type ServerTrust =
  | { readonly decided: true; readonly trust: PresentedTrust }
  | { readonly decided: false; readonly missing: PlainKey };

/**
 * What the fields come to. A certificate is taken only where the engine says that what was typed confirms it. `trial`
 * null: nobody was contacted.
 */
export async function decideServerTrust(
  draft: Draft,
  trial: ClientTrial | null,
  ask: Ask,
): Promise<ServerTrust> {
  const untrusted = trial === null ? [] : untrustedOf(trial);
  if (trial !== null && untrusted.length === 0) return { decided: true, trust: earlierTrust(draft) };
  const { kind } = draft.trust;
  if (kind === 'issuer') {
    const decision = await decideTrust(draft.trust, true, null, ask);
    if (!decision.decided) return decision;
    // The kind is `issuer`, so the decision is one.
    return typeof decision.trust === 'string'
      ? { decided: false, missing: 'trust.fault.root' }
      : { decided: true, trust: decision.trust };
  }
  if (trial === null) return { decided: true, trust: earlierTrust(draft) };
  if (kind === 'asFound') return { decided: false, missing: 'shown.fault.trust' };
  return confirmed(draft, untrusted, ask);
}

async function confirmed(draft: Draft, untrusted: readonly Untrusted[], ask: Ask): Promise<ServerTrust> {
  const { typed, earlier } = draft.client;
  const servers: string[] = [];
  for (const { url } of untrusted) {
    const answer = await ask('confirmServer', { url, typed: typed[url] ?? '' });
    if (!answer.confirmed) return { decided: false, missing: 'shown.fault.fingerprint' };
    servers.push(answer.sha256);
  }
  return { decided: true, trust: { servers: [...new Set([...earlier, ...servers])] } };
}
