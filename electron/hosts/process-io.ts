import path from 'node:path';
import { version } from '../../package.json';
import type { Io, Stream } from '../commandline/io.ts';
import { contactOn } from './contact.ts';
import { openMachine, openReader } from './open-machine.ts';
import { readStandardInput } from './standard-input.ts';

/** Requests to end that a console, a service manager or a closing terminal sends; unknown ones are never sent. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;

/** A stream of this process for the command line to write to. */
export function streamOf(stream: NodeJS.WriteStream): Stream {
  // The reader may be gone (`| head`): that must not end the program half-way through a change.
  stream.on('error', () => undefined);
  return {
    write: (text) => void stream.write(text),
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
    const [{ createEngine }, read] = await Promise.all([import('../setup/index.ts'), openReader()]);
    const reader = { read, typed: readStandardInput };
    const clock = (): number => performance.now();
    return createEngine(machine, { version, clock, reader, contact: contactOn(machine) });
  },
});
