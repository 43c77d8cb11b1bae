import path from 'node:path';
import { version } from '../../package.json';
import type { Io, Stream } from '../commandline/io.ts';
import { systemCode } from '../commandline/system-error.ts';
import { contactOn } from './contact.ts';
import { openMachine } from './open-machine.ts';
import { readStandardInput } from './standard-input.ts';

/** Requests to end that a console, a service manager or a closing terminal sends; unknown ones are never sent. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;

/** A stream of this process for the command line to write to. */
export function streamOf(stream: NodeJS.WriteStream): Stream {
  // The reader may be gone (`| head`): that must not end the program half-way through a change.
  stream.on('error', () => undefined);
  let last: Promise<string | null> = Promise.resolve(null);
  return {
    write(text) {
      last = new Promise((resolve) => {
        stream.write(text, (error) => {
          resolve(error == null ? null : systemCode(error));
        });
      });
    },
    settled: async () => {
      const lost = await last;
      return lost === 'EPIPE' ? null : lost;
    },
    get isTTY() {
      return stream.isTTY;
    },
    get columns() {
      // A terminal that does not know its width says 0.
      return stream.isTTY && stream.columns > 0 ? stream.columns : null;
    },
  };
}

/** Calls `handler` for each request to end this process. */
export function onInterrupt(handler: () => void): () => void {
  for (const signal of SIGNALS) process.on(signal, handler);
  // Not taken off again: a signal while the process ends must not take the place of its exit code.
  return () => undefined;
}

/** The process around the command line, for plain Node and for Electron's main process alike. */
export const processIo = (): Io => ({
  stdout: streamOf(process.stdout),
  stderr: streamOf(process.stderr),
  env: process.env,
  paths: path,
  version,
  now: () => new Date(),
  onInterrupt,
  openMachine,
  async createEngine(machine) {
    const { createEngine } = await import('../setup/index.ts');
    const clock = (): number => performance.now();
    return createEngine(machine, { version, clock, typed: readStandardInput, contact: contactOn(machine) });
  },
});
