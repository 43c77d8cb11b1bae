import type { Bridge, Channel, Give, Outputs, Wire } from './channels.ts';
import type { EngineState } from './engine.ts';
import type { Message } from './message.ts';

/** The page's end of a connection to a host. */
export interface Client {
  readonly bridge: Bridge;
  /** One message from the host, as JSON. */
  receive(json: string): void;
  /** The connection is lost: everything that is asked, now or later, is answered with this. */
  lose(problem: Message): void;
}

interface Pending {
  readonly resolve: (output: unknown) => void;
  readonly reject: (problem: Message) => void;
}

/**
 * Makes the bridge over any transport of text. A request that fails rejects with a plain `Message`: Electron copies
 * what crosses from the preload script into the page, and an Error would lose its fields there. `give`: how dropped
 * files reach the host, which is not by this transport.
 */
export function createClient(host: Bridge['host'], send: (json: string) => void, give: Give): Client {
  const pending = new Map<number, Pending>();
  const listeners = new Set<(state: EngineState) => void>();
  let last: EngineState | null = null;
  let lost: Message | null = null;
  let next = 0;

  function request(channel: Channel, input: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (lost !== null) {
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- see above
        reject(lost);
        return;
      }
      const id = next++;
      pending.set(id, { resolve, reject });
      send(JSON.stringify({ id, channel, input }));
    });
  }

  return {
    bridge: {
      host,
      give,
      // The host answers a channel with the output that the table names for it.
      ask: async (channel, input) => (await request(channel, input)) as Outputs[typeof channel],
      subscribe(listener) {
        listeners.add(listener);
        if (last !== null) listener(last);
        return () => listeners.delete(listener);
      },
    },
    receive(json) {
      const wire = JSON.parse(json) as Wire;
      if ('state' in wire) {
        last = wire.state;
        for (const listener of listeners) listener(wire.state);
        return;
      }
      const waiting = pending.get(wire.id);
      pending.delete(wire.id);
      if (wire.ok) waiting?.resolve(wire.output);
      else waiting?.reject(wire.problem as Message);
    },
    lose(problem) {
      lost = problem;
      for (const { reject } of pending.values()) reject(problem);
      pending.clear();
    },
  };
}
