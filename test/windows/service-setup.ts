import { windowsError } from '../../electron/machine/windows/errors.ts';
import { library, type Nullable, type Pointer } from '../../electron/machine/windows/libraries.ts';
import { call, lastError } from '../../electron/machine/windows/native.ts';

interface ServiceSetup {
  readonly OpenSCManagerW: (machine: null, database: null, access: number) => Nullable;
  readonly CreateServiceW: (
    manager: Pointer,
    name: string,
    display: string,
    access: number,
    type: number,
    start: number,
    errorControl: number,
    program: string,
    group: null,
    tag: null,
    dependencies: null,
    account: null,
    password: null,
  ) => Nullable;
  readonly OpenServiceW: (manager: Pointer, name: string, access: number) => Nullable;
  readonly DeleteService: (service: Pointer) => number;
  readonly CloseServiceHandle: (handle: Pointer) => number;
}

// Only tests install services; the product never does.
const api = library<ServiceSetup>('advapi32.dll', {
  OpenSCManagerW: 'void *OpenSCManagerW(str16, str16, uint32_t)',
  CreateServiceW:
    'void *CreateServiceW(void *, str16, str16, uint32_t, uint32_t, uint32_t, uint32_t, str16, str16, void *, str16, str16, str16)',
  OpenServiceW: 'void *OpenServiceW(void *, str16, uint32_t)',
  DeleteService: 'int DeleteService(void *)',
  CloseServiceHandle: 'int CloseServiceHandle(void *)',
});

const ALL_ACCESS = 0xf003f;
const OWN_PROCESS = 0x10;
const ERROR_SERVICE_DOES_NOT_EXIST = 1060;

/** 2 automatic, 3 manual, 4 disabled. */
export type StartType = 2 | 3 | 4;

function withManager(use: (manager: Pointer) => void): void {
  const manager = call('OpenSCManager', 'tests', () => api().OpenSCManagerW(null, null, ALL_ACCESS));
  try {
    use(manager);
  } finally {
    api().CloseServiceHandle(manager);
  }
}

export function createService(name: string, program: string, start: StartType = 3): void {
  withManager((manager) => {
    const args = [null, null, null, null, null] as const;
    const service = call('CreateService', name, () =>
      api().CreateServiceW(manager, name, name, ALL_ACCESS, OWN_PROCESS, start, 1, program, ...args),
    );
    api().CloseServiceHandle(service);
  });
}

/** Nothing where there is no such service; a running one goes once it has stopped. */
export function deleteService(name: string): void {
  withManager((manager) => {
    const service = api().OpenServiceW(manager, name, ALL_ACCESS);
    if (service === null) {
      const code = lastError();
      if (code !== ERROR_SERVICE_DOES_NOT_EXIST) throw windowsError('OpenService', code, name);
      return;
    }
    try {
      call('DeleteService', name, () => api().DeleteService(service));
    } finally {
      api().CloseServiceHandle(service);
    }
  });
}
