import { isNetTcp } from '../../certificates/checks/who.ts';
import type { ClientEvidence, ContactPolicy } from '../../certificates/evidence.ts';
import { type Endpoint, endpointUrl } from '../../contract/endpoint.ts';
import { parseAddress } from '../../ris/address.ts';
import { SERVICE_PATHS } from '../../ris/services.ts';
import { SECTIONS } from '../../ris/settings.ts';

/** Somebody who would call a server: where, and how the server's certificate is then judged. */
export interface Call {
  /** The client section. */
  readonly section: string;
  readonly endpoint: Endpoint;
  readonly policy: ContactPolicy;
}

/** A client's policy where no client is installed: the product's defaults (domain.md, "What the client checks"). */
export const USUAL_POLICY: ContactPolicy = {
  validationMode: 'PeerOrChainTrust',
  revocationMode: 'NoCheck',
  identity: 'lastDnsName',
};

export const policyOf = ({
  validationMode,
  revocationMode,
  lastDnsNameOnly,
}: ClientEvidence): ContactPolicy => ({
  validationMode,
  revocationMode,
  identity: lastDnsNameOnly ? 'lastDnsName' : 'dnsNames',
});

/** A service below an address as configuration files have it; null where that is none. */
export function serviceAt(url: string, path: string): Endpoint | null {
  const address = parseAddress(url);
  return address === null ? null : { kind: 'net.tcp', host: address.host, port: address.port, path };
}

/** What a client section calls on start-up, and where it turns when nobody answers; nothing of other bindings. */
function callsOf(client: ClientEvidence): Call[] {
  if (!isNetTcp(client.configurationClass)) return [];
  const path = client.section === SECTIONS.core ? SERVICE_PATHS.core : SERVICE_PATHS.application;
  const policy = policyOf(client);
  return [client.url, client.failoverUrl ?? ''].flatMap((url) => {
    const endpoint = serviceAt(url, path);
    return endpoint === null ? [] : [{ section: client.section, endpoint, policy }];
  });
}

const keyOf = ({ endpoint, policy }: Call): string => JSON.stringify([endpointUrl(endpoint), policy]);

/** The calls of these sections, each once for every policy that differs. */
export const callsFrom = (clients: readonly ClientEvidence[]): Call[] => [
  ...new Map(clients.flatMap(callsOf).map((call) => [keyOf(call), call])).values(),
];

/** The endpoints of calls, each once. */
export const endpointsOf = (calls: readonly Call[]): Endpoint[] => [
  ...new Map(calls.map(({ endpoint }) => [endpointUrl(endpoint), endpoint])).values(),
];

/** What a call is called in the verdict: its address, and the section where others judge the same one otherwise. */
export function subjectOf(call: Call, calls: readonly Call[]): string {
  const url = endpointUrl(call.endpoint);
  const alone = calls.every((other) => other === call || endpointUrl(other.endpoint) !== url);
  return alone ? url : `${url} › ${call.section}`;
}
