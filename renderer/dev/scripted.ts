import type { Ask, Bridge, Channel, Input, Outputs } from '../../electron/contract/channels.ts';
import type { EngineState } from '../../electron/contract/engine.ts';

export const IDLE: EngineState = { revision: 1, phase: 'idle', done: 0, total: 0, step: null, lines: 0 };

type Answers = { readonly [C in Channel]?: (input: Input<C>) => Outputs[C] | Promise<Outputs[C]> };

/** What a made-up machine answers; `state` is what the engine is in once a run has begun. */
export interface Scene extends Answers {
  readonly state?: EngineState;
  /** The engine is in its state at once, as after a reload in the middle of a run. */
  readonly already?: boolean;
  /** What the engine is in once it has been asked to stop. */
  readonly stopped?: EngineState;
  readonly host?: Bridge['host'];
}

const RUNS: readonly Channel[] = ['apply', 'remove', 'withdraw', 'undoInterrupted'];

/** A bridge without an engine. Never part of the product. */
export function scriptedBridge(scene: Scene, language: 'en' | 'fr'): Bridge {
  const listeners = new Set<(state: EngineState) => void>();
  let state = scene.already === true && scene.state ? scene.state : IDLE;
  const ask: Ask = async <C extends Channel>(channel: C, input: Input<C>): Promise<Outputs[C]> => {
    const next = RUNS.includes(channel) ? scene.state : channel === 'cancel' ? scene.stopped : undefined;
    if (next) {
      state = next;
      for (const listener of listeners) listener(state);
    }
    if (channel === 'preferences' && scene.preferences === undefined) {
      return { language, choices: null } as Outputs[C];
    }
    const answer = scene[channel] as ((input: unknown) => Outputs[C] | Promise<Outputs[C]>) | undefined;
    return answer === undefined ? (null as Outputs[C]) : answer(input);
  };
  return {
    ask,
    subscribe: (listener) => {
      listeners.add(listener);
      listener(state);
      return () => listeners.delete(listener);
    },
    give: (_, { name }) => Promise.resolve({ path: `/given/${name}`, name }),
    host: scene.host ?? 'browser',
  };
}
