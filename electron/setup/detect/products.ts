import { Problem } from '../../contract/problem.ts';
import type { Machine } from '../../machine/machine.ts';
import type { InstalledPackage } from '../../machine/packages.ts';
import type { Service } from '../../machine/services.ts';
import { LIMIT, readConfiguration, tooLarge } from '../../ris/configuration/read.ts';
import { isVendorFolder, matchesPackage, PRODUCTS, type ProductId } from '../../ris/products.ts';
import type { ConfigurationFact, ProductSearch } from '../facts.ts';
import { folderKey, sameFolder, unquoted } from './folders.ts';
import { folderOfImage } from './image-path.ts';

type Ports = Pick<Machine, 'files' | 'host' | 'runtime'>;

/** .NET Framework 4.6.1: older ones do not know the switch for every DNS name. */
const NET_4_6_1 = 394254;

/** Does something lie under the name of one of these configuration files? */
function holds({ files }: Ports, folder: string, names: readonly string[]): boolean {
  return names.some((name) => files.inspect(files.join(folder, name)).kind !== 'absent');
}

/** The same of a folder that nobody named: a registry entry that makes no sense is no reason to stop. */
function seemsToHold(ports: Ports, folder: string, names: readonly string[]): boolean {
  try {
    return holds(ports, folder, names);
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

function* programFolders({ files, host }: Ports): Iterable<string> {
  for (const programs of host.folders.programs) {
    for (const name of files.list(programs)) {
      const folder = files.join(programs, name);
      yield folder;
      if (isVendorFolder(name)) yield* files.list(folder).map((below) => files.join(folder, below));
    }
  }
}

const distinct = (folders: readonly string[]): string[] => [
  ...new Map(folders.map((folder) => [folderKey(folder), folder])).values(),
];

/** Folders to look into, and the configuration files that prove the product there. */
interface Place {
  readonly folders: readonly string[];
  readonly proof: readonly string[];
}

/** The places that name a product, surest first (domain.md: Where). */
function* places(
  ports: Ports,
  id: ProductId,
  service: Service | null,
  packages: readonly InstalledPackage[],
): Iterable<Place> {
  const any = PRODUCTS[id].configurationFiles;
  const sure = any.slice(0, 1);
  const image = service === null ? null : folderOfImage(service.imagePath);
  if (id === 'server' && image !== null) yield { folders: [image], proof: any };
  const listed = packages.filter((entry) => matchesPackage(id, entry.name));
  const folders = listed.map(({ folder }) => unquoted(folder ?? '')).filter((folder) => folder !== '');
  yield { folders, proof: any };
  // The service's host program alone proves nothing here: the Workstation can bring its own copy.
  yield { folders: [...programFolders(ports)], proof: sure };
}

function readFile({ files, runtime }: Ports, path: string, product: ProductId): ConfigurationFact | null {
  try {
    const kind = files.inspect(path);
    if (kind.kind === 'file' && kind.size > LIMIT) throw tooLarge(path, kind.size);
    const bytes = files.read(path, LIMIT);
    if (bytes === null) return null;
    const read = readConfiguration(path, bytes);
    const everyDnsName = read.everyDnsName && (runtime.netRelease() ?? 0) >= NET_4_6_1;
    const model = { ...read, everyDnsName };
    return { path, product, model, readOnly: kind.kind === 'file' && kind.readOnly };
  } catch (error) {
    if (error instanceof Problem) return { path, product, problem: error.problem };
    throw error;
  }
}

function describe(
  ports: Ports,
  id: ProductId,
  folder: string,
  packages: readonly InstalledPackage[],
): ProductSearch {
  const own = packages.find((entry) => sameFolder(unquoted(entry.folder ?? ''), folder));
  const paths = PRODUCTS[id].configurationFiles.map((name) => ports.files.join(folder, name));
  const files = paths.map((path) => readFile(ports, path, id)).filter((file) => file !== null);
  const doubt = ports.files.doubt(folder, 'product');
  return { found: 'one', product: { id, folder, version: own?.version ?? null, doubt, files } };
}

/** Finds one product: in the folder that was named, or where Windows knows of it. */
export function findProduct(
  ports: Ports,
  id: ProductId,
  named: string | undefined,
  service: Service | null,
  packages: readonly InstalledPackage[],
): ProductSearch {
  if (named !== undefined) {
    const there = holds(ports, named, PRODUCTS[id].configurationFiles);
    return there ? describe(ports, id, named, packages) : { found: 'none' };
  }
  for (const { folders, proof } of places(ports, id, service, packages)) {
    const holding = distinct(folders).filter((folder) => seemsToHold(ports, folder, proof));
    const [folder] = holding;
    if (holding.length > 1) return { found: 'several', folders: holding };
    if (folder !== undefined) return describe(ports, id, folder, packages);
  }
  return { found: 'none' };
}
