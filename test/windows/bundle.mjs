// Bundles each test file into one script for Windows' Node, which reads no TypeScript.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
export const dist = join(here, 'dist');

/** Names of the test files, without `.test.ts`, that contain one of `wanted` (all where that is empty). */
export const testNames = (wanted) =>
  readdirSync(here)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => basename(name, '.test.ts'))
    .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
    .sort();

/** Writes dist/NAME.mjs for every `entries` item [name, path below test/windows]. */
export async function bundle(entries) {
  await build({
    configFile: false,
    root: here,
    logLevel: 'warn',
    // koffi finds its own binary beside itself, so it stays a package.
    ssr: { noExternal: true, external: ['koffi'] },
    build: {
      ssr: true,
      outDir: dist,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rollupOptions: {
        input: Object.fromEntries(entries.map(([name, path]) => [name, join(here, path)])),
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'parts/[name]-[hash].mjs' },
      },
    },
  });
}
