import type { CertificateSearch, FoundCertificate, ServerEvidence } from '../../certificates/evidence.ts';
import { searchFor } from '../../certificates/find.ts';
import { examineKey } from '../../certificates/key.ts';
import { parseCertificate } from '../../certificates/parse.ts';
import { recognise } from '../../certificates/recognise.ts';
import { certificateText } from '../../contract/ids.ts';
import type { Machine } from '../../machine/machine.ts';
import type { StoreEntry } from '../../machine/stores.ts';
import { type ConfigurationModel, effective } from '../../ris/configuration/model.ts';
import { SERVICE_NAME } from '../../ris/products.ts';
import { SECTIONS } from '../../ris/settings.ts';
import type { CandidateFact, Facts, ProductSearch } from '../facts.ts';
import { MY, QUARANTINE, TRUSTED_PEOPLE } from '../places.ts';
import { readState } from '../state-folder.ts';
import type { Watch } from '../watch.ts';
import { findProduct } from './products.ts';
import { scan } from './scan.ts';
import { detectTrust, localSearch } from './trust.ts';

/** What the choices say about where to look. */
export interface Scope {
  readonly host: string;
  readonly serverFolder: string | undefined;
  readonly clientFolder: string | undefined;
}

const models = (search: ProductSearch): ConfigurationModel[] =>
  search.found === 'one' ? search.product.files.flatMap((file) => ('model' in file ? [file.model] : [])) : [];

function serverOf(model: ConfigurationModel): Omit<ServerEvidence, 'found'> {
  const value = (setting: string): string => effective(model, SECTIONS.server, setting).value;
  const baseUrl = value('BaseUrl');
  const search = searchFor({
    baseUrl,
    findType: value('CertificateFindType'),
    findValue: value('CertificateCustomFindValue'),
    storeLocation: value('CertificateStoreLocation'),
    storeName: value('CertificateStoreName'),
  });
  return { file: model.path, baseUrl, configurationClass: value('ConfigurationClass'), search };
}

/** Proves each certificate's key once, however many searches find it. */
function examiner({ keys, host }: Pick<Machine, 'keys' | 'host'>): (entry: StoreEntry) => FoundCertificate {
  const known = new Map<string, FoundCertificate>();
  return (entry) => {
    const name = certificateText(entry.id);
    const before = known.get(name);
    if (before !== undefined) return before;
    const certificate = parseCertificate(entry.der);
    const found = {
      id: entry.id,
      certificate,
      key: examineKey(certificate, entry.key, keys, host.random(32)),
    };
    known.set(name, found);
    return found;
  };
}

/** Finds out everything that planning and verifying need. Reads only, and leaves no trace. */
export async function detect(machine: Machine, scope: Scope, watch: Watch): Promise<Facts> {
  const { stores, host, services, packages, bindings } = machine;
  const state = readState(machine);
  const service = services.query(SERVICE_NAME);
  const installed = packages.installed();
  const products = {
    server: findProduct(machine, 'server', scope.serverFolder, service, installed),
    client: findProduct(machine, 'client', scope.clientFolder, null, installed),
  };
  const servers = models(products.server).map(serverOf);
  const searches: CertificateSearch[] = [
    localSearch(scope.host, MY),
    ...servers.map((server) => server.search),
  ];
  const [planned, ...findings] = await scan(stores, searches, watch);
  const examine = examiner(machine);
  const found = (planned ?? []).map((entry) => ({ ...examine(entry), friendlyName: entry.friendlyName }));
  const searched = servers.map((server, index) => ({
    ...server,
    found: findings[index]?.map(examine) ?? null,
  }));
  const all = [...found, ...searched.flatMap((server) => server.found ?? [])].map((one) => one.certificate);
  const { trust, trustedPeople } = detectTrust(stores, all, scope.host);
  const now = host.now();
  const recognised = found.map((one) => ({ ...one, recognition: recognise(one, now) }));
  const users = recognised.some((one) => !one.recognition.ours) ? bindings.list() : [];
  const candidates = recognised.map((one): CandidateFact => {
    const { thumbprint } = one.id;
    return {
      ...one,
      users: users.filter((binding) => binding.thumbprint === thumbprint),
      trusted: trustedPeople.some((copy) => copy.thumbprint === thumbprint),
    };
  });
  const copies = trustedPeople.filter((copy) =>
    candidates.some((one) => one.id.thumbprint === copy.thumbprint),
  );
  return {
    at: now,
    computer: host.computerName(),
    state,
    products,
    service,
    candidates,
    searches: searched,
    trust,
    trustedCopies: copies.map((copy) => ({ ...TRUSTED_PEOPLE, thumbprint: copy.thumbprint })),
    quarantined: [...stores.list(QUARANTINE)].map((entry) => entry.id),
  };
}
