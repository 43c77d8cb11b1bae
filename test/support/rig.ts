import type { KeyRef } from '../../electron/contract/ids.ts';
import type { Machine } from '../../electron/machine/machine.ts';

/** A machine to try things on. The same scenarios run on every kind of it. */
export interface Rig {
  readonly kind: 'embedded' | 'windows';
  /** Empties the machine and installs the products' configuration files; the RIS service runs. */
  reset(files: ProductFiles): void | Promise<void>;
  /** New ports on the machine as it is, as a new process would make them. */
  open(): Machine;
  readonly serverFolder: string;
  readonly clientFolder: string;
  /** Puts a private key into a new container of the machine, for key exchange (1) or for signatures alone (2). */
  importKey(container: string, pem: string, use?: 1 | 2): KeyRef;
}

/** Contents by file name; what is not named is not installed. */
export interface ProductFiles {
  readonly server: Readonly<Record<string, Uint8Array>>;
  readonly client: Readonly<Record<string, Uint8Array>>;
}

/** One thing that must hold on every kind of machine. */
export interface Scenario {
  readonly name: string;
  run(rig: Rig): Promise<void>;
}

export const SERVER_FILE = 'ClearCanvas.Ris.Server.Executable.exe.config';
export const SHRED_FILE = 'ClearCanvas.Server.ShredHostService.exe.config';
export const CLIENT_FILE = 'ClearCanvas.Desktop.Executable.exe.config';
