// Reads one mutated file after the other. `progress` tells the watcher at which it is: a worker that hangs says nothing.
import { parentPort, workerData } from 'node:worker_threads';
import { mutated } from './mutate.mjs';

const { readers, kind, seeds, seed, from, count, request, password, shared } = workerData;
const progress = new Int32Array(shared);
const { readFile, readPfxFile } = await import(readers);
const read = kind === 'pfx' ? (bytes) => readPfxFile(bytes, password) : (bytes) => readFile(bytes, request);

for (let index = from; index < count; index++) {
  Atomics.store(progress, 0, index);
  try {
    parentPort.postMessage({ index, outcome: await read(mutated(seeds, seed, index)) });
  } catch (error) {
    parentPort.postMessage({ index, crash: error instanceof Error ? error.stack : String(error) });
  }
}
