import type { EngineState, LogLine, Phase } from '../contract/engine.ts';
import type { Message } from '../contract/message.ts';
import type { Step } from '../contract/plan.ts';

/** At most ten states a second. */
const PAUSE_MS = 100;

type Changes = Partial<Pick<EngineState, 'phase' | 'done' | 'total' | 'step'>>;

/** The engine's state and log, and those who listen to them. */
export interface Publisher {
  change(changes: Changes): void;
  enter(phase: Phase): void;
  say(message: Message): void;
  onStep(step: Step | null): void;
  subscribe(listener: (state: EngineState) => void): () => void;
  log(from: number): readonly LogLine[];
}

/** `clock` in milliseconds for the pace of publishing, `now` for the times in the log. */
export function createPublisher(clock: () => number, now: () => Date): Publisher {
  const listeners = new Set<(state: EngineState) => void>();
  const lines: LogLine[] = [];
  let state: EngineState = { revision: 0, phase: 'idle', done: 0, total: 0, step: null, lines: 0 };
  let published = Number.NEGATIVE_INFINITY;

  function tell(listener: (state: EngineState) => void): void {
    try {
      listener(state);
    } catch {
      // Whoever watches must not be able to end a run half-way; one that cannot go on is not told any more.
      listeners.delete(listener);
    }
  }

  function set(changes: Changes, urgent: boolean): void {
    state = { ...state, ...changes, lines: lines.length, revision: state.revision + 1 };
    const at = clock();
    if (!urgent && at - published < PAUSE_MS) return;
    published = at;
    for (const listener of listeners) tell(listener);
  }

  return {
    change: (changes) => {
      set(changes, false);
    },
    // A phase or a step is seen even where it is short: a log must name each one, and they are few.
    enter: (phase) => {
      set({ phase, done: 0, total: 0, step: null }, true);
    },
    onStep: (step) => {
      set({ step }, true);
    },
    say(message) {
      lines.push({ number: lines.length, at: now().toISOString(), message });
      set({}, false);
    },
    subscribe(listener) {
      listeners.add(listener);
      listener(state);
      return () => listeners.delete(listener);
    },
    log: (from) => lines.slice(from),
  };
}
