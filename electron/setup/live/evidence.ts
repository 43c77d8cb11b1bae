import type { Contact } from '../../certificates/contact.ts';
import type { ContactEvidence } from '../../certificates/evidence.ts';
import type { Certificate } from '../../certificates/parse.ts';
import { endpointUrl } from '../../contract/endpoint.ts';
import { type Call, subjectOf } from './calls.ts';

/** What this machine knows of the server that a call goes to. */
export interface Known {
  readonly configured: Certificate | null;
  readonly service: string | null;
}
export const NOTHING_KNOWN: Known = { configured: null, service: null };

/** Joins each call with what contacting its endpoint showed; calls that nobody tried are left out. */
export function contactEvidence(
  calls: readonly Call[],
  contacts: readonly Contact[],
  known: (call: Call) => Known,
): ContactEvidence[] {
  return calls.flatMap((call) => {
    const url = endpointUrl(call.endpoint);
    const contact = contacts.find((one) => endpointUrl(one.endpoint) === url);
    if (contact === undefined) return [];
    return [{ subject: subjectOf(call, calls), contact, policy: call.policy, ...known(call) }];
  });
}
