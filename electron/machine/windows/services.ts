import { setTimeout as wait } from 'node:timers/promises';
import type { Service, ServiceState, Services } from '../services.ts';
import { advapi32 } from './advapi32.ts';
import { memory, type Pointer } from './libraries.ts';
import { lastError } from './native.ts';
import {
  ERROR_SERVICE_DOES_NOT_EXIST,
  endedProblem,
  isPassing,
  isStuck,
  pause,
  STARTS,
  serviceProblem,
  stuckProblem,
} from './service-control.ts';
import { closeService, describe, openService, type Status, status } from './service-handles.ts';

const SERVICE_CONTROL_STOP = 1;
const ERROR_SERVICE_ALREADY_RUNNING = 1056;
const ERROR_SERVICE_NOT_ACTIVE = 1062;

/** Looks until the service has left `passing`; as patient as the service itself asks. */
async function settled(service: Pointer, name: string, passing: ServiceState): Promise<Status> {
  let last = status(service, name);
  for (let since = Date.now(); last.state === passing; ) {
    await wait(pause(last.waitHint));
    const now = status(service, name);
    if (now.checkpoint !== last.checkpoint) since = Date.now();
    const silent = Date.now() - since;
    if (now.state === passing && isStuck(now, silent)) throw stuckProblem(name, passing, silent);
    last = now;
  }
  return last;
}

async function stopOpened(service: Pointer, name: string): Promise<void> {
  const before = await settled(service, name, 'starting');
  if (before.state === 'running' || before.state === 'paused') {
    const done = advapi32().ControlService(service, SERVICE_CONTROL_STOP, memory(28));
    const code = done === 0 ? lastError() : 0;
    if (code !== 0 && code !== ERROR_SERVICE_NOT_ACTIVE) throw serviceProblem(name, 'stop', code);
  }
  // A service may say Running, or Paused, for a moment after it took the control.
  await settled(service, name, 'running');
  await settled(service, name, 'paused');
  const after = await settled(service, name, 'stopping');
  if (after.state !== 'stopped') throw serviceProblem(name, 'stop', after.exitCode);
}

/** 0, or the code of the last attempt. */
async function startAsked(service: Pointer): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const code = advapi32().StartServiceW(service, 0, null) === 0 ? lastError() : 0;
    if (!isPassing(code) || attempt === STARTS.most) return code;
    await wait(STARTS.pause);
  }
}

async function startOpened(service: Pointer, name: string): Promise<void> {
  const before = await settled(service, name, 'stopping');
  if (before.state === 'stopped') {
    const code = await startAsked(service);
    if (code !== 0 && code !== ERROR_SERVICE_ALREADY_RUNNING) throw serviceProblem(name, 'start', code);
  }
  const after = await settled(service, name, 'starting');
  if (after.state === 'stopped') throw endedProblem(name, after.exitCode);
}

function query(name: string): Service | null {
  const service = openService(name, 'query');
  if (service === null) return null;
  try {
    return describe(service, name);
  } finally {
    closeService(service);
  }
}

async function control(
  name: string,
  action: 'stop' | 'start',
  run: (service: Pointer, name: string) => Promise<void>,
): Promise<void> {
  const service = openService(name, action);
  if (service === null) throw serviceProblem(name, action, ERROR_SERVICE_DOES_NOT_EXIST);
  try {
    await run(service, name);
  } finally {
    closeService(service);
  }
}

/** The service manager of this machine. */
export const windowsServices: Services = {
  query,
  stop: (name) => control(name, 'stop', stopOpened),
  start: (name) => control(name, 'start', startOpened),
};
