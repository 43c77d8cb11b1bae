import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Bundles the program once, before the tests that start it: they run side by side and would do it at the same time. */
export function setup(): void {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../build/bundle.mjs', import.meta.url))], {
    stdio: 'inherit',
  });
}
