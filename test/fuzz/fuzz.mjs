// Mutated certificates, answers, PKCS#7 and PFX files through the readers: `npm run fuzz [-- FILES PFX SEED]`. Prints
// figures as JSON; status 1 where a reader throws anything but a Problem, hangs, or takes too much memory.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { makeSeedFiles, PASSWORD } from './seed-files.mjs';

const [files = 100_000, pfx = 5_000, seed = 20_260_615] = process.argv.slice(2).map(Number);
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ris-fuzz-'));

try {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: {
        input: { readers: here('readers.ts') },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  const made = makeSeedFiles(folder);
  const base64 = (bytes) => bytes.toString('base64');
  const orders = join(folder, 'orders.json');
  writeFileSync(
    orders,
    JSON.stringify({
      readers: pathToFileURL(join(folder, 'readers.mjs')).href,
      seed,
      counts: { files, pfx },
      request: base64(made.request),
      password: PASSWORD,
      seeds: { files: made.files.map(base64), pfx: made.pfx.map(base64) },
    }),
  );
  const { status } = spawnSync(process.execPath, [here('campaign.mjs'), orders], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true });
}
