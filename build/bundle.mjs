// Bundles the program into dist/, only where a source is newer than the last bundle: `electron` (every process but
// the page) and `renderer` (the page). Both, unless one is named.
// Says nothing on standard output: that belongs to the program that is started next.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const COMMON = ['package.json', 'package-lock.json', 'build/bundle.mjs'];

/** Node's side: what npm packages it needs goes into the bundle, but for binaries and Electron itself. */
const forNode = (outDir, input, output) => ({
  root,
  configFile: false,
  logLevel: 'error',
  ssr: { noExternal: true, external: ['koffi', 'electron'] },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: false,
    target: 'node20',
    minify: true,
    rolldownOptions: { input, output },
  },
});

async function bundleProcesses(build, outDir) {
  const entry = (name) => join(root, 'electron', name);
  const input = {
    headless: entry('headless.ts'),
    main: entry('main.ts'),
    browser: entry('browser.ts'),
    engine: entry('hosts/engine-process.ts'),
  };
  await build(forNode(outDir, input, {}));
  // A sandboxed preload script is CommonJS in one file.
  await build(
    forNode(outDir, { preload: entry('preload.ts') }, { format: 'cjs', entryFileNames: '[name].cjs' }),
  );
}

const bundlePages = (build, outDir) =>
  build({
    configFile: join(root, 'renderer/vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  });

/** `owns`: which entries of dist/ are this target's, so that stale ones go. */
const targets = {
  electron: {
    sources: ['electron', ...COMMON],
    owns: (name) => name !== 'renderer' && !name.startsWith('.'),
    bundle: bundleProcesses,
  },
  renderer: {
    sources: ['renderer', 'electron/contract', ...COMMON],
    owns: (name) => name === 'renderer',
    bundle: (build, outDir) => bundlePages(build, join(outDir, 'renderer')),
  },
};

function* files(path) {
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path)) yield* files(join(path, name));
}

function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => [...files(join(root, source))]).sort()) {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path}\0${mtimeMs}\0${size}\n`);
  }
  return hash.digest('hex');
}

/** Puts a finished bundle in the place of the one before: whoever starts meanwhile finds a whole one. */
function install(from, owns) {
  const made = readdirSync(from);
  const stale = readdirSync(dist).filter((name) => owns(name) && !made.includes(name));
  for (const name of made) {
    if (statSync(join(from, name)).isDirectory()) rmSync(join(dist, name), { recursive: true, force: true });
    renameSync(join(from, name), join(dist, name));
  }
  for (const name of stale) rmSync(join(dist, name), { recursive: true, force: true });
}

async function bringUpToDate(name) {
  const { sources, owns, bundle } = targets[name];
  const stamp = join(dist, `.stamp-${name}`);
  const now = fingerprint(sources);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  // Also where a test run, which has its own, brings the bundle up to date.
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  const made = join(dist, `.made-${name}-${process.pid}`);
  mkdirSync(made, { recursive: true });
  try {
    await bundle(build, made);
    install(made, owns);
    writeFileSync(stamp, now);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

const named = process.argv.slice(2);
for (const name of named.length > 0 ? named : Object.keys(targets)) {
  if (existsSync(join(root, targets[name].sources[0]))) await bringUpToDate(name);
}
