import { formatAddress } from './address.ts';
import { type ConfigurationModel, effective } from './configuration/model.ts';
import type { ProductId } from './products.ts';
import { SECTIONS, type SectionName } from './settings.ts';

/** A setting and the value that it must have for the setup to work. */
export interface WantedSetting {
  readonly section: SectionName;
  readonly setting: string;
  readonly value: string;
}

/** The server that both products must use. */
export interface WantedServer {
  readonly host: string;
  readonly port: number;
  /** Address of an enterprise server, where there is one: it then has the core services (login). */
  readonly enterprise?: string | undefined;
}

// Both accept our certificate through TrustedPeople; PeerTrust accepts nothing else (domain.md, "What the client checks").
const MODES_KEPT = ['PeerOrChainTrust', 'PeerTrust'];

function validation(section: SectionName, model: ConfigurationModel): WantedSetting[] {
  const setting = 'CertificateValidationMode';
  if (MODES_KEPT.includes(effective(model, section, setting).value)) return [];
  return [{ section, setting, value: 'PeerOrChainTrust' }];
}

function core(server: WantedServer, model: ConfigurationModel): WantedSetting[] {
  const section = SECTIONS.core;
  const base = { section, setting: 'BaseUrl', value: server.enterprise ?? formatAddress(server) };
  const failover = { section, setting: 'FailoverBaseUrl', value: '' };
  return [base, ...(server.enterprise === undefined ? [failover] : []), ...validation(section, model)];
}

/**
 * What one configuration file of a product must say for Local Client Only (domain.md). The find type is left alone:
 * with an empty find value the RIS ignores it and searches for `CN=HOST`.
 */
export function wantedSettings(
  role: ProductId,
  server: WantedServer,
  model: ConfigurationModel,
): WantedSetting[] {
  if (role === 'client') {
    const section = SECTIONS.client;
    const base = { section, setting: 'ApplicationServicesBaseUrl', value: formatAddress(server) };
    return [base, ...validation(section, model), ...core(server, model)];
  }
  const section = SECTIONS.server;
  return [
    { section, setting: 'BaseUrl', value: formatAddress(server) },
    { section, setting: 'CertificateCustomFindValue', value: '' },
    { section, setting: 'CertificateStoreLocation', value: 'LocalMachine' },
    { section, setting: 'CertificateStoreName', value: 'My' },
    ...core(server, model),
  ];
}
