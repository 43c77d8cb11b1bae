import type { Bridge } from '../../electron/contract/channels.ts';
import type { EngineState } from '../../electron/contract/engine.ts';

/** The engine's newest state, for React to read. */
export interface EngineStore {
  readonly get: () => EngineState | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** The first state that satisfies the condition: the current one, or one that comes. */
  readonly when: (condition: (state: EngineState) => boolean) => Promise<EngineState>;
}

export function createEngineStore(bridge: Pick<Bridge, 'subscribe'>): EngineStore {
  const listeners = new Set<() => void>();
  let state: EngineState | null = null;
  bridge.subscribe((next) => {
    if (state !== null && next.revision < state.revision) return;
    state = next;
    for (const listener of [...listeners]) listener();
  });
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  return {
    get: () => state,
    subscribe,
    when: (condition) =>
      new Promise((resolve) => {
        let end = (): void => undefined;
        const look = (): void => {
          if (state === null || !condition(state)) return;
          end();
          resolve(state);
        };
        end = subscribe(look);
        look();
      }),
  };
}
