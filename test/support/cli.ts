import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import type { Duplex } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { EXIT_CODES, type Outcome, type Result, resultSchema } from '../../electron/contract/result.ts';
import { SECRET } from './cli-machine.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The project's folder and the built entry, which is what users run. */
export const PROJECT = dirname(at('package.json'));
export const ENTRY = at('dist/headless.js');

const PAUSE = pathToFileURL(at('test/support/pause-at.mjs')).href;

/** The usual setup, as a user types it. */
export const LOCAL = ['--setup', 'integrated', '--local-client-only'] as const;

/** Builds the entry where it is stale. It must not print anything on standard output. */
export function buildEntry(): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [at('build/bundle.mjs')], {
    encoding: 'utf8',
  });
  expect({ status, stdout }, stderr).toEqual({ status: 0, stdout: '' });
}

/** How a process ended. */
export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A run under way. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** An environment in which the default root and colours cannot depend on who runs the tests. */
const environment = (home: string): NodeJS.ProcessEnv => ({
  ...process.env,
  NO_COLOR: '',
  NODE_OPTIONS: '',
  HOME: home,
  XDG_DATA_HOME: home,
});

/** Starts a program and collects what it prints; a run that prints the password is an error whatever else it does. */
export function start(
  command: string,
  args: readonly string[],
  home: string,
  more: NodeJS.ProcessEnv = {},
): Running {
  const child = spawn(command, args, {
    cwd: PROJECT,
    env: { ...environment(home), ...more },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => {
      if ((stdout + stderr).includes(SECRET))
        reject(new Error(`the password was printed:\n${stdout}${stderr}`));
      resolve({ status, signal, stdout, stderr });
    });
  });
  return { child, ended };
}

/** Runs the built entry to its end. */
export const ris = (args: readonly string[], home: string): Promise<Ended> =>
  start(process.execPath, [ENTRY, ...args], home).ended;

/** What the system keeps of an outcome's exit code: off Windows the low 8 bits. */
export const statusOf = (outcome: Outcome): number =>
  process.platform === 'win32' ? EXIT_CODES[outcome] : EXIT_CODES[outcome] & 0xff;

/** Standard output as the one document that it must be; the status must be that of its outcome. */
export function documentOf({ status, stdout, stderr }: Ended): Result {
  expect(stderr).toBe('');
  const result = resultSchema.parse(JSON.parse(stdout));
  expect(status, stdout).toBe(statusOf(result.outcome));
  return result;
}

/** Runs the built entry with `--json`. */
export const json = async (args: readonly string[], home: string): Promise<Result> =>
  documentOf(await ris([...args, '--json'], home));

/** A run that stands still. */
export interface Paused extends Running {
  /** Lets it go on. */
  resume(): void;
}

/** Runs the built entry up to its n-th flush to the disk, or to its very end; ended where it has fewer flushes. */
export async function pausedAt(
  place: number | 'end',
  args: readonly string[],
  home: string,
): Promise<Paused | { readonly fewer: Ended }> {
  const running = start(process.execPath, ['--import', PAUSE, ENTRY, ...args], home, {
    RIS_TEST_PAUSE_AT: String(place),
  });
  const channel = running.child.stdio[3] as Duplex;
  // Killed while it waits, its end of the channel closes with an error.
  channel.on('error', () => undefined);
  const paused = once(channel, 'data').then(() => null);
  const first = await Promise.race([paused, running.ended]);
  if (first !== null) return { fewer: first };
  return { ...running, resume: () => void channel.write('\0') };
}
