import type { KeyAccess } from './access.ts';
import type { Bindings } from './bindings.ts';
import type { Documents } from './documents.ts';
import type { Files } from './files.ts';
import type { Host } from './host.ts';
import type { Keys } from './keys.ts';
import type { Network } from './network.ts';
import type { Packages } from './packages.ts';
import type { Runtime } from './runtime.ts';
import type { Services } from './services.ts';
import type { Stores } from './stores.ts';

/** Everything that the engine knows of a computer. A function asks for the ports it uses. */
export interface Machine {
  readonly stores: Stores;
  readonly keys: Keys;
  readonly access: KeyAccess;
  readonly files: Files;
  readonly documents: Documents;
  readonly services: Services;
  readonly packages: Packages;
  readonly bindings: Bindings;
  readonly network: Network;
  readonly runtime: Runtime;
  readonly host: Host;
}
