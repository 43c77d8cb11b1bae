import { describe, expect, it } from 'vitest';
import { Problem } from '../../../electron/contract/problem.ts';
import {
  checkedName,
  hexCode,
  meaning,
  WindowsProblem,
  windowsError,
} from '../../../electron/machine/windows/errors.ts';

describe('windowsError', () => {
  it.each([
    [5, 'windows.denied'],
    [0x80070005, 'windows.denied'],
    [112, 'windows.diskFull'],
    [32, 'windows.inUse'],
    [2, 'windows.notFound'],
    [183, 'windows.exists'],
    [0x8009000f, 'windows.exists'],
    [0x80090016, 'windows.keyMissing'],
    [0x8009000d, 'windows.keyMissing'],
    [0x80090017, 'windows.provider'],
    [0x8009310b, 'windows.noCertificate'],
    [0x80093102, 'windows.noCertificate'],
    [1450, 'windows.memory'],
    [0, 'windows.failed'],
    [0x12345678, 'windows.failed'],
  ] as const)('gives %i its meaning', (code, wanted) => {
    expect(meaning(code)).toBe(wanted);
    // ncrypt answers its codes as signed numbers.
    expect(meaning(code | 0)).toBe(wanted);
  });

  it('names call, place and code, and remembers the code', () => {
    const problem = windowsError('CertOpenStore', 0x80090016 | 0, 'LocalMachine\\My');
    expect(problem).toBeInstanceOf(WindowsProblem);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem.code).toBe(0x80090016);
    expect(problem.message).toContain('LocalMachine\\My');
    expect(problem.message).toContain('CertOpenStore, 0x80090016');
  });

  it('writes a code with eight digits', () => {
    expect(hexCode(5)).toBe('0x00000005');
    expect(hexCode(-1)).toBe('0xffffffff');
  });
});

describe('checkedName', () => {
  it('lets names through unchanged', () => {
    for (const name of ['My', 'RIS Setup Quarantine', '{0A1B}', 'Größe 放射線科', 'x'.repeat(260)]) {
      expect(checkedName(name, 'a store')).toBe(name);
    }
  });

  it.each(['', 'My\0hidden', '\\\\server\\My', 'a/b', 'a\nb', 'x'.repeat(261)])('refuses %j', (name) => {
    expect(() => checkedName(name, 'a certificate store')).toThrow(
      /cannot be the name of a certificate store/,
    );
  });
});
