import type { ClientEvidence } from '../certificates/evidence.ts';
import { type ConfigurationModel, effective } from '../ris/configuration/model.ts';
import type { ProductId } from '../ris/products.ts';
import { SECTIONS, sameValue } from '../ris/settings.ts';
import {
  type WantedClient,
  type WantedServer,
  type WantedSetting,
  wantedClientSettings,
  wantedSettings,
} from '../ris/wanted.ts';
import type { Facts, ProductSearch } from './facts.ts';

type ClientSection = typeof SECTIONS.client | typeof SECTIONS.core;

/** The configuration files of a product that can be read. */
export const modelsOf = (search: ProductSearch): ConfigurationModel[] =>
  search.found === 'one' ? search.product.files.flatMap((file) => ('model' in file ? [file.model] : [])) : [];

function clientOf(
  model: ConfigurationModel,
  section: ClientSection,
  enterprise: string | undefined,
  wanted: readonly WantedSetting[],
): ClientEvidence {
  const value = (setting: string): string =>
    wanted.find((one) => one.section === section && one.setting === setting)?.value ??
    effective(model, section, setting).value;
  const url = value(section === SECTIONS.client ? 'ApplicationServicesBaseUrl' : 'BaseUrl');
  return {
    file: model.path,
    section,
    url,
    ...(section === SECTIONS.core ? { failoverUrl: value('FailoverBaseUrl') } : {}),
    validationMode: value('CertificateValidationMode'),
    revocationMode: value('RevocationMode'),
    configurationClass: value('ConfigurationClass'),
    // The RIS's executables target .NET 4.0 (domain.md, What the certificate must be).
    lastDnsNameOnly: !model.everyDnsName,
    elsewhere:
      section === SECTIONS.core && enterprise !== undefined && sameValue(section, 'BaseUrl', url, enterprise),
  };
}

type Products = Facts['products'];
type Wanted = (id: ProductId, model: ConfigurationModel) => readonly WantedSetting[];

function clients(
  products: Products,
  ids: readonly ProductId[],
  enterprise: string | undefined,
  wanted: Wanted,
): ClientEvidence[] {
  return ids.flatMap((id) => {
    const sections: readonly ClientSection[] =
      id === 'client' ? [SECTIONS.client, SECTIONS.core] : [SECTIONS.core];
    return modelsOf(products[id]).flatMap((model) =>
      sections.map((section) => clientOf(model, section, enterprise, wanted(id, model))),
    );
  });
}

/** The client sections of these products, as their files have them. */
export const clientsFound = (
  products: Products,
  ids: readonly ProductId[],
  enterprise: string | undefined,
): ClientEvidence[] => clients(products, ids, enterprise, () => []);

/** The same as they will be once the wanted settings are written. */
export const clientsWanted = (
  products: Products,
  ids: readonly ProductId[],
  server: WantedServer,
): ClientEvidence[] =>
  clients(products, ids, server.enterprise, (id, model) => wantedSettings(id, server, model));

/** The client's own sections as they will be once a client setup is written. */
export const clientsWantedAlone = (products: Products, wanted: WantedClient): ClientEvidence[] =>
  clients(products, ['client'], undefined, (_, model) => wantedClientSettings(wanted, model));
