import type { Machine } from '../machine.ts';
import { createNodeFiles } from '../node/files.ts';
import { windowsBindings } from './bindings.ts';
import { createWindowsHost } from './host.ts';
import { windowsKeyAccess } from './key-access.ts';
import { windowsKeys } from './keys.ts';
import { windowsNetwork } from './network.ts';
import { windowsPackages } from './packages.ts';
import { windowsRights } from './rights.ts';
import { windowsRuntime } from './runtime.ts';
import { windowsServices } from './services.ts';
import { windowsStores } from './stores.ts';

/** The computer that this process runs on, through Win32. Only for Windows (or Wine), 64-bit. */
export function createWindowsMachine(): Machine {
  const host = createWindowsHost();
  const files = createNodeFiles({ root: null, rights: windowsRights });
  return {
    stores: windowsStores,
    keys: windowsKeys,
    access: windowsKeyAccess(host.computerName),
    files,
    documents: files,
    services: windowsServices,
    packages: windowsPackages,
    bindings: windowsBindings,
    network: windowsNetwork,
    runtime: windowsRuntime,
    host,
  };
}
