import type { Ask } from '../../electron/contract/channels.ts';
import { LOCAL_HOST } from '../../electron/contract/host.ts';
import type { Draft } from './draft.ts';
import { choiceOf, typedRequest } from './request-draft.ts';
import type { WayDecision } from './way-decision.ts';

/** What a request comes to, once the engine finds nothing wrong with it. */
export async function decideRequest({ host: typed, request }: Draft, ask: Ask): Promise<WayDecision> {
  const host = typed.trim();
  if (host.toLowerCase() === LOCAL_HOST) return { decided: false, missing: 'request.fault.localhost' };
  const { faults } = await ask('checkRequest', typedRequest(host, request));
  return faults.length > 0
    ? { decided: false, missing: 'request.fault.fields' }
    : { decided: true, certificate: choiceOf(host, request) };
}
