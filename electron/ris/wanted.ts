import { type Address, formatAddress } from './address.ts';
import { type ConfigurationModel, effective } from './configuration/model.ts';
import type { ProductId } from './products.ts';
import { SECTIONS, type SectionName } from './settings.ts';

/** A setting and the value that it must have for the setup to work. */
export interface WantedSetting {
  readonly section: SectionName;
  readonly setting: string;
  readonly value: string;
}

/** How the server is to find its certificate: by `CN=HOST`, or by a thumbprint, so that no other can conflict. */
export type WantedSearch =
  | { readonly by: 'host' }
  | { readonly by: 'thumbprint'; readonly thumbprint: string };

/** The server that both products must use. */
export interface WantedServer {
  readonly host: string;
  readonly port: number;
  /** Address of an enterprise server, where there is one: it then has the core services (login). */
  readonly enterprise?: string | undefined;
  readonly search: WantedSearch;
  /** What trust in its certificate rests on: its copy in `TrustedPeople`, or its chain. */
  readonly trusted: 'peer' | 'chain';
}

// Both accept our certificate through TrustedPeople; PeerTrust accepts nothing else (domain.md, "What the client checks").
const OF_PEERS = ['PeerOrChainTrust', 'PeerTrust'];
/** Modes that stay as they are: a stricter one of the site's is loosened only where nothing else would do. */
const MODES_KEPT = { peer: OF_PEERS, chain: [...OF_PEERS, 'ChainTrust'] } as const;

function validation(
  section: SectionName,
  model: ConfigurationModel,
  kept: readonly string[],
): WantedSetting[] {
  const setting = 'CertificateValidationMode';
  if (kept.includes(effective(model, section, setting).value)) return [];
  return [{ section, setting, value: 'PeerOrChainTrust' }];
}

function core(server: WantedServer, model: ConfigurationModel): WantedSetting[] {
  const section = SECTIONS.core;
  const base = { section, setting: 'BaseUrl', value: server.enterprise ?? formatAddress(server) };
  const failover = { section, setting: 'FailoverBaseUrl', value: '' };
  return [
    base,
    ...(server.enterprise === undefined ? [failover] : []),
    ...validation(section, model, MODES_KEPT[server.trusted]),
  ];
}

/** The find type is left alone where the find value is empty: the RIS then ignores it and searches for `CN=HOST`. */
function searching(search: WantedSearch): WantedSetting[] {
  const section = SECTIONS.server;
  const setting = 'CertificateCustomFindValue';
  if (search.by === 'host') return [{ section, setting, value: '' }];
  return [
    { section, setting: 'CertificateFindType', value: 'FindByThumbprint' },
    { section, setting, value: search.thumbprint },
  ];
}

/** What one configuration file of a product must say for server and client to use this certificate (domain.md). */
export function wantedSettings(
  role: ProductId,
  server: WantedServer,
  model: ConfigurationModel,
): WantedSetting[] {
  if (role === 'client') {
    const section = SECTIONS.client;
    const base = { section, setting: 'ApplicationServicesBaseUrl', value: formatAddress(server) };
    return [base, ...validation(section, model, MODES_KEPT[server.trusted]), ...core(server, model)];
  }
  const section = SECTIONS.server;
  return [
    { section, setting: 'BaseUrl', value: formatAddress(server) },
    ...searching(server.search),
    { section, setting: 'CertificateStoreLocation', value: 'LocalMachine' },
    { section, setting: 'CertificateStoreName', value: 'My' },
    ...core(server, model),
  ];
}

/** The server that a client alone is to use. */
export interface WantedClient {
  readonly server: Address;
  readonly failover: Address | null;
  /** What the trust that was chosen rests on: the certificate itself, its chain, or whatever is there. */
  readonly by: 'peer' | 'chain' | 'any';
}

/** Modes that accept such trust and are stricter than, or the same as, the wizard's own. */
const MODES_FOR: Readonly<Record<WantedClient['by'], readonly string[]>> = {
  peer: ['PeerOrChainTrust', 'PeerTrust'],
  chain: ['PeerOrChainTrust', 'ChainTrust'],
  any: ['PeerOrChainTrust', 'PeerTrust', 'ChainTrust'],
};

/** What the client's configuration file must say for it to use this server, for application and core services. */
export function wantedClientSettings(
  { server, failover, by }: WantedClient,
  model: ConfigurationModel,
): WantedSetting[] {
  const url = formatAddress(server);
  const second = failover === null ? '' : formatAddress(failover);
  const mode = (section: SectionName): WantedSetting[] => validation(section, model, MODES_FOR[by]);
  return [
    { section: SECTIONS.client, setting: 'ApplicationServicesBaseUrl', value: url },
    ...mode(SECTIONS.client),
    { section: SECTIONS.core, setting: 'BaseUrl', value: url },
    { section: SECTIONS.core, setting: 'FailoverBaseUrl', value: second },
    ...mode(SECTIONS.core),
  ];
}
