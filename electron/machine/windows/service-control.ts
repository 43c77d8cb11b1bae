import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import type { ServiceState } from '../services.ts';
import { hexCode } from './errors.ts';

export type Action = 'stop' | 'start' | 'query';

export const ERROR_SERVICE_DOES_NOT_EXIST = 1060;
const ERROR_SERVICE_DATABASE_LOCKED = 1055;
const ERROR_INTERNAL_ERROR = 1359;

/** What a failed call to the service manager means for that service (winerror.h, 1050 to 1079). */
export function serviceProblem(service: string, action: Action, code: number): Problem {
  const params = { service, code: hexCode(code) };
  switch (code) {
    case 5:
      return new Problem(message('windows.service.denied', params), 'refused');
    case ERROR_SERVICE_DOES_NOT_EXIST:
      return new Problem(message('windows.service.gone', { service }));
    case 1058: // ERROR_SERVICE_DISABLED
      return new Problem(message('windows.service.disabled', params));
    case 1051: // ERROR_DEPENDENT_SERVICES_RUNNING
      return new Problem(message('windows.service.dependents', params));
    case 1057: // ERROR_INVALID_SERVICE_ACCOUNT
    case 1069: // ERROR_SERVICE_LOGON_FAILED
      return new Problem(message('windows.service.logon', params));
    case 2:
    case 3:
    case 193: // ERROR_BAD_EXE_FORMAT
      return new Problem(message('windows.service.file', params));
    case 1053: // ERROR_SERVICE_REQUEST_TIMEOUT
      return new Problem(message('windows.service.timeout', params));
    default:
      return new Problem(message('windows.service.failed', { ...params, action }));
  }
}

/** A service that makes no progress; `silent`: for so many milliseconds. */
export const stuckProblem = (service: string, state: ServiceState, silent: number): Problem =>
  new Problem(message('windows.service.stuck', { service, state, seconds: Math.round(silent / 1000) }));

/** A service that ended instead of starting. */
export const endedProblem = (service: string, exitCode: number): Problem =>
  new Problem(message('windows.service.ended', { service, code: hexCode(exitCode) }));

/**
 * Did the service manager, not the service, fail to start it for the moment? It is asked again after a while
 * (Win32 "Service Startup": the database may be locked; Wine's manager says 1359 while the last process still ends).
 */
export const isPassing = (code: number): boolean =>
  code === ERROR_SERVICE_DATABASE_LOCKED || code === ERROR_INTERNAL_ERROR;

/** How often a start is asked for, and how long lies between two times, in milliseconds. */
export const STARTS = { most: 10, pause: 500 } as const;

/** One look at a service that is on its way; milliseconds. */
export interface Progress {
  readonly checkpoint: number;
  readonly waitHint: number;
}

const SHORTEST_WAIT = 25;
const LONGEST_WAIT = 1_000;
const PATIENCE = 30_000;

/** How long to wait before looking again: a tenth of the service's own hint, within bounds, in milliseconds. */
export const pause = (waitHint: number): number =>
  Math.min(Math.max(waitHint / 10, SHORTEST_WAIT), LONGEST_WAIT);

/** Is a service that has shown the same checkpoint for `silent` milliseconds stuck? Its own hint may ask for more. */
export const isStuck = (progress: Progress, silent: number): boolean =>
  silent > Math.max(progress.waitHint, PATIENCE);
