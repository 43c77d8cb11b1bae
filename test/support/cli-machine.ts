import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createEmbeddedRig, type EmbeddedRig } from './embedded-rig.ts';
import { productFiles } from './product-files.ts';
import { type ProductFiles, SERVER_FILE } from './rig.ts';

/** A database password, as NHibernate's section of a server file holds it: it must never leave that file. */
export const SECRET = 'Tr0ub4dor-3-dbpassword';
const DECLARATION =
  '    <section name="hibernate-configuration" type="NHibernate.Cfg.ConfigurationSectionHandler, NHibernate" />\r\n';
const SECTION = [
  '  <hibernate-configuration xmlns="urn:nhibernate-configuration-2.2">',
  '    <session-factory>',
  `      <property name="connection.connection_string">Data Source=.;User ID=ris;Password=${SECRET}</property>`,
  '    </session-factory>',
  '  </hibernate-configuration>',
  '',
].join('\r\n');

/** The products' files with the password in the server's. */
export function secretFiles(): ProductFiles {
  const files = productFiles();
  const text = Buffer.from(files.server[SERVER_FILE] ?? []).toString('utf8');
  const server = text
    .replace('  </configSections>', `${DECLARATION}  </configSections>`)
    .replace('  <startup>', `${SECTION}  <startup>`);
  return { ...files, server: { ...files.server, [SERVER_FILE]: Buffer.from(server) } };
}

/** What lies at a path, as far as a run may not change it. */
export interface Node {
  readonly bytes: string;
  readonly mode: number;
  /** Nanoseconds. */
  readonly modified: bigint;
}

/** Everything below a folder, folders included, by relative path. */
export function tree(folder: string): Record<string, Node> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names.map((name) => {
      const stat = lstatSync(join(folder, name), { bigint: true });
      const bytes = stat.isFile() ? readFileSync(join(folder, name)).toString('latin1') : '';
      return [name, { bytes, mode: Number(stat.mode), modified: stat.mtimeNs }];
    }),
  );
}

/** The same without the times: what must be equal after changes were taken back. */
export const contents = (folder: string): Record<string, Omit<Node, 'modified'>> =>
  Object.fromEntries(
    Object.entries(tree(folder)).map(([name, { bytes, mode }]) => [name, { bytes, mode }] as const),
  );

/** A machine for one test: a folder for everything that the test makes, with the machine's root in it. */
export interface TestMachine {
  /** Logs, results and answers go here; also the home folder of every process. */
  readonly home: string;
  readonly root: string;
  readonly rig: EmbeddedRig;
  file(name: string): string;
  /** Files that hold the password although they are not the configuration file that it belongs to. */
  leaks(): readonly string[];
  dispose(): Promise<void>;
}

const SERVICE = 'ClearCanvas ShredHost Service.json';

/** `files` null: the root does not exist yet. */
export function createTestMachine(files: ProductFiles | null = secretFiles()): TestMachine {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'ris-cli-')));
  const root = join(home, 'root');
  const rig = createEmbeddedRig(root);
  if (files !== null) {
    // At once on this kind of machine.
    void rig.reset(files);
    // As the machine itself leaves them, so that folder by folder and byte by byte can be compared.
    mkdirSync(join(root, 'keys'));
    mkdirSync(join(root, 'stores', 'LocalMachine'), { recursive: true });
    const service = join(root, 'services', SERVICE);
    writeFileSync(service, `${JSON.stringify(JSON.parse(readFileSync(service, 'utf8')), null, 2)}\n`);
  }
  return {
    home,
    root,
    rig,
    file: (name) => join(home, name),
    leaks: () =>
      Object.entries(tree(home))
        .filter(([, { bytes }]) => bytes.includes(SECRET) || bytes.includes('Password='))
        .map(([name]) => name)
        // An interrupted edit leaves a copy of the file beside it, which the next run removes.
        .filter((name) => !name.startsWith(relative(home, join(rig.serverFolder, SERVER_FILE)))),
    dispose: () => rm(home, { recursive: true, force: true }),
  };
}
