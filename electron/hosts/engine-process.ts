// The process (Electron) or thread (browser host) that the engine works in. Its last argument is the embedded
// machine's folder as JSON; null: this computer.
import { parentPort } from 'node:worker_threads';
import { z } from 'zod';
import { version } from '../../package.json';
import type { Wire } from '../contract/channels.ts';
import type { Answers } from '../setup/answer.ts';
import { contactOn } from './contact.ts';
import { openMachine } from './open-machine.ts';
import { type EnginePort, serveEngine } from './serve-engine.ts';
import { createTypedPassword } from './typed-password.ts';
import { unattended } from './unattended.ts';

/** Electron's utility processes have this port; the types of its package are for the main process only. */
interface UtilityPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

const typed = createTypedPassword();
const argument = z.string().min(1).max(4096).nullable();

function port(): EnginePort {
  if (parentPort !== null) {
    const thread = parentPort;
    return {
      post: (message: Wire) => {
        thread.postMessage(message);
      },
      listen: (listener) => void thread.on('message', listener),
    };
  }
  const { parentPort: utility } = process as unknown as { readonly parentPort: UtilityPort };
  return {
    post: (message: Wire) => {
      utility.postMessage(message);
    },
    listen: (listener) => {
      utility.on('message', ({ data }) => {
        listener(data);
      });
    },
  };
}

async function open(): Promise<Answers> {
  const root = argument.parse(JSON.parse(process.argv.at(-1) ?? ''));
  const [{ machine }, { createAnswers }] = await Promise.all([
    openMachine(root, true),
    import('../setup/answer.ts'),
  ]);
  return createAnswers(machine, {
    version,
    clock: () => performance.now(),
    typed: typed.read,
    commandLine: unattended,
    contact: contactOn(machine),
  });
}

// A terminal's Ctrl-C reaches this process as well: only the host ends it, once nothing is being changed.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const)
  process.on(signal, () => undefined);

serveEngine(port(), open(), typed);
