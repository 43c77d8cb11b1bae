// A Wine prefix (a Windows machine in a folder), made once and kept in a cache.
import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

const quiet = { stdio: 'ignore' };

/** Wine's version, or null where it is not installed. */
export function wineVersion() {
  const { status, stdout } = spawnSync('wine', ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout.trim() : null;
}

/** A folder of ours alone: a prefix that somebody else could change would run his programs. */
function cacheFolder() {
  const folder = process.env.RIS_WINE_CACHE ?? join(tmpdir(), `ris-wine-${userInfo().uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stat = lstatSync(folder);
  if (!stat.isDirectory() || stat.uid !== userInfo().uid)
    throw new Error(`${folder} belongs to somebody else`);
  return folder;
}

// No display, no question whether to install Mono or Gecko, no menu entries on the host.
const environment = (prefix) => {
  const { DISPLAY: _display, ...rest } = process.env;
  const overrides = 'mscoree,mshtml,winemenubuilder.exe=';
  return { ...rest, WINEPREFIX: prefix, WINEDEBUG: '-all', WINEARCH: 'win64', WINEDLLOVERRIDES: overrides };
};

function must(program, args, env) {
  const { status, error } = spawnSync(program, args, { ...quiet, env });
  if (status !== 0)
    throw new Error(`${program} ${args.join(' ')} failed: ${error?.message ?? `status ${status}`}`);
}

/** Node 20 refuses the Windows version that a new prefix reports, hence winecfg. */
function make(prefix) {
  const unfinished = mkdtempSync(`${prefix}-`);
  const env = environment(unfinished);
  must('wine', ['wineboot', '-i'], env);
  must('wine', ['winecfg', '-v', 'win10'], env);
  must('wineserver', ['-w'], env);
  renameSync(unfinished, prefix);
}

/** One run at a time: ending one would end the Windows machine of the other. The system frees this with the process. */
async function alone(prefix) {
  for (let told = false; ; told = true) {
    const server = createServer();
    const listening = await new Promise((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(`\0ris-wine:${prefix}`, () => resolve(true));
    });
    if (listening) return server;
    if (!told) console.log(`waiting for another run to leave ${prefix}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/**
 * Opens a prefix by its name, making it where it is not there yet (about 10 s). `stop` it in the end.
 * @returns {Promise<{run: Function, stop: Function}>}
 */
export async function openPrefix(name) {
  const cache = cacheFolder();
  const prefix = join(cache, `prefix-${wineVersion()?.replace(/[^\w.-]+/g, '_')}-${name}`);
  const held = await alone(prefix);
  if (!existsSync(prefix)) make(prefix);
  const env = environment(prefix);
  let counter = 0;

  const end = () => {
    spawnSync('wineserver', ['-k'], { ...quiet, env });
    spawnSync('wineserver', ['-w'], { ...quiet, env });
  };

  // Persistent: without it every program would start the whole machine anew (0.4 s).
  spawnSync('wineserver', ['-p'], { ...quiet, env });

  return {
    /**
     * Runs a Windows program; its output goes through files, because Wine hands no pipe of the host to it.
     * A program that outlives `limit` (ms) is ended. `status` null: ended by a signal.
     */
    async run(program, args, { cwd = process.cwd(), limit = 3_600_000, variables = {} } = {}) {
      const output = join(cache, `run-${process.pid}-${name}-${++counter}`);
      const [out, err] = [openSync(`${output}.out`, 'w+'), openSync(`${output}.err`, 'w+')];
      const status = await new Promise((resolve, reject) => {
        const stdio = ['ignore', out, err];
        const child = spawn('wine', [program, ...args], {
          cwd,
          env: { ...env, ...variables },
          stdio,
          detached: true,
        });
        const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), limit);
        child.on('error', reject);
        child.on('exit', (code) => {
          clearTimeout(timer);
          resolve(code);
        });
      });
      closeSync(out);
      closeSync(err);
      const [stdout, stderr] = ['out', 'err'].map((kind) => readFileSync(`${output}.${kind}`, 'utf8'));
      for (const kind of ['out', 'err']) rmSync(`${output}.${kind}`);
      return { status, stdout, stderr };
    },
    stop() {
      end();
      held.close();
    },
  };
}
