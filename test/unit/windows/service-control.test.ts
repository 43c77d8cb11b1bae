import { describe, expect, it } from 'vitest';
import {
  isPassing,
  isStuck,
  pause,
  serviceProblem,
} from '../../../electron/machine/windows/service-control.ts';

describe('serviceProblem', () => {
  it.each([
    [5, 'windows.service.denied'],
    [2, 'windows.service.file'],
    [193, 'windows.service.file'],
    [1060, 'windows.service.gone'],
    [1058, 'windows.service.disabled'],
    [1051, 'windows.service.dependents'],
    [1069, 'windows.service.logon'],
    [1053, 'windows.service.timeout'],
    [1067, 'windows.service.failed'],
  ] as const)('gives %i its meaning and names the service', (code, wanted) => {
    const problem = serviceProblem('ClearCanvas ShredHost Service', 'start', code);
    expect(problem.problem.code).toBe(wanted);
    expect(problem.message).toContain('"ClearCanvas ShredHost Service"');
    expect(problem.message).not.toMatch(/\{\w+\}/);
  });

  it('says what could not be done, and the code of a failure without a meaning of its own', () => {
    expect(serviceProblem('X', 'stop', 1067).message).toContain(
      'could not stop the service "X" (0x0000042b)',
    );
  });
});

describe('waiting for a service', () => {
  it("follows the service's hint within bounds", () => {
    expect(pause(0)).toBe(25);
    expect(pause(3_000)).toBe(300);
    expect(pause(600_000)).toBe(1_000);
  });

  it('gives up only when nothing has moved for long, or for as long as the service asked', () => {
    expect(isStuck({ checkpoint: 1, waitHint: 0 }, 29_000)).toBe(false);
    expect(isStuck({ checkpoint: 1, waitHint: 0 }, 31_000)).toBe(true);
    expect(isStuck({ checkpoint: 1, waitHint: 120_000 }, 31_000)).toBe(false);
    expect(isStuck({ checkpoint: 1, waitHint: 120_000 }, 121_000)).toBe(true);
  });
});

it.each([1055, 1359])('asks again where the service manager itself could not for the moment: %d', (code) => {
  expect(isPassing(code)).toBe(true);
});

it.each([0, 2, 5, 1053, 1056, 1058, 1069])(
  'does not ask again where the service is what fails: %d',
  (code) => {
    expect(isPassing(code)).toBe(false);
  },
);
