#!/usr/bin/env node
import { homedir } from 'node:os';
import path from 'node:path';
import { version } from '../package.json';
import type { Io, OpenedMachine, Stream } from './commandline/io.ts';
import { defaultRoot } from './commandline/root.ts';
import { run } from './commandline/run.ts';

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
      return stream.isTTY ? stream.columns : null;
    },
  };
}

async function openMachine(root: string | null, demonstrate: boolean): Promise<OpenedMachine> {
  if (root === null && process.platform === 'win32') {
    const { createWindowsMachine } = await import('./machine/windows/index.ts');
    return { machine: createWindowsMachine(), folder: null, demonstration: false };
  }
  const folder = root ?? defaultRoot(process.env, homedir(), path);
  const { createEmbeddedMachine } = await import('./machine/embedded/index.ts');
  const machine = createEmbeddedMachine(folder);
  if (!demonstrate) return { machine, folder, demonstration: false };
  const { installDemonstration } = await import('./machine/embedded/demonstration.ts');
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
    return () => {
      for (const signal of SIGNALS) process.off(signal, handler);
    };
  },
  openMachine,
  async createEngine(machine) {
    const { createEngine } = await import('./setup/index.ts');
    return createEngine(machine, { version, clock: () => performance.now() });
  },
};

// Not process.exit: what was written to a pipe must still reach it.
process.exitCode = await run(process.argv.slice(2), io);
