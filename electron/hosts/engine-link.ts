import type { Channel, Wire } from '../contract/channels.ts';
import type { EngineState } from '../contract/engine.ts';
import { message } from '../contract/message.ts';
import { type GivenMessage, type Request, refused } from './wire.ts';

/** A started engine process, as the host holds it: a worker thread or Electron's utility process. */
export interface EngineProcess {
  post(message: Request | GivenMessage): void;
  onMessage(listener: (message: Wire) => void): void;
  onExit(listener: () => void): void;
  stop(): void;
}

/** The host's end of its connection with the engine process. */
export interface EngineLink {
  /** Never rejects: whatever goes wrong is an answer. */
  request(request: Request): Promise<Wire>;
  /** From now on pages may name this path, to an engine that is started later too. */
  give(path: string): void;
  /** The last state at once, where there is one, then every change. Returns what ends it. */
  subscribe(listener: (state: EngineState) => void): () => void;
  /** Is a run that changes the machine under way? */
  changing(): boolean;
  /** Asks a run under way to stop, waits until it has undone what it did, then ends the process. */
  finish(): Promise<void>;
}

const CHANGING: ReadonlySet<Channel> = new Set(['apply', 'remove', 'undoInterrupted']);

interface Pending {
  readonly request: Request;
  readonly settle: (answer: Wire) => void;
}

/** Connects to an engine process; one that ended by itself is started again for the next request. */
export function createEngineLink(start: () => EngineProcess): EngineLink {
  const listeners = new Set<(state: EngineState) => void>();
  const pending = new Map<number, Pending>();
  const idle = new Set<() => void>();
  const given = new Set<string>();
  let last: EngineState | null = null;
  let ending = false;
  let next = 0;
  let running: EngineProcess | null = launch();

  const changing = (): boolean => [...pending.values()].some(({ request }) => CHANGING.has(request.channel));

  function settle(number: number, wire: Exclude<Wire, { state: EngineState }>): void {
    const waiting = pending.get(number);
    pending.delete(number);
    waiting?.settle({ ...wire, id: waiting.request.id });
    if (!changing()) for (const resolve of idle) resolve();
  }

  function launch(): EngineProcess {
    const started = start();
    started.onMessage((wire) => {
      if (!('state' in wire)) {
        settle(wire.id, wire);
        return;
      }
      last = wire.state;
      for (const listener of listeners) listener(wire.state);
    });
    started.onExit(() => {
      if (running === started) running = null;
      last = null;
      const gone = { ok: false, problem: message('hosts.engineGone') } as const;
      for (const number of [...pending.keys()]) settle(number, { id: number, ...gone });
    });
    for (const path of given) started.post({ given: path });
    return started;
  }

  function post(request: Request): Promise<Wire> {
    return new Promise((resolve) => {
      // Numbers of several pages would meet: the engine gets the link's own.
      const number = next++;
      pending.set(number, { request, settle: resolve });
      running ??= launch();
      running.post({ ...request, id: number });
    });
  }

  return {
    request: async (request) => (ending ? refused(request.id, message('hosts.ending')) : post(request)),
    give(path) {
      given.add(path);
      running?.post({ given: path });
    },
    subscribe(listener) {
      listeners.add(listener);
      if (last !== null) listener(last);
      return () => listeners.delete(listener);
    },
    changing,
    async finish() {
      ending = true;
      if (changing()) {
        void post({ id: 0, channel: 'cancel', input: null });
        await new Promise<void>((resolve) => idle.add(resolve));
        // Its report goes out to the page first.
        await new Promise((resolve) => setImmediate(resolve));
      }
      running?.stop();
    },
  };
}
