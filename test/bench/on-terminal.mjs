import { spawn } from 'node:child_process';
import { answers } from './measure.mjs';

/** util-linux's script(1) gives a program a terminal. */
export const hasTerminal = () => answers('script', '-qec', 'true', '/dev/null');

const quoted = (argument) => `'${argument.replaceAll("'", "'\\''")}'`;
const COUNT = /Reading certificates: (\d+)/g;

/** Runs a command on a terminal; `see` gets all that has been shown so far, and the input to type into. */
function onTerminal(command, see) {
  const line = `stty cols 120; exec ${command.map(quoted).join(' ')}`;
  const child = spawn('script', ['-qec', line, '/dev/null'], { env: { ...process.env, TERM: 'xterm' } });
  let shown = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    shown += text;
    see(shown, child.stdin);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, shown }));
  });
}

/** The numbers of certificates that a run shows while it reads them. */
export async function frames(command) {
  const { status, shown } = await onTerminal(command, () => undefined);
  if (status !== 0) throw new Error(`ended with ${status}:\n${shown}`);
  return [...shown.matchAll(COUNT)].map(([, count]) => Number(count));
}

/** Types Ctrl-C as soon as certificates are being read; the milliseconds from then until the process has ended. */
export async function cancelLatency(command) {
  let typed = null;
  const { status, shown } = await onTerminal(command, (soFar, input) => {
    if (typed !== null || !soFar.match(COUNT)) return;
    typed = performance.now();
    input.write('\u0003');
  });
  const latency = performance.now() - typed;
  if (typed === null || status !== (1602 & 0xff)) throw new Error(`not cancelled but ${status}:\n${shown}`);
  return latency;
}
