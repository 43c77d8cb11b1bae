import { Worker } from 'node:worker_threads';
import type { EngineProcess } from '../engine-link.ts';

/** Starts the engine in a thread of its own. `script`: the bundled engine process; `root`: the embedded machine. */
export function startWorkerEngine(script: string, root: string): EngineProcess {
  const worker = new Worker(script, { argv: [JSON.stringify(root)] });
  // Its end is what matters, and `exit` follows.
  worker.on('error', () => undefined);
  return {
    post: (request) => {
      worker.postMessage(request);
    },
    onMessage: (listener) => void worker.on('message', listener),
    onExit: (listener) => void worker.on('exit', listener),
    stop: () => void worker.terminate(),
  };
}
