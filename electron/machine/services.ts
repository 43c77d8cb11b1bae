export type ServiceState = 'running' | 'stopped' | 'starting' | 'stopping' | 'paused';

export interface Service {
  readonly name: string;
  readonly state: ServiceState;
  /** The command line that Windows starts; a path, perhaps quoted, perhaps with arguments. */
  readonly imagePath: string;
  readonly account: string;
  readonly start: 'automatic' | 'manual' | 'disabled';
  /** An entry alone, with no program behind it that could listen: only an embedded machine has such. */
  readonly pretended: boolean;
}

export interface Services {
  query(name: string): Service | null;
  /** Resolves once the service has stopped or started; nothing where it is so already. */
  stop(name: string): Promise<void>;
  start(name: string): Promise<void>;
}
