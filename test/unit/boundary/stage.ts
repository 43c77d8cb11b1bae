import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path, { join } from 'node:path';
import { expect } from 'vitest';
import type { Io } from '../../../electron/commandline/io.ts';
import { run } from '../../../electron/commandline/run.ts';
import type { Engine } from '../../../electron/contract/engine.ts';
import type { MessageCode } from '../../../electron/contract/message.ts';
import { en } from '../../../electron/contract/messages/en.ts';
import { Problem } from '../../../electron/contract/problem.ts';
import { type Outcome, resultSchema } from '../../../electron/contract/result.ts';
import { contactOn } from '../../../electron/hosts/contact.ts';
import { openMachine } from '../../../electron/hosts/open-machine.ts';
import type { Machine } from '../../../electron/machine/machine.ts';
import { createEngine } from '../../../electron/setup/index.ts';
import { LOCAL } from '../../support/cli.ts';
import { contents } from '../../support/cli-machine.ts';
import { createEmbeddedRig, type EmbeddedRig } from '../../support/embedded-rig.ts';
import { productFiles } from '../../support/product-files.ts';
import { type TestWindow, windowOn } from '../../support/window.ts';

/** How one run differs from a usual one on this machine. */
export interface Circumstances {
  /** The machine as it seems to the run. */
  readonly see?: (machine: Machine) => Machine;
  /** What is typed where the run asks for it; absent: nobody can type. */
  readonly typed?: Uint8Array;
  /** Stands for the engine where no real one fails like that. */
  readonly engine?: (engine: Engine) => Engine;
  /** Is given what asks the run to stop, as Ctrl-C does. */
  readonly interrupt?: (stop: () => void) => void;
}

/** An embedded machine, and what is said of it through the program's public boundaries. */
export interface Stage {
  readonly rig: EmbeddedRig;
  /** Puts a file beside the machine, where a person keeps theirs; returns its path. */
  file(name: string, content: string | Uint8Array): string;
  /** Where such a file would lie. */
  path(name: string): string;
  /** The command line with `--json` on this machine; returns the outcome. */
  run(args: readonly string[], more?: Circumstances): Promise<Outcome>;
  /** The command line as people read it; returns what it printed. */
  print(args: readonly string[], more?: Circumstances): Promise<string>;
  /** A question of a page, whose refusal is noted. */
  ask(question: (window: TestWindow) => Promise<unknown>, more?: Circumstances): Promise<unknown>;
  /** Every message said so far. */
  readonly said: ReadonlySet<string>;
}

/** A machine on which something else is done just before the service stops: after planning, before the first change. */
export const whenStopping =
  (work: (machine: Machine) => void) =>
  (machine: Machine): Machine => ({
    ...machine,
    services: {
      ...machine.services,
      stop(service) {
        work(machine);
        return machine.services.stop(service);
      },
    },
  });

/** Outcomes after which nothing may have changed. */
const UNTOUCHED: readonly Outcome[] = [
  'refused',
  'invalid',
  'conflicts',
  'planned',
  'busy',
  'otherVersion',
  'verified',
];

/** Containers that no certificate of any store names: keys that a run left behind. */
function orphans(root: string): string[] {
  const folder = join(root, 'stores');
  const named = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('properties.json'))
      .map(
        (name) =>
          JSON.parse(readFileSync(join(folder, name), 'utf8')) as { key: { container: string } | null },
      )
      .map(({ key }) => key?.container),
  );
  return readdirSync(join(root, 'keys')).filter((container) => !named.has(container));
}

/** Windows' words, which other messages have as a parameter. */
const WINDOWS_WORDS = Object.entries(en).filter(([code]) => code.startsWith('ris.windows.'));

/** Every message in what was answered, however deep. */
function codesIn(value: unknown): string[] {
  if (typeof value === 'string')
    return WINDOWS_WORDS.filter(([, text]) => value.endsWith(text)).map(([code]) => code);
  if (Array.isArray(value)) return value.flatMap(codesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'code' in value && 'params' in value ? [String(value.code)] : [];
  return [...own, ...Object.values(value).flatMap(codesIn)];
}

/** The sentences that people read, as patterns; those that hold a sentence of another message match that too. */
const SENTENCES = Object.entries(en).map(([code, text]) => {
  const escaped = text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.+');
  return [code, new RegExp(escaped.replace(/\s+/g, ' '))] as const;
});
const printed = (text: string): string[] =>
  SENTENCES.filter(([code, sentence]) => code.startsWith('commandline.end.') && sentence.test(text)).map(
    ([code]) => code,
  );

/** What machines look like before a row plays: each is made once, and copied for every row. */
export type Scenery = 'products' | 'installed';

/** The stage of one test file. All rows play on the same folder, one after the other: the record names paths. */
export function createStage(): {
  set(scenery: Scenery): Promise<Stage>;
  dispose(): void;
} {
  const home = mkdtempSync(join(tmpdir(), 'ris-stage-'));
  const root = join(home, 'root');
  const rig = createEmbeddedRig(root);
  const kept = (scenery: Scenery): string => join(home, `kept-${scenery}`);
  const made = new Set<Scenery>();

  async function make(scenery: Scenery): Promise<void> {
    await rig.reset(productFiles());
    mkdirSync(join(root, 'keys'));
    mkdirSync(join(root, 'stores'));
    if (scenery === 'installed') expect(await newStage().run([...LOCAL])).toBe('installed');
    cpSync(root, kept(scenery), { recursive: true });
    made.add(scenery);
  }

  function newStage(): Stage {
    const said = new Set<string>();
    const note = (value: unknown): void => {
      for (const code of codesIn(value)) said.add(code);
    };

    async function drive(args: readonly string[], more: Circumstances) {
      const { see = (machine: Machine) => machine, typed, engine = (one: Engine) => one, interrupt } = more;
      const out = { stdout: '', stderr: '' };
      const stream = (name: keyof typeof out) => ({
        isTTY: false,
        columns: null,
        write: (text: string) => {
          out[name] += text;
        },
      });
      const io: Io = {
        stdout: stream('stdout'),
        stderr: stream('stderr'),
        env: {},
        paths: path,
        version: '0.0.0-test',
        now: () => new Date(),
        onInterrupt(handler) {
          interrupt?.(handler);
          return () => undefined;
        },
        async openMachine(folder, demonstrate) {
          const opened = await openMachine(folder, demonstrate);
          return { ...opened, machine: see(opened.machine) };
        },
        async createEngine(machine) {
          const given = typed === undefined ? {} : { typed: () => Promise.resolve(Uint8Array.from(typed)) };
          const clock = (): number => performance.now();
          const contact = contactOn(machine);
          return engine(createEngine(machine, { version: '0.0.0-test', clock, contact, ...given }));
        },
      };
      const named = args.includes('--root') ? args : [...args, '--root', root];
      const before = orphans(root);
      await run(named, io);
      // A key that no certificate names is left of a run that failed half-way.
      expect(orphans(root)).toEqual(before);
      return out;
    }

    return {
      rig,
      said,
      path: (name) => join(home, 'files', name),
      file(name, content) {
        const file = join(home, 'files', name);
        writeFileSync(file, content);
        return file;
      },
      async run(args, more = {}) {
        const before = contents(root);
        const { stdout } = await drive([...args, '--json'], more);
        const result = resultSchema.parse(JSON.parse(stdout));
        note(result);
        if (UNTOUCHED.includes(result.outcome)) expect(contents(root)).toEqual(before);
        return result.outcome;
      },
      async print(args, more = {}) {
        const { stdout, stderr } = await drive(args, more);
        const text = `${stdout} ${stderr}`.replace(/\s+/g, ' ');
        for (const code of printed(text)) said.add(code);
        return text;
      },
      async ask(question, { see = (machine: Machine) => machine } = {}) {
        try {
          const answer = await question(windowOn(see(rig.open())));
          note(answer);
          return answer;
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          note(error.problem);
          return error;
        }
      },
    };
  }

  return {
    async set(scenery) {
      if (!made.has(scenery)) await make(scenery);
      rmSync(root, { recursive: true, force: true });
      rmSync(join(home, 'files'), { recursive: true, force: true });
      mkdirSync(join(home, 'files'));
      cpSync(kept(scenery), root, { recursive: true, preserveTimestamps: true });
      return newStage();
    },
    dispose() {
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** What produces messages, and which of those that can refuse, warn or fail. */
export interface Row {
  readonly codes: readonly MessageCode[];
  readonly scenery: Scenery;
  readonly play: (stage: Stage) => Promise<unknown>;
}
