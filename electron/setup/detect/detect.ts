import type { CertificateSearch, FoundCertificate, ServerEvidence } from '../../certificates/evidence.ts';
import { searchFor } from '../../certificates/find.ts';
import { examineKey } from '../../certificates/key.ts';
import { parseCertificate } from '../../certificates/parse.ts';
import { LOCAL_HOST } from '../../certificates/profile.ts';
import { recognise } from '../../certificates/recognise.ts';
import { certificateText } from '../../contract/ids.ts';
import type { Machine } from '../../machine/machine.ts';
import type { Service } from '../../machine/services.ts';
import type { StoreEntry } from '../../machine/stores.ts';
import { type ConfigurationModel, effective } from '../../ris/configuration/model.ts';
import { SERVICE_NAME } from '../../ris/products.ts';
import { SECTIONS } from '../../ris/settings.ts';
import { modelsOf } from '../clients.ts';
import type { CandidateFact, Facts } from '../facts.ts';
import { type GivenFacts, NOTHING_GIVEN } from '../given/open.ts';
import { MY, QUARANTINE, TRUSTED_PEOPLE } from '../places.ts';
import { readState } from '../state-folder.ts';
import type { Watch } from '../watch.ts';
import { detectAccess } from './access.ts';
import { certificatesIn, detectChosen } from './chosen.ts';
import { detectDocument, detectPending } from './pending.ts';
import { findProduct } from './products.ts';
import { scan } from './scan.ts';
import { detectRoot, detectServers, detectTrust, localSearch } from './trust.ts';

/** What the choices say about where to look. */
export interface Scope {
  /** Of the certificate in `LocalMachine`\`My` that was chosen; null: none was. */
  readonly thumbprint: string | null;
  /** SHA-256 of the root that is to be trusted; null: none is. */
  readonly issuer: string | null;
  /** Runs the RIS service, or will; null: as the service says. */
  readonly account: string | null;
  /** Where a request is to be written; null: none is to be. */
  readonly document: string | null;
  /** SHA-256 of servers' own certificates that are to be trusted by themselves. */
  readonly servers: readonly string[];
  readonly serverFolder: string | undefined;
  readonly clientFolder: string | undefined;
}

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
export function examiner({
  keys,
  host,
}: Pick<Machine, 'keys' | 'host'>): (entry: StoreEntry) => FoundCertificate {
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

/** Finds the products in the folders that were named, or wherever Windows knows of them. */
export function detectProducts(
  machine: Pick<Machine, 'files' | 'host' | 'packages' | 'runtime'>,
  { serverFolder, clientFolder }: Pick<Scope, 'serverFolder' | 'clientFolder'>,
  service: Service | null,
): Facts['products'] {
  const installed = machine.packages.installed();
  return {
    server: findProduct(machine, 'server', serverFolder, service, installed),
    client: findProduct(machine, 'client', clientFolder, null, installed),
  };
}

/** Finds out everything that planning and verifying need. Reads only, and leaves no trace. */
export async function detect(
  machine: Machine,
  scope: Scope,
  watch: Watch,
  given: GivenFacts = NOTHING_GIVEN.facts,
): Promise<Facts> {
  const { stores, host, services, bindings } = machine;
  const state = readState(machine);
  const service = services.query(SERVICE_NAME);
  const products = detectProducts(machine, scope, service);
  const servers = modelsOf(products.server).map(serverOf);
  const searches: CertificateSearch[] = [
    localSearch(LOCAL_HOST, MY),
    ...servers.map((server) => server.search),
  ];
  const [planned, ...findings] = await scan(stores, searches, watch);
  const examine = examiner(machine);
  const found = (planned ?? []).map((entry) => ({ ...examine(entry), friendlyName: entry.friendlyName }));
  const searched = servers.map((server, index) => ({
    ...server,
    found: findings[index]?.map(examine) ?? null,
  }));
  const chosen = detectChosen(machine, scope.thumbprint, given.certificate, examine);
  const all = [
    ...found,
    ...searched.flatMap((server) => server.found ?? []),
    ...(chosen === null ? [] : [chosen]),
  ];
  const { trust, trustedPeople } = detectTrust(
    stores,
    [...all.map(({ certificate }) => certificate), ...certificatesIn(given.certificate)],
    LOCAL_HOST,
  );
  const account = scope.account ?? service?.account ?? null;
  const isTrusted = ({ id }: FoundCertificate): boolean =>
    trustedPeople.some((copy) => copy.thumbprint === id.thumbprint);
  const now = host.now();
  const recognised = found.map((one) => ({ ...one, recognition: recognise(one, now) }));
  // Of ours too: one that is replaced may be bound to something.
  const users = recognised.length > 0 ? bindings.list() : [];
  const candidates = recognised.map((one): CandidateFact => {
    const { thumbprint } = one.id;
    return {
      ...one,
      users: users.filter((binding) => binding.thumbprint === thumbprint),
      trusted: isTrusted(one),
    };
  });
  const copies = trustedPeople.filter((copy) =>
    candidates.some((one) => one.id.thumbprint === copy.thumbprint),
  );
  return {
    at: now,
    computer: host.computerName(),
    fullName: host.fullName(),
    state,
    products,
    service,
    access: account === null ? null : detectAccess(machine, account, all),
    candidates,
    chosen: chosen === null ? null : { ...chosen, trusted: isTrusted(chosen) },
    searches: searched,
    trust,
    given,
    confirmedRoot: scope.issuer === null ? null : detectRoot(stores, scope.issuer),
    trustedCopies: copies.map((copy) => ({ ...TRUSTED_PEOPLE, thumbprint: copy.thumbprint })),
    pending: detectPending(machine),
    document: scope.document === null ? null : detectDocument(machine, scope.document),
    trustedServers: detectServers(stores, scope.servers),
    contacts: [],
    otherNames: [],
    quarantined: [...stores.list(QUARANTINE)].map((entry) => entry.id),
  };
}
