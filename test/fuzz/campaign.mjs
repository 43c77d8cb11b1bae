// The measured process: workers read mutated files; one that stays at the same file for two seconds is ended.
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** Milliseconds for one file. */
const PATIENCE = 2_000;
const LOOK_EVERY = 50;
const MOST_MEMORY_MB = 500;

const { readers, seed, counts, request, password, seeds } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const bytes = (base64) => new Uint8Array(Buffer.from(base64, 'base64'));

/** Runs one worker from a file on until it is through, crashes or hangs. */
function work(kind, from, result) {
  return new Promise((resolve) => {
    const shared = new SharedArrayBuffer(4);
    const progress = new Int32Array(shared);
    progress[0] = -1;
    const worker = new Worker(new URL('worker.mjs', import.meta.url), {
      workerData: {
        readers,
        kind,
        seed,
        from,
        shared,
        password,
        count: counts[kind],
        request: bytes(request),
        seeds: seeds[kind].map(bytes),
      },
    });
    let at = -1;
    let since = Date.now();
    const watching = setInterval(() => {
      const now = Atomics.load(progress, 0);
      if (now !== at || now === -1) {
        at = now;
        since = Date.now();
      } else if (Date.now() - since > PATIENCE) {
        result.hangs.push(at);
        void worker.terminate();
      }
    }, LOOK_EVERY);
    worker.on('message', ({ index, outcome, crash }) => {
      result.tried += 1;
      if (crash !== undefined) result.crashes.push({ index, crash });
      for (const code of outcome ?? []) result.outcomes[code] = (result.outcomes[code] ?? 0) + 1;
    });
    worker.on('error', (error) =>
      result.crashes.push({ index: Atomics.load(progress, 0), crash: String(error) }),
    );
    worker.on('exit', (code) => {
      clearInterval(watching);
      const last = Atomics.load(progress, 0);
      resolve(code === 0 ? counts[kind] : last + 1);
    });
  });
}

const started = Date.now();
const report = { seed };
for (const kind of ['files', 'pfx']) {
  const result = { tried: 0, crashes: [], hangs: [], outcomes: {} };
  for (let from = 0; from < counts[kind]; ) from = await work(kind, from, result);
  report[kind] = result;
}
report.seconds = Math.round((Date.now() - started) / 1000);
report.peakMemoryMB = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify(report, null, 2));
const clean = [report.files, report.pfx].every(({ crashes, hangs }) => crashes.length + hangs.length === 0);
process.exitCode = clean && report.peakMemoryMB < MOST_MEMORY_MB ? 0 : 1;
