import type { Service } from '../machine/services.ts';

/** Is the service's program there, with what it read when it started? Paused counts, as it will run again. */
export const isUp = (service: Pick<Service, 'state'> | null): boolean =>
  service !== null && service.state !== 'stopped' && service.state !== 'stopping';
