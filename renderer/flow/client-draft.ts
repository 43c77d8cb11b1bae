import type { Called, ClientChoices, PresentedTrust } from '../../electron/contract/choices.ts';
import { DEFAULT_PORT } from '../../electron/contract/default-port.ts';
import { hostFault } from '../../electron/contract/host.ts';
import type { PlainKey } from '../texts/en.ts';
import { parsePort } from './port.ts';

/** The fields of a client's server, as they stand: possibly not valid yet. */
export interface ClientDraft {
  readonly host: string;
  readonly port: string;
  /** `HOST[:PORT]`; empty: nobody. */
  readonly failover: string;
  readonly offline: boolean;
  /** Fingerprints as they are typed, by the address that showed the certificate. Never filled in by the wizard. */
  readonly typed: Readonly<Record<string, string>>;
  /** Fingerprints of servers that were confirmed for the setup that is there. */
  readonly earlier: readonly string[];
}

export const EMPTY_CLIENT: ClientDraft = {
  host: '',
  port: String(DEFAULT_PORT),
  failover: '',
  offline: false,
  typed: {},
  earlier: [],
};

const written = ({ host, port }: Called): string =>
  port === DEFAULT_PORT ? host : `${host}:${String(port)}`;

/** The fields as earlier choices would have filled them. */
export function clientDraftOf({ client, certificate: { trust } }: ClientChoices): ClientDraft {
  return {
    host: client.server.host,
    port: String(client.server.port),
    failover: client.failover === undefined ? '' : written(client.failover),
    offline: client.offline,
    typed: {},
    earlier: typeof trust === 'object' && 'servers' in trust ? trust.servers : [],
  };
}

/** The address that a client's file has already, where it is another computer's. */
export function clientFound(calls: readonly string[]): ClientDraft {
  const [, host = '', port = ''] = /^net\.tcp:\/\/([A-Za-z0-9._-]+):(\d+)\/$/.exec(calls[0] ?? '') ?? [];
  return hostFault(host) !== null || host.toLowerCase() === 'localhost'
    ? EMPTY_CLIENT
    : { ...EMPTY_CLIENT, host, port };
}

/** `HOST[:PORT]`; null where it is none. */
export function parseCalled(typed: string): Called | null {
  const [, host = '', digits = String(DEFAULT_PORT)] = /^([^:]*)(?::([^:]*))?$/.exec(typed.trim()) ?? [];
  const port = parsePort(digits);
  return port === null || hostFault(host) !== null ? null : { host, port };
}

/** What is wrong with the fields; null: nothing. */
export function clientFault({ host, port, failover }: ClientDraft): PlainKey | null {
  const wrong = hostFault(host.trim());
  if (wrong !== null) return wrong === 'address' ? 'server.fault.address' : 'server.fault.host';
  if (parsePort(port) === null) return 'server.fault.port';
  return failover.trim() !== '' && parseCalled(failover) === null ? 'client.fault.failover' : null;
}

/** The choices that the fields come to; null where they do not make up a whole yet. */
export function clientChoicesOf(
  draft: ClientDraft,
  directory: string | null,
  trust: PresentedTrust,
): ClientChoices | null {
  const port = parsePort(draft.port);
  if (clientFault(draft) !== null || port === null) return null;
  const failover = draft.failover.trim() === '' ? null : parseCalled(draft.failover);
  return {
    schema: 1,
    setup: 'client',
    client: {
      server: { host: draft.host.trim(), port },
      ...(failover === null ? {} : { failover }),
      ...(directory === null ? {} : { directory }),
      offline: draft.offline,
    },
    certificate: { source: 'presented', trust },
  };
}
