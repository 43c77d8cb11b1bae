import { expect, it } from 'vitest';
import { argumentsOf, startOf } from '../../../../electron/hosts/desktop/start.ts';

it.each([
  [[], null],
  [['--root', '/m'], '/m'],
  [['--root=/m'], '/m'],
  [['/root:/m'], '/m'],
])('%j opens a window', (args, root) => {
  expect(startOf(args)).toMatchObject({ kind: 'window' });
  expect(startOf(args)).toMatchObject({
    root: root === null ? null : (expect.stringContaining('m') as string),
  });
});

it.each([
  [['--quiet']],
  [['/quiet']],
  [['--root', '/m', '--quiet']],
  [['--setup', 'integrated', '--local-client-only']],
  [['--verify', '--json']],
  [['--remove']],
  [['--help']],
  [['--version']],
  [['--qiet']],
  [['--root']],
  [['unexpected']],
  [['']],
  [['--answers', 'a.json']],
])('%j never opens a window', (args) => {
  expect(startOf(args)).toEqual({ kind: 'command', args });
});

it('the program finds its own arguments', () => {
  expect(argumentsOf(['C:\\ris-setup.exe', '--quiet'], false)).toEqual(['--quiet']);
  expect(argumentsOf(['electron', '.', '--quiet'], true)).toEqual(['--quiet']);
  expect(argumentsOf(['electron', '--no-sandbox', '/wizard', '--root', '/m'], true)).toEqual([
    '--root',
    '/m',
  ]);
  expect(argumentsOf(['electron'], true)).toEqual([]);
});
