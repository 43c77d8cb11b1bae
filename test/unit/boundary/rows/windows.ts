import type { MessageCode } from '../../../../electron/contract/message.ts';
import { windowsError } from '../../../../electron/machine/windows/errors.ts';
import {
  endedProblem,
  serviceProblem,
  stuckProblem,
} from '../../../../electron/machine/windows/service-control.ts';
import { LOCAL } from '../../../support/cli.ts';
import type { Row } from '../stage.ts';
import { onProducts } from '../table.ts';

const SERVICE = 'ClearCanvas ShredHost Service';

/**
 * What Windows reports when the service is stopped, as the Windows ports turn it into a message; only the call that
 * fails is played, because Windows is not here.
 */
const reported = (code: MessageCode, error: () => Error): Row =>
  onProducts([code, 'run.stepFailed'], (stage) =>
    stage.run(LOCAL, {
      see: (machine) => ({
        ...machine,
        services: { ...machine.services, stop: () => Promise.reject(error()) },
      }),
    }),
  );
const call = (code: MessageCode, number: number): Row =>
  reported(code, () => windowsError('CertOpenStore', number, 'LocalMachine\\My'));
const ofService = (code: MessageCode, number: number): Row =>
  reported(code, () => serviceProblem(SERVICE, 'stop', number));

/** What Windows' own stores, keys and services report (winerror.h). */
export const windows: readonly Row[] = [
  call('windows.denied', 5),
  call('windows.diskFull', 112),
  call('windows.inUse', 32),
  call('windows.notFound', 2),
  call('windows.exists', 183),
  call('windows.provider', 0x80090017),
  call('windows.keyMissing', 0x80090016),
  call('windows.noCertificate', 0x8009310b),
  call('windows.memory', 1450),
  call('windows.failed', 0x12345678),
  ofService('windows.service.gone', 1060),
  ofService('windows.service.denied', 5),
  ofService('windows.service.disabled', 1058),
  ofService('windows.service.dependents', 1051),
  ofService('windows.service.logon', 1069),
  ofService('windows.service.file', 2),
  ofService('windows.service.timeout', 1053),
  ofService('windows.service.failed', 1067),
  reported('windows.service.stuck', () => stuckProblem(SERVICE, 'stopping', 31_000)),
  reported('windows.service.ended', () => endedProblem(SERVICE, 1067)),
];
