import type { Engine } from '../contract/engine.ts';
import type { Machine } from '../machine/machine.ts';
import type { Paths } from './values.ts';

/** Standard output or standard error. */
export interface Stream {
  write(text: string): void;
  /** Waits until what was written has left; the system's code where it is lost, null where it is not, or nobody reads it. */
  settled?(): Promise<string | null>;
  readonly isTTY: boolean;
  /** Width of the terminal in characters; null where there is none. */
  readonly columns: number | null;
}

export interface OpenedMachine {
  readonly machine: Machine;
  /** The embedded machine's folder; null: this computer. */
  readonly folder: string | null;
  /** Was a small demonstration product installed just now? */
  readonly demonstration: boolean;
}

/** Everything that the command line needs of the process around it; it constructs no machine itself. */
export interface Io {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly paths: Paths;
  /** The wizard's own version. */
  readonly version: string;
  readonly now: () => Date;
  /** Calls `handler` for each Ctrl-C or request to end; returns how to stop listening. */
  onInterrupt(handler: () => void): () => void;
  /** `root` null: the machine that is the default here. `demonstrate`: with a product, where none is installed. */
  openMachine(root: string | null, demonstrate: boolean): Promise<OpenedMachine>;
  createEngine(machine: Machine): Promise<Engine>;
}
