import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { Problem } from '../../../../electron/contract/problem.ts';
import { readBrowserOptions } from '../../../../electron/hosts/browser/options.ts';

it.each([
  [[], { root: null, port: 0 }],
  [['--port', '8080'], { root: null, port: 8080 }],
  [['--port=65535', '--root=machine'], { root: resolve('machine'), port: 65535 }],
  [['--root', '/tmp/a b'], { root: resolve('/tmp/a b'), port: 0 }],
])('%j is understood', (args, options) => {
  expect(readBrowserOptions(args)).toEqual(options);
});

it.each([
  [['--quiet']],
  [['machine']],
  [['--root']],
  [['--root=']],
  [['--port', '0']],
  [['--port', '65536']],
  [['--port', '080']],
  [['--port', '8e3']],
  [['--port=-1']],
  [['--host', '0.0.0.0']],
])('%j is refused', (args) => {
  expect(() => readBrowserOptions(args)).toThrow(Problem);
});
