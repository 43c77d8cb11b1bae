import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWindowsMachine } from '../../electron/machine/windows/index.ts';
import { systemDrive, systemLibraryFolder } from '../../electron/machine/windows/libraries.ts';
import { SERVICE_NAME } from '../../electron/ris/products.ts';
import { DISALLOWED, MY, QUARANTINE, REQUESTS, TRUSTED_PEOPLE } from '../../electron/setup/places.ts';
import type { ProductFiles, Rig } from '../support/rig.ts';
import { importKey } from './import-key.ts';
import { ensureStore } from './many-certificates.ts';
import { resetMachine } from './reset.ts';
import { createService } from './service-setup.ts';

const VENDOR = join(`${systemDrive()}\\`, 'Program Files', 'ClearCanvas');
const STORES = [MY, TRUSTED_PEOPLE, DISALLOWED, QUARANTINE, REQUESTS];

function install(folder: string, files: ProductFiles['server']): void {
  if (Object.keys(files).length > 0) mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
}

/** The Windows machine that the tests run on: Wine's, or a real one that is declared disposable. */
export function createWindowsRig(): Rig {
  const serverFolder = join(VENDOR, 'RIS Server');
  const clientFolder = join(VENDOR, 'Workstation');
  const state = createWindowsMachine().host.folders.state;
  // A real service program of the system stands for the RIS's, which the tests do not have.
  const program = join(VENDOR, 'RIS Server', 'ClearCanvas.Server.ShredHostService.exe');
  return {
    kind: 'windows',
    serverFolder,
    clientFolder,
    async reset(files) {
      const machine = createWindowsMachine();
      const folders = [clientFolder, state, `${serverFolder} 2`, `${clientFolder} 2`];
      await resetMachine(machine, { stores: STORES, containers: '', services: [], folders });
      // Windows always has this one; a new Wine prefix has not, and the first run would record that it made it.
      ensureStore(TRUSTED_PEOPLE);
      mkdirSync(serverFolder, { recursive: true });
      if (!existsSync(program)) copyFileSync(join(systemLibraryFolder(), 'spoolsv.exe'), program);
      for (const name of Object.keys(files.server))
        rmSync(join(serverFolder, name), { recursive: true, force: true });
      install(serverFolder, files.server);
      install(clientFolder, files.client);
      if (machine.services.query(SERVICE_NAME) === null) createService(SERVICE_NAME, `"${program}"`, 2);
      await machine.services.start(SERVICE_NAME);
    },
    open: createWindowsMachine,
    importKey,
  };
}
