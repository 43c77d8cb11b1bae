#!/usr/bin/env node
import { homedir } from 'node:os';
import path from 'node:path';
import { version } from '../package.json';
import type { Io, OpenedMachine, Stream } from './commandline/io.ts';
import { defaultRoot } from './commandline/root.ts';
import { run } from './commandline/run.ts';
import { installDemonstration } from './machine/embedded/demonstration.ts';
import { createEmbeddedMachine } from './machine/embedded/index.ts';
import { createEngine } from './setup/index.ts';

/** Requests to end that a console, a service manager or a closing terminal sends; unknown ones are never sent. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;

function streamOf(stream: NodeJS.WriteStream): Stream {
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

async function openMachine(root: string | null, demonstrate: boolean): Promise<OpenedMachine> {
  if (root === null && process.platform === 'win32') {
    const { createWindowsMachine } = await import('./machine/windows/index.ts');
    return { machine: createWindowsMachine(), folder: null, demonstration: false };
  }
  const folder = root ?? defaultRoot(process.env, homedir(), path);
  const machine = createEmbeddedMachine(folder);
  if (!demonstrate) return { machine, folder, demonstration: false };
  return { machine, folder, demonstration: installDemonstration(folder) };
}

const io: Io = {
  stdout: streamOf(process.stdout),
  stderr: streamOf(process.stderr),
  env: process.env,
  paths: path,
  version,
  now: () => new Date(),
  onInterrupt(handler) {
    for (const signal of SIGNALS) process.on(signal, handler);
    // Not taken off again: a signal while the process ends must not take the place of its exit code.
    return () => undefined;
  },
  openMachine,
  async createEngine(machine) {
    return createEngine(machine, { version, clock: () => performance.now() });
  },
};

// Not process.exit: what was written to a pipe must still reach it.
process.exitCode = await run(process.argv.slice(2), io);
