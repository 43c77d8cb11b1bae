import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { thumbprint } from '../../contract/ids.ts';
import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import type { Machine } from '../machine.ts';
import { createNodeFiles } from '../node/files.ts';
import { createNodeNetwork } from '../node/network.ts';
import { posixRights } from '../node/posix-rights.ts';
import { createEmbeddedAccess } from './access.ts';
import { createEmbeddedHost } from './host.ts';
import { readJson } from './json.ts';
import { createEmbeddedKeys } from './keys.ts';
import { linuxListener } from './listeners.ts';
import { createEmbeddedRuntime } from './runtime.ts';
import { createEmbeddedServices } from './services.ts';
import { createEmbeddedStores } from './stores.ts';

const packages = z.array(
  z.strictObject({
    name: z.string(),
    version: z.string().nullable(),
    publisher: z.string().nullable(),
    folder: z.string().nullable(),
  }),
);
const bindings = z.array(
  z.strictObject({
    user: z.enum(['http.sys', 'RDP', 'WinRM', 'SQL Server']),
    detail: z.string(),
    thumbprint,
  }),
);

/** Node's own recursive mkdir never returns where a file system takes no new folders and says ENOENT (/proc). */
function makeFolders(path: string): void {
  const parent = dirname(path);
  if (parent !== path && !existsSync(parent)) makeFolders(parent);
  try {
    mkdirSync(path);
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
}

function makeRoot(root: string): string {
  try {
    makeFolders(join(root, 'ProgramData'));
    return realpathSync(root);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new Problem(message('embedded.noFolder', { path: root, reason }), 'refused', { cause: error });
  }
}

/** A whole Windows computer as a folder: for trying, for tests, and for machines that are not Windows. */
export function createEmbeddedMachine(folder: string): Machine {
  const root = makeRoot(folder);
  return {
    stores: createEmbeddedStores(root),
    keys: createEmbeddedKeys(root),
    access: createEmbeddedAccess(root),
    files: createNodeFiles({ root, rights: posixRights(root) }),
    // A person names files of the computer that this folder lies on.
    documents: createNodeFiles({ root: null, rights: posixRights(root) }),
    services: createEmbeddedServices(root),
    packages: { installed: () => readJson(join(root, 'packages.json'), packages, []) },
    bindings: { list: () => readJson(join(root, 'bindings.json'), bindings, []) },
    network: createNodeNetwork(linuxListener, () => '/etc/hosts'),
    runtime: createEmbeddedRuntime(root),
    host: createEmbeddedHost(root),
  };
}
