// Measures the built entry against what it cannot do without, all in one run because the machine's speed varies:
// ratios count there, not milliseconds. Then the window in a real Chromium, against the goals that it was given in
// milliseconds and bytes. Ends with status 1 where a limit or a goal is missed. One part alone: its name as argument.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fillStore } from './certificates.mjs';
import { contactFigures } from './endpoints.mjs';
import { alternate, answers, median, timed } from './measure.mjs';
import { cancelLatency, frames, hasTerminal } from './on-terminal.mjs';
import { printRatio, printSamples } from './report.mjs';
import { MANY, windowFigures } from './window.mjs';

const ROUNDS = 41;
// Finding primes takes now 50 and now 300 ms: twice the rounds, or the medians say more of luck than of programs.
const KEY_ROUNDS = 81;
const node = process.execPath;
const entry = fileURLToPath(new URL('../../dist/headless.js', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'ris-bench-'));
const verdicts = [];

const LOCAL = ['--setup', 'integrated', '--local-client-only'];
const rootOf = (name) => join(scratch, name);
const storeOf = (name) => join(rootOf(name), 'stores', 'LocalMachine', 'My');

/** Runs the built entry; ends the benchmark where the outcome is another one. */
function wizard(outcome, ...args) {
  const { milliseconds, stdout } = timed(node, [entry, ...args, '--json']);
  const found = JSON.parse(stdout).outcome;
  if (found !== outcome) throw new Error(`${found} instead of ${outcome}: ${args.join(' ')}\n${stdout}`);
  return milliseconds;
}

/** Planning installs the demonstration product and changes nothing else: what is left to do is the setup. */
const prepare = (name) => wizard('planned', ...LOCAL, '--plan', '--root', rootOf(name));
const install = (name) => wizard('installed', ...LOCAL, '--root', rootOf(name));

const rsaKey = "require('node:crypto').generateKeyPairSync('rsa', { modulusLength: 2048 })";
const readAll = `
  const { readdirSync, readFileSync } = require('node:fs');
  const { X509Certificate } = require('node:crypto');
  const [folder] = process.argv.slice(1);
  for (const name of readdirSync(folder)) new X509Certificate(readFileSync(folder + '/' + name + '/certificate.pem'));
`;

/** Programs of others that make such a key or certificate; only for looking at. */
function others() {
  const authority = { CAROOT: join(scratch, 'authority') };
  const file = (name) => join(scratch, name);
  const mkcert = ['-cert-file', file('mkcert.pem'), '-key-file', file('mkcert.key'), 'localhost'];
  const known = {};
  if (answers('openssl', 'version')) {
    known['openssl genrsa 2048'] = () =>
      timed('openssl', ['genrsa', '-out', file('key.pem'), '2048']).milliseconds;
  } else console.log('openssl is not on this machine: not measured.');
  if (answers('mkcert', '-version')) {
    mkdirSync(authority.CAROOT);
    timed('mkcert', mkcert, authority);
    known['mkcert localhost (its authority exists)'] = () => timed('mkcert', mkcert, authority).milliseconds;
  } else console.log('mkcert is not on this machine: not measured.');
  return known;
}

function installing() {
  prepare('settled');
  install('settled');
  const samples = alternate(KEY_ROUNDS, {
    install(round) {
      const name = `fresh-${round}`;
      prepare(name);
      const milliseconds = install(name);
      rmSync(rootOf(name), { recursive: true });
      return milliseconds;
    },
    'node -e, one RSA-2048 key': () => timed(node, ['-e', rsaKey]).milliseconds,
    ...others(),
    'an unchanged run': () => wizard('unchanged', ...LOCAL, '--root', rootOf('settled')),
    'node -e 0': () => timed(node, ['-e', '0']).milliseconds,
  });
  printSamples('Installing, and running again', samples);
  const of = (name) => median(samples[name]);
  verdicts.push(
    printRatio(
      'install / node generating one RSA-2048 key',
      of('install') / of('node -e, one RSA-2048 key'),
      2,
    ),
    printRatio('an unchanged run / node -e 0', of('an unchanged run') / of('node -e 0'), 3),
  );
}

function detecting() {
  filled('thousand', 1000);
  const samples = alternate(ROUNDS, {
    'detection (--verify)': () => wizard('verified', '--verify', '--root', rootOf('thousand')),
    'node, new X509Certificate over the same files': () =>
      timed(node, ['-e', readAll, storeOf('thousand')]).milliseconds,
  });
  printSamples('With 1,000 certificates in My', samples);
  const [detection, reading] = Object.values(samples).map(median);
  verdicts.push(printRatio('detection / new X509Certificate', detection / reading, 2));
}

/** A machine that is set up and has so many more certificates in My. */
function filled(name, count) {
  if (existsSync(rootOf(name))) return rootOf(name);
  prepare(name);
  install(name);
  fillStore(storeOf(name), count);
  return rootOf(name);
}

async function many() {
  filled('many', MANY);
  const verify = ['--verify', '--root', rootOf('many')];
  const whole = [1, 2, 3].map(() => wizard('verified', ...verify));
  printSamples(`With ${MANY} certificates in My`, { 'detection (--verify)': whole });
  if (!hasTerminal()) {
    console.log('  script(1) is not on this machine: progress and Ctrl-C are not measured.');
    return;
  }
  const counts = await frames([node, entry, ...verify]);
  const growing = counts.every((count, i) => i === 0 || count > counts[i - 1]);
  const seen = counts.length > 1 && growing;
  console.log(`  progress: ${counts.join(', ')} certificates shown${seen ? '' : '   TOO LITTLE'}`);
  verdicts.push(seen);
  const plan = [node, entry, ...LOCAL, '--plan', '--root', rootOf('many')];
  const latencies = [];
  for (let time = 0; time < 5; time++) latencies.push(await cancelLatency(plan));
  printSamples('Ctrl-C while they are read', { 'until the process has ended': latencies });
  verdicts.push(
    printRatio('until it has ended / the whole detection', median(latencies) / median(whole), 0.25),
  );
}

async function inTheWindow() {
  prepare('small');
  fillStore(storeOf('untouched'), MANY);
  prepare('untouched');
  verdicts.push(...(await windowFigures({ small: rootOf('small'), many: rootOf('untouched'), scratch })));
}

async function contacting() {
  verdicts.push(...(await contactFigures(scratch)));
}

const parts = { installing, detecting, many, contacting, window: inTheWindow };
const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0)
  throw new Error(`no part is called ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);

try {
  console.log('All in one run, alternating. On a shared machine the figures are noisy; the ratios less so.');
  const load = loadavg()[0]?.toFixed(1);
  console.log(
    `${availableParallelism()} processors, load ${load} before the first run: above 1, others are at work too.`,
  );
  for (const name of named.length > 0 ? named : Object.keys(parts)) await parts[name]();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = verdicts.every(Boolean) ? 0 : 1;
