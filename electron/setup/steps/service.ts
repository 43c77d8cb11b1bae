import type { Machine } from '../../machine/machine.ts';
import { isUp } from '../service-state.ts';
import type { Executor } from './executor.ts';

const intentOf = (service: string, { services }: Pick<Machine, 'services'>) => ({
  service,
  wasRunning: isUp(services.query(service)),
});

/** Stops the RIS service; undone by starting it where it was running. */
export const serviceStop: Executor<'service.stop'> = {
  prepare: ({ service }, { machine }) => ({ kind: 'service.stop', ...intentOf(service, machine) }),
  async perform({ service }, { machine }) {
    await machine.services.stop(service);
    return {};
  },
  async undo({ service, wasRunning }, { machine }) {
    if (wasRunning && machine.services.query(service) !== null) await machine.services.start(service);
    return [];
  },
};

/** Starts the RIS service; undone by stopping it, so that what was changed under it can be taken back. */
export const serviceStart: Executor<'service.start'> = {
  prepare: ({ service }, { machine }) => ({ kind: 'service.start', ...intentOf(service, machine) }),
  async perform({ service }, { machine }) {
    await machine.services.start(service);
    return {};
  },
  async undo({ service, wasRunning }, { machine }) {
    if (!wasRunning && machine.services.query(service) !== null) await machine.services.stop(service);
    return [];
  },
};
