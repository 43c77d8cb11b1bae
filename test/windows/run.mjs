// Runs test/windows/*.test.ts in Windows' Node: under Wine, or directly where this is Windows.
// node test/windows/run.mjs [PART OF A NAME …]; RIS_REQUIRE_PARTS=1 makes what is missing a failure.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle, dist, testNames } from './bundle.mjs';
import { isInstalled, windowsNode } from './install.mjs';
import { openPrefix, wineVersion } from './prefix.mjs';

// Programs that tests start: a second process, one that is killed half-way, and the command line itself.
const PROGRAMS = [
  ['child', 'child.ts'],
  ['killed-run', 'killed-run.ts'],
  ['headless', '../../electron/headless.ts'],
];

// Real RIS configuration files are never part of the project; Wine shows the host's folders as drive Z.
const shared = fileURLToPath(new URL('../../../shared/clearcanvas', import.meta.url));
const variables = existsSync(shared)
  ? { RIS_REAL_FILES: process.platform === 'win32' ? shared : `Z:${shared.replaceAll('/', '\\')}` }
  : {};

const names = testNames(process.argv.slice(2));

function missing() {
  if (names.length === 0) return 'no test file has such a name';
  if (process.platform === 'win32') return null;
  return wineVersion() === null
    ? 'Wine is not installed (apt-get install --no-install-recommends wine wine64)'
    : isInstalled()
      ? null
      : 'the Windows halves of Node and koffi are not installed (node test/windows/install.mjs)';
}

const onWindows = () => ({
  run: (_program, args, { cwd, variables: added }) =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, args, {
        cwd,
        env: { ...process.env, ...added },
        stdio: ['ignore', 'inherit', 'inherit'],
      });
      child.on('error', reject);
      child.on('exit', (status) => resolve({ status, stdout: '', stderr: '' }));
    }),
  stop: () => {},
});

const number = (tap, what) => Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);

/** A file whose Node died half-way leaves no summary: that is a failure, whatever it had passed. */
function count(tap, status) {
  const failed = number(tap, 'fail') + number(tap, 'cancelled');
  const died = status !== 0 && failed === 0;
  return {
    passed: number(tap, 'pass'),
    failed: failed + (died ? 1 : 0),
    skipped: number(tap, 'skipped') + number(tap, 'todo'),
  };
}

const readTap = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

async function runFile(machine, name) {
  const file = `${name}.tap`;
  rmSync(join(dist, file), { force: true });
  const reporters = ['spec', 'stdout', 'tap', file].map((value, i) =>
    i % 2 === 0 ? `--test-reporter=${value}` : `--test-reporter-destination=${value}`,
  );
  const { status, stdout, stderr } = await machine.run(windowsNode, [...reporters, `${name}.mjs`], {
    cwd: dist,
    variables,
  });
  process.stdout.write(stdout);
  const counts = count(readTap(join(dist, file)), status);
  if (counts.failed > 0) process.stderr.write(stderr);
  console.log(`test/windows/${name}.test.ts: ${line(counts)} (status ${status})`);
  return counts;
}

const line = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

async function runAll() {
  const machine = process.platform === 'win32' ? onWindows() : await openPrefix();
  const total = { passed: 0, failed: 0, skipped: 0 };
  try {
    // Only now: bundling empties the folder that another run may still be using.
    await bundle([...PROGRAMS, ...names.map((name) => [name, `${name}.test.ts`])]);
    for (const name of names) {
      const counts = await runFile(machine, name);
      for (const key of Object.keys(total)) total[key] += counts[key];
    }
  } finally {
    machine.stop();
  }
  return total;
}

const reason = missing();
// A wrong name on the command line must not look like success.
const required = process.env.RIS_REQUIRE_PARTS === '1' || names.length === 0;
if (reason !== null) console.log(`${required ? 'missing' : 'skipped'}: test/windows: ${reason}`);
const none = { passed: 0, failed: required ? names.length || 1 : 0, skipped: required ? 0 : names.length };
const total = reason === null ? await runAll() : none;
console.log(line(total));
process.exitCode = total.failed === 0 ? 0 : 1;
