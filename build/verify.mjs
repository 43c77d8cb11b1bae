// The whole test run: installs what it may (unless --no-install), then types, lint, imports and every suite.
// What a machine lacks is named and skipped; with RIS_REQUIRE_PARTS=1 it fails instead.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FAILED } from '../test/windows/tap.mjs';
import { installParts, missingParts } from './parts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'ris-verify-'));
const node = process.execPath;
const tool = (name) => join(root, 'node_modules', name);
const vitest = tool('vitest/vitest.mjs');

/** A suite either has counts of its own or passes and fails as a whole. */
const suites = [
  { name: 'types', args: [tool('typescript/bin/tsc'), '--noEmit'] },
  { name: 'renderer types', args: [tool('typescript/bin/tsc'), '-p', 'renderer', '--noEmit'] },
  { name: 'format', args: [tool('@biomejs/biome/bin/biome'), 'check', '.'] },
  { name: 'lint', args: [tool('eslint/bin/eslint.js'), '.'] },
  { name: 'imports', args: [join(root, 'build/imports.mjs')] },
  { name: 'unit tests', project: 'unit' },
  { name: 'interop tests', project: 'interop' },
  { name: 'end-to-end tests', project: 'e2e' },
  { name: 'Windows tests', args: [join(root, 'test/windows/run.mjs')], counted: true },
];

function countVitest(report) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0, said: ['it wrote no report'] };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites, ...rest } =
    JSON.parse(readFileSync(report, 'utf8'));
  const failed = numFailedTests === 0 && !rest.success ? Math.max(1, numFailedTestSuites) : numFailedTests;
  const said = rest.testResults.flatMap(({ name, message, assertionResults }) => [
    ...(message ? [`${name}: ${message}`] : []),
    ...assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => `${name}: ${fullName}\n${failureMessages.join('\n')}`),
  ]);
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests, said };
}

function countClosing(output, status) {
  const closing = [...output.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm)].at(-1);
  const [passed, failed, skipped] = closing ? closing.slice(1).map(Number) : [0, 0, 0];
  const said = status === 0 ? [] : [output.slice(output.indexOf(FAILED) + FAILED.length)];
  return { passed, failed: status === 0 ? failed : Math.max(1, failed), skipped, said };
}

function run({ name, args, project, counted }) {
  const report = join(scratch, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const command = args ?? [vitest, 'run', '--project', project, ...reporters];
  const began = performance.now();
  const stdio = ['ignore', counted ? 'pipe' : 'inherit', 'inherit'];
  const { status, stdout } = spawnSync(node, command, {
    cwd: root,
    stdio,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (counted) process.stdout.write(stdout);
  const minutes = (performance.now() - began) / 60_000;
  const whole = { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0, said: [] };
  const counts = project ? countVitest(report) : counted ? countClosing(stdout, status) : whole;
  console.log(`== ${name}: ${minutes.toFixed(1)} minutes, ${text(counts)}`);
  return { name, minutes, ...counts };
}

const text = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

if (!process.argv.includes('--no-install')) installParts();
for (const part of missingParts()) console.log(`Not on this machine, so its tests are skipped: ${part}`);

const results = suites.map(run);
rmSync(scratch, { recursive: true, force: true });
// Once more at the end: in 4,000 lines nobody finds it.
for (const { name, failed, said } of results.filter((result) => result.failed > 0)) {
  console.log(`\n== Failed in ${name}: ${failed}`);
  for (const text of said) console.log(text.slice(0, 6000));
}
console.log('\nsuite               minutes');
for (const { name, minutes } of results) console.log(`${name.padEnd(20)}${minutes.toFixed(1).padStart(7)}`);
const sum = (field) => results.reduce((total, result) => total + result[field], 0);
console.log(`\n${text({ passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') })}`);
process.exitCode = results.some((result) => result.failed > 0) ? 1 : 0;
