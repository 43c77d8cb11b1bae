import path from 'node:path';
import type { Io, OpenedMachine, Stream } from '../../../../electron/commandline/io.ts';
import type { Engine, EngineState, LogLine, Report } from '../../../../electron/contract/engine.ts';
import { type Message, message } from '../../../../electron/contract/message.ts';
import type { Planning } from '../../../../electron/contract/plan.ts';
import type { Machine } from '../../../../electron/machine/machine.ts';

/**
 * Stands for the engine, to reach states that a real run reaches only by accident (Ctrl-C at a moment, a fault in
 * the program itself). Whole runs with the real engine are tested in test/e2e.
 */
export interface Scripted {
  readonly calls: (readonly [string, ...unknown[]])[];
  readonly engine: Engine;
}

interface Script {
  readonly states?: readonly Partial<EngineState>[];
  readonly says?: readonly Message[];
  readonly report?: Report;
  readonly planning?: Planning;
  /** Runs in the middle of the run; may throw. */
  readonly during?: () => void;
}

const idle: EngineState = { revision: 0, phase: 'idle', done: 0, total: 0, step: null, lines: 0 };
const unchanged: Report = { outcome: 'unchanged', plan: null, states: {}, verdict: null, messages: [] };

export function scripted({ states = [], says = [], report = unchanged, planning, during }: Script): Scripted {
  const calls: [string, ...unknown[]][] = [];
  const listeners = new Set<(state: EngineState) => void>();
  const lines: LogLine[] = says.map((one, number) => ({
    number,
    at: '2026-01-02T03:04:05.678Z',
    message: one,
  }));
  async function play<T>(answer: T, ...call: [string, ...unknown[]]): Promise<T> {
    calls.push(call);
    await Promise.resolve();
    during?.();
    states.forEach((state, i) => {
      for (const listener of listeners) listener({ ...idle, revision: i + 1, ...state });
    });
    return answer;
  }
  const noPlan: Planning = { outcome: 'plan', plan: { steps: [], expects: [], digest: '' }, notes: [] };
  return {
    calls,
    engine: {
      plan: (choices) => play(planning ?? noPlan, 'plan', choices),
      apply: (choices, digest) => play(report, 'apply', choices, digest),
      planRemoval: () => play(planning ?? noPlan, 'planRemoval'),
      remove: (digest) => play(report, 'remove', digest),
      planWithdrawal: (thumbprint) => play(planning ?? noPlan, 'planWithdrawal', thumbprint),
      withdraw: (thumbprint, digest) => play(report, 'withdraw', thumbprint, digest),
      verify: (choices) => play(report, 'verify', choices),
      check: (endpoints) => play(report, 'check', endpoints),
      clientTrust: () => Promise.resolve(null),
      cancel() {
        calls.push(['cancel']);
      },
      subscribe(listener) {
        listeners.add(listener);
        listener(idle);
        return () => listeners.delete(listener);
      },
      log: (from) => lines.slice(from),
    },
  };
}

export interface Captured extends Stream {
  readonly text: () => string;
}

export function captured(terminal: Partial<Pick<Stream, 'isTTY' | 'columns'>> = {}): Captured {
  let all = '';
  return {
    isTTY: false,
    columns: null,
    ...terminal,
    write(text) {
      all += text;
    },
    text: () => all,
  };
}

export interface TestIo extends Io {
  readonly stdout: Captured;
  readonly stderr: Captured;
  readonly opened: (readonly [string | null, boolean])[];
  interrupt(): void;
  readonly listening: () => number;
}

interface Surroundings {
  readonly terminal?: Partial<Pick<Stream, 'isTTY' | 'columns'>>;
  readonly env?: Record<string, string>;
  readonly opened?: Partial<OpenedMachine>;
  readonly openMachine?: () => never;
}

/** The process around a run: what it writes is kept, and `interrupt` is Ctrl-C. */
export function testIo(
  engine: Engine,
  { terminal, env = {}, opened, openMachine }: Surroundings = {},
): TestIo {
  const handlers = new Set<() => void>();
  const calls: [string | null, boolean][] = [];
  return {
    stdout: captured(terminal),
    stderr: captured(terminal),
    env,
    paths: path,
    version: '1.2.3',
    now: () => new Date('2026-11-21T20:00:00.000Z'),
    opened: calls,
    interrupt() {
      for (const handler of [...handlers]) handler();
    },
    listening: () => handlers.size,
    onInterrupt(handler) {
      handlers.add(handler);
      return () => handlers.delete(handler);
    },
    async openMachine(root, demonstrate) {
      calls.push([root, demonstrate]);
      openMachine?.();
      // The scripted engine looks at no machine.
      return { machine: {} as Machine, folder: null, demonstration: false, ...opened };
    },
    createEngine: () => Promise.resolve(engine),
  };
}

/** A message with a parameter from outside. */
export const hostile = (value: string): Message => message('commandline.answers.absent', { path: value });
