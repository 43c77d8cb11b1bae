import type { Bridge } from '../../electron/contract/channels.ts';
import type { EngineState } from '../../electron/contract/engine.ts';

/** The engine's newest state, for React to read. */
export interface EngineStore {
  readonly get: () => EngineState | null;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createEngineStore(bridge: Pick<Bridge, 'subscribe'>): EngineStore {
  const listeners = new Set<() => void>();
  let state: EngineState | null = null;
  bridge.subscribe((next) => {
    if (state !== null && next.revision < state.revision) return;
    state = next;
    for (const listener of [...listeners]) listener();
  });
  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
