import type { Ask, Bridge } from '../../electron/contract/channels.ts';
import type { PlainKey } from '../texts/en.ts';
import type { EngineStore } from './engine-store.ts';
import { problemOf } from './problem.ts';
import { FIRST_STATE, type WizardState } from './state.ts';

/** The wizard's state, and what its actions need. */
export interface Store {
  readonly ask: Ask;
  readonly give: Bridge['give'];
  readonly host: Bridge['host'];
  readonly engine: EngineStore;
  readonly get: () => WizardState;
  readonly set: (changes: Partial<WizardState>) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Waits for the engine; what it refuses is shown. Null where it refused. */
  readonly during: <T>(busy: PlainKey, work: () => Promise<T>) => Promise<T | null>;
}

export function createStore({ ask, give, host }: Omit<Bridge, 'subscribe'>, engine: EngineStore): Store {
  const listeners = new Set<() => void>();
  let state = FIRST_STATE;
  const set = (changes: Partial<WizardState>): void => {
    state = { ...state, ...changes };
    for (const listener of [...listeners]) listener();
  };
  return {
    ask,
    give,
    host,
    engine,
    get: () => state,
    set,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    during: async (busy, work) => {
      set({ busy, problem: null, fault: null });
      try {
        return await work();
      } catch (error) {
        set({ problem: problemOf(error) });
        return null;
      } finally {
        set({ busy: null });
      }
    },
  };
}
