import type { Executor } from './executor.ts';

/** Stops the RIS service; undone by starting it where it was running. */
export const serviceStop: Executor<'service.stop'> = {
  prepare({ service }, { machine }) {
    return {
      kind: 'service.stop',
      service,
      wasRunning: machine.services.query(service)?.state === 'running',
    };
  },
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
  prepare({ service }, { machine }) {
    return {
      kind: 'service.start',
      service,
      wasRunning: machine.services.query(service)?.state === 'running',
    };
  },
  async perform({ service }, { machine }) {
    await machine.services.start(service);
    return {};
  },
  async undo({ service, wasRunning }, { machine }) {
    if (!wasRunning && machine.services.query(service) !== null) await machine.services.stop(service);
    return [];
  },
};
