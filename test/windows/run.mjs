// Runs test/windows/*.test.ts in Windows' Node: under Wine, or directly where this is Windows.
// node test/windows/run.mjs [PART OF A NAME …]; RIS_REQUIRE_PARTS=1 makes what is missing a failure.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle, dist, testNames } from './bundle.mjs';
import { isInstalled, windowsNode } from './install.mjs';
import { openPrefix, wineVersion } from './prefix.mjs';
import { count, FAILED, failures } from './tap.mjs';

// Programs that tests start: a second process, one that is killed half-way, and the command line itself.
const PROGRAMS = [
  ['child', 'child.ts'],
  ['killed-run', 'killed-run.ts'],
  ['headless', '../../electron/headless.ts'],
];

// Each with a machine of its own. A core is idle half of the time while Wine's processes wait for each other.
const LANES = ['a', 'b'];

// These take minutes, the others seconds: whoever starts late would make all wait.
const LONGEST = [
  'faults-install',
  'faults-remove',
  'faults-undo',
  'scenarios',
  'faults-request',
  'faults-answer',
  'faults-pfx',
  'cli',
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

const thisWindows = () => ({
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
  const began = performance.now();
  const { status, stdout, stderr } = await machine.run(windowsNode, [...reporters, `${name}.mjs`], {
    cwd: dist,
    variables,
  });
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  process.stdout.write(stdout);
  const tap = readTap(join(dist, file));
  const counts = count(tap, status);
  console.log(`test/windows/${name}.test.ts: ${line(counts)} (status ${status}, ${minutes} minutes)`);
  const said = counts.failed > 0 ? [`${name}:`, ...failures(tap), stderr.trim()] : [];
  return { ...counts, said };
}

const line = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** Takes file after file until none is left. */
async function work(machine, left) {
  const results = [];
  for (let name = left.shift(); name !== undefined; name = left.shift()) {
    results.push(await runFile(machine, name));
  }
  return results;
}

async function runAll() {
  const left = [...names].sort((a, b) => rank(a) - rank(b));
  const lanes = process.platform === 'win32' ? ['this'] : LANES.slice(0, left.length);
  const machines = await Promise.all(
    lanes.map((lane) => (process.platform === 'win32' ? thisWindows() : openPrefix(lane))),
  );
  try {
    // Only now: bundling empties the folder that another run may still be using.
    await bundle([...PROGRAMS, ...names.map((name) => [name, `${name}.test.ts`])]);
    return (await Promise.all(machines.map((machine) => work(machine, left)))).flat();
  } finally {
    for (const machine of machines) machine.stop();
  }
}

const rank = (name) => (LONGEST.includes(name) ? LONGEST.indexOf(name) : LONGEST.length);

const reason = missing();
// A wrong name on the command line must not look like success.
const required = process.env.RIS_REQUIRE_PARTS === '1' || names.length === 0;
if (reason !== null) console.log(`${required ? 'missing' : 'skipped'}: test/windows: ${reason}`);
const none = {
  passed: 0,
  failed: required ? names.length || 1 : 0,
  skipped: required ? 0 : names.length,
  said: [],
};
const results = reason === null ? await runAll() : [none];
const total = (field) => results.reduce((sum, result) => sum + result[field], 0);
const said = results.flatMap((result) => result.said);
if (said.length > 0) console.log([FAILED, ...said].join('\n'));
console.log(line({ passed: total('passed'), failed: total('failed'), skipped: total('skipped') }));
process.exitCode = total('failed') === 0 ? 0 : 1;
