import type { Service, ServiceState } from '../services.ts';
import { advapi32 } from './advapi32.ts';
import { checkedName } from './errors.ts';
import { kernel32 } from './kernel32.ts';
import { memory, type Pointer } from './libraries.ts';
import { call, lastError, textInside, uint32, untilNul } from './native.ts';
import {
  type Action,
  ERROR_SERVICE_DOES_NOT_EXIST,
  type Progress,
  serviceProblem,
} from './service-control.ts';

const SC_MANAGER_CONNECT = 1;
const ACCESS: Record<Action, number> = { query: 0x5, start: 0x14, stop: 0x24 };
const SC_STATUS_PROCESS_INFO = 0;
const STATUS_SIZE = 36;
// QueryServiceConfig answers at most this much.
const CONFIG_SIZE = 8192;
const ERROR_SERVICE_SPECIFIC_ERROR = 1066;

const STATES: Record<number, ServiceState> = {
  1: 'stopped',
  2: 'starting',
  3: 'stopping',
  4: 'running',
  5: 'starting', // SERVICE_CONTINUE_PENDING
  6: 'paused', // SERVICE_PAUSE_PENDING
  7: 'paused',
};

/** What the service manager says of a service right now. */
export interface Status extends Progress {
  readonly state: ServiceState;
  readonly exitCode: number;
}

/** The caller closes it; null where `action` is `query` and there is no such service. */
export function openService(name: string, action: Action): Pointer | null {
  checkedName(name, 'a service');
  const manager = call('OpenSCManager', 'the service manager', () =>
    advapi32().OpenSCManagerW(null, null, SC_MANAGER_CONNECT),
  );
  const service = advapi32().OpenServiceW(manager, name, ACCESS[action]);
  const code = service === null ? lastError() : 0;
  closeService(manager);
  if (service !== null || (code === ERROR_SERVICE_DOES_NOT_EXIST && action === 'query')) return service;
  throw serviceProblem(name, action, code);
}

export function closeService(handle: Pointer): void {
  advapi32().CloseServiceHandle(handle);
}

/** Reads SERVICE_STATUS_PROCESS (winsvc.h). */
export function status(service: Pointer, name: string): Status {
  const out = memory(STATUS_SIZE);
  call('QueryServiceStatusEx', name, () =>
    advapi32().QueryServiceStatusEx(service, SC_STATUS_PROCESS_INFO, out, out.length, uint32()),
  );
  const exitCode = out.readUInt32LE(12);
  return {
    state: STATES[out.readUInt32LE(4)] ?? 'stopped',
    exitCode: exitCode === ERROR_SERVICE_SPECIFIC_ERROR ? out.readUInt32LE(16) : exitCode,
    checkpoint: out.readUInt32LE(20),
    waitHint: out.readUInt32LE(24),
  };
}

function expanded(path: string): string {
  const out = memory(65_536);
  const length = kernel32().ExpandEnvironmentStringsW(path, out, out.length / 2);
  return length === 0 || length > out.length / 2 ? path : untilNul(out);
}

/** Reads QUERY_SERVICE_CONFIG on x64 (winsvc.h). */
export function describe(service: Pointer, name: string): Service {
  const out = memory(CONFIG_SIZE);
  call('QueryServiceConfig', name, () => advapi32().QueryServiceConfigW(service, out, out.length, uint32()));
  const start = out.readUInt32LE(4);
  return {
    name,
    state: status(service, name).state,
    imagePath: expanded(textInside(out, 16) ?? ''),
    account: textInside(out, 48) ?? '',
    start: start === 4 ? 'disabled' : start === 3 ? 'manual' : 'automatic',
    pretended: false,
  };
}
