import type { Engine, EngineState, LogLine, Phase } from '../../contract/engine.ts';
import { type Message, message } from '../../contract/message.ts';

/** An engine's state and log, the log with what was under way as well. */
export interface WindowLog extends Pick<Engine, 'subscribe' | 'log'> {
  say(messages: readonly Message[]): void;
}

const PHASES: Partial<Readonly<Record<Phase, Message>>> = {
  undoing: message('commandline.phase.undoing'),
  verifying: message('commandline.phase.verifying'),
};

function underWay({ phase, step }: EngineState): Message | null {
  if (phase === 'applying' && step !== null) {
    return message(`window.step.${step.kind}`, { target: step.target });
  }
  return PHASES[phase] ?? null;
}

/**
 * Follows an engine: each step, undoing and verifying become a log line when they begin, between the engine's own
 * lines. States are published at the engine's pace; `now` gives the times of the lines.
 */
export function createWindowLog(engine: Pick<Engine, 'subscribe' | 'log'>, now: () => Date): WindowLog {
  const lines: LogLine[] = [];
  const listeners = new Set<(state: EngineState) => void>();
  let state: EngineState = { revision: -1, phase: 'idle', done: 0, total: 0, step: null, lines: 0 };
  let read = 0;
  let before = '';

  const add = (said: Message, at = now().toISOString()): void => {
    lines.push({ number: lines.length, at, message: said });
  };
  function catchUp(): void {
    for (const line of engine.log(read)) {
      read = line.number + 1;
      add(line.message, line.at);
    }
  }
  function publish(next: EngineState): void {
    state = { ...next, lines: lines.length, revision: state.revision + 1 };
    for (const listener of listeners) listener(state);
  }

  engine.subscribe((next) => {
    catchUp();
    const doing = `${next.phase} ${next.step?.id ?? ''}`;
    const said = doing === before ? null : underWay(next);
    before = doing;
    if (said !== null) add(said);
    publish(next);
  });

  return {
    subscribe(listener) {
      listeners.add(listener);
      listener(state);
      return () => listeners.delete(listener);
    },
    log(from) {
      catchUp();
      return lines.slice(from);
    },
    say(messages) {
      catchUp();
      for (const said of messages) add(said);
      publish(state);
    },
  };
}
