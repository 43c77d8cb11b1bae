import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmbeddedMachine } from '../../electron/machine/embedded/index.ts';
import type { ProductFiles, Rig } from './rig.ts';

export interface EmbeddedRig extends Rig {
  readonly root: string;
  dispose(): void;
}

const SERVICE = 'ClearCanvas ShredHost Service';

/** An embedded machine in a temporary folder, or in `given` as another process left it. */
export function createEmbeddedRig(given?: string): EmbeddedRig {
  const root = given ?? mkdtempSync(join(tmpdir(), 'ris-'));
  const serverFolder = join(root, 'Program Files', 'ClearCanvas', 'RIS Server');
  const clientFolder = join(root, 'Program Files', 'ClearCanvas', 'Workstation');
  const install = (folder: string, files: ProductFiles['server']): void => {
    if (Object.keys(files).length > 0) mkdirSync(folder, { recursive: true });
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  };
  return {
    kind: 'embedded',
    root,
    serverFolder,
    clientFolder,
    reset(files) {
      rmSync(root, { recursive: true, force: true });
      mkdirSync(join(root, 'services'), { recursive: true });
      mkdirSync(join(root, 'ProgramData'));
      install(serverFolder, files.server);
      install(clientFolder, files.client);
      const imagePath = `"${join(serverFolder, 'ClearCanvas.Server.ShredHostService.exe')}"`;
      const service = { state: 'running', imagePath, account: 'LocalSystem', start: 'automatic' };
      writeFileSync(join(root, 'services', `${SERVICE}.json`), JSON.stringify(service));
    },
    open: () => createEmbeddedMachine(root),
    importKey(container, pem, use = 1) {
      mkdirSync(join(root, 'keys', container), { recursive: true });
      writeFileSync(join(root, 'keys', container, 'private-key.pem'), pem, { mode: 0o600 });
      const provider = 'Microsoft Enhanced RSA and AES Cryptographic Provider';
      return { container, provider, providerType: 24, keySpec: use, exportable: false };
    },
    dispose() {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
