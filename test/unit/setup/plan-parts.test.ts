import { describe, expect, test } from 'vitest';
import type { Step } from '../../../electron/contract/plan.ts';
import { folderKey, sameFolder, unquoted } from '../../../electron/setup/detect/folders.ts';
import { folderOfImage } from '../../../electron/setup/detect/image-path.ts';
import { MY } from '../../../electron/setup/places.ts';
import { digest } from '../../../electron/setup/plan/digest.ts';
import { certificateCreate, certificateMove, serviceStop } from '../../../electron/setup/plan/steps.ts';
import { isUp } from '../../../electron/setup/service-state.ts';

describe('the digest', () => {
  const steps: readonly Step[] = [serviceStop('RIS'), certificateCreate('localhost')];

  test('is always the same for the same changes', () => {
    expect(digest(steps)).toBe(digest(structuredClone(steps)));
    // Python's hashlib over json.dumps of the same rows: a digest must mean the same in every release.
    expect(digest(steps)).toBe('4d022a01760b247e439bd7b483b46276c6ae31a7077ef94082ab8f05f15b49b8');
  });

  test('changes with kind, target, before, after and order', () => {
    const move = certificateMove({ ...MY, thumbprint: 'A'.repeat(40) }, true);
    const others: readonly (readonly Step[])[] = [
      [],
      steps.slice(1),
      steps.toReversed(),
      [serviceStop('RIS 2'), certificateCreate('localhost')],
      [serviceStop('RIS'), certificateCreate('ris01')],
      [move],
      [{ ...move, changes: [] }],
      [certificateMove({ ...MY, thumbprint: 'A'.repeat(40) }, false)],
    ];
    const digests = [steps, ...others].map(digest);
    expect(new Set(digests).size).toBe(digests.length);
  });

  test('does not mistake one text for two', () => {
    const of = (...targets: string[]): Step => ({
      ...serviceStop('x'),
      changes: targets.map((target) => ({ target, before: null, after: null })),
    });
    expect(digest([of('a', 'b')])).not.toBe(digest([of('a","b')]));
    expect(digest([of('a'), of('b')])).not.toBe(digest([of('a', 'b')]));
  });
});

describe('the folder of a service', () => {
  test.each([
    ['"C:\\Program Files\\RIS\\Host.exe"', 'C:\\Program Files\\RIS'],
    ['"C:\\Program Files\\RIS\\Host.exe" -service "x y"', 'C:\\Program Files\\RIS'],
    ['  "C:\\RIS\\Host.exe"', 'C:\\RIS'],
    ['C:\\RIS\\Host.exe', 'C:\\RIS'],
    ['C:\\Program Files\\RIS\\Host.EXE -k', 'C:\\Program Files\\RIS'],
    ['C:\\my.exe.files\\Host.exe', 'C:\\my.exe.files'],
    ['/opt/ris/host.exe', '/opt/ris'],
    ['"/opt/ris server/host"', '/opt/ris server'],
  ])('%s', (imagePath, folder) => {
    expect(folderOfImage(imagePath)).toBe(folder);
  });

  test.each([
    '',
    '   ',
    '""',
    '"',
    'Host.exe',
    '"Host.exe"',
    'C:\\RIS\\Host',
    '\\Host.exe',
    '"unclosed C:\\x',
  ])('%j names none', (imagePath) => {
    expect(folderOfImage(imagePath)).toBeNull();
  });

  test('endless ones are read in a moment', () => {
    for (const text of ['"'.repeat(100_000), 'a '.repeat(50_000), '\\'.repeat(100_000)]) {
      expect(folderOfImage(text)).toBeNull();
    }
  });
});

describe('folders', () => {
  test.each([
    ['C:\\RIS', 'c:\\ris\\'],
    ['C:\\RIS', 'C:/RIS/'],
    ['/opt/ris', '/opt/ris//'],
  ])('%s is %s', (a, b) => {
    expect(sameFolder(a, b)).toBe(true);
  });

  test.each([
    ['C:\\RIS', 'C:\\RIS 2'],
    ['C:\\RIS', 'D:\\RIS'],
    ['C:\\RIS', ''],
  ])('%s is not %s', (a, b) => {
    expect(sameFolder(a, b)).toBe(false);
  });

  test('the root keeps nothing but is like no other', () => {
    expect(folderKey('/')).toBe('');
    expect(folderKey('C:\\')).toBe('c:');
  });

  test.each([
    ['"C:\\Program Files\\RIS"', 'C:\\Program Files\\RIS'],
    ['  C:\\RIS ', 'C:\\RIS'],
    ['""', ''],
    ['"', '"'],
    ['C:\\"RIS"', 'C:\\"RIS"'],
  ])('%s without quotes is %s', (text, bare) => {
    expect(unquoted(text)).toBe(bare);
  });
});

test.each([
  ['running', true],
  ['starting', true],
  ['paused', true],
  ['stopping', false],
  ['stopped', false],
] as const)('a service that is %s is up: %s', (state, up) => {
  expect(isUp({ state })).toBe(up);
});

test('a service that is not there is not up', () => {
  expect(isUp(null)).toBe(false);
});
