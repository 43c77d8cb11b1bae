// Checks which layer imports which (.dependency-cruiser.cjs), and that the check saw the program at all.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cruiser = fileURLToPath(
  new URL('../node_modules/dependency-cruiser/bin/dependency-cruise.mjs', import.meta.url),
);
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [cruiser, '--config', '.dependency-cruiser.cjs', 'electron', 'renderer'],
  { cwd: root, encoding: 'utf8' },
);
process.stdout.write(stdout);
process.stderr.write(stderr);
const modules = Number(/(\d+) modules/.exec(stdout)?.[1] ?? 0);
// With a TypeScript that it does not know, the tool sees nothing and complains about nothing.
if (modules < 50) console.error(`only ${modules} modules were looked at`);
process.exitCode = status === 0 && modules >= 50 ? 0 : 1;
