import type { Choices } from '../contract/choices.ts';
import type { Engine, Report } from '../contract/engine.ts';
import { type Message, message } from '../contract/message.ts';
import type { Plan, Planning } from '../contract/plan.ts';
import { Cancelled, Problem } from '../contract/problem.ts';
import type { Survey } from '../contract/survey.ts';
import type { Machine } from '../machine/machine.ts';
import { causeOf } from './clean-up.ts';
import { commitPlan, type Intention } from './commit.ts';
import { detect, type Scope } from './detect/detect.ts';
import type { Facts } from './facts.ts';
import { inferredChoices } from './inferred.ts';
import { planInstall } from './plan/install.ts';
import { productRefusals } from './plan/refusals.ts';
import { planRemoval } from './plan/remove.ts';
import { createPublisher, type Publisher } from './publisher.ts';
import { recover } from './recover.ts';
import { readState, requireTrusted } from './state-folder.ts';
import { surveyOf } from './survey.ts';
import { verdict } from './verify.ts';
import type { Watch } from './watch.ts';

export interface EngineOptions {
  /** The wizard's own version, for the record. */
  readonly version: string;
  /** Milliseconds, monotonic. */
  readonly clock: () => number;
}

const report = (
  outcome: Report['outcome'],
  messages: readonly Message[],
  more: Partial<Report> = {},
): Report => ({
  outcome,
  plan: null,
  states: {},
  verdict: null,
  messages,
  ...more,
});

/** Every way that a run can fail before it changes anything. */
function failure(error: unknown): Report {
  if (error instanceof Cancelled) return report('cancelled', [message('run.cancelledBefore')]);
  const cause = error instanceof Problem && error.cause instanceof Problem ? [error.cause.problem] : [];
  return report(error instanceof Problem ? error.kind : 'failed', [...cause, causeOf(error)]);
}

/** Not a plan: the report that says why. */
function withoutPlan(planning: Exclude<Planning, { outcome: 'plan' }>, notes: readonly Message[]): Report {
  if (planning.outcome === 'refused') return report('refused', [...notes, ...planning.reasons]);
  const conflicts = planning.conflicts.flatMap((conflict) => conflict.messages);
  return report('conflicts', [...notes, ...planning.notes, ...conflicts]);
}

const states = (plan: Plan): Report['states'] =>
  Object.fromEntries(plan.steps.map((step) => [step.id, 'planned']));

function scopeOf(choices: Choices | null): Scope {
  const clientFolder = choices?.setup === 'integrated' ? choices.client.directory : undefined;
  return { host: 'localhost', serverFolder: choices?.server.directory, clientFolder };
}

/** Folders of the products that somebody named; null: the record's, else where Windows knows of them. */
export interface NamedFolders {
  readonly server: string | null;
  readonly client: string | null;
}

/** The engine as this layer has it: with what only a window asks for. */
export interface SetupEngine extends Engine {
  /** What is on the machine, for the first page. Reads only. */
  survey(folders: NamedFolders): Promise<Survey>;
  /** Takes back what an interrupted run left, and nothing else. */
  undoInterrupted(): Promise<Report>;
}

/** The engine on one machine: detect, plan, apply, verify. One run at a time. */
export function createEngine(machine: Machine, { version, clock }: EngineOptions): SetupEngine {
  const publisher = createPublisher(clock, machine.host.now);
  let cancelled = false;
  const watch = watchOf(publisher, () => cancelled);

  async function look(choices: Choices | null): Promise<{ facts: Facts; chosen: Choices }> {
    const recorded = choices ?? readState(machine).record?.choices ?? null;
    publisher.enter('detecting');
    const facts = await detect(machine, scopeOf(recorded), watch);
    const chosen = recorded ?? inferredChoices(facts);
    publisher.enter('planning');
    return { facts, chosen };
  }

  /** A question that ends without a report. */
  async function asking<T>(run: () => Promise<T>): Promise<T> {
    cancelled = false;
    try {
      return await run();
    } finally {
      publisher.enter('idle');
    }
  }

  async function looking(run: () => Promise<Report>): Promise<Report> {
    cancelled = false;
    const ended = await run().catch(failure);
    for (const said of ended.messages) publisher.say(said);
    publisher.enter('finished');
    return ended;
  }

  /** A run that may change the machine: alone, with rights, on a machine in a whole state. */
  const changing = (run: (recovered: readonly Message[]) => Promise<Report>): Promise<Report> =>
    looking(async () => {
      if (!machine.host.elevated()) return report('refused', [message('run.notElevated')]);
      const lock = await machine.host.lock();
      if (lock === null) return report('busy', [message('run.busy')]);
      try {
        const state = readState(machine);
        requireTrusted(state);
        if (state.interrupted !== null) publisher.enter('undoing');
        return await run(await recover(machine));
      } finally {
        await lock.release();
      }
    });

  const intention = (command: Intention['command'], facts: Facts, chosen: Choices): Intention => ({
    command,
    facts,
    version,
    machine,
    watch,
    publisher,
    verify: async () => {
      publisher.enter('verifying');
      return verdict(await detect(machine, scopeOf(chosen), watch), chosen);
    },
  });

  function interruption(facts: Facts): Message[] {
    const at = facts.state.interrupted?.begin?.at;
    return at === undefined ? [] : [message('run.interrupted', { at })];
  }

  return {
    plan: (choices) =>
      asking(async () => {
        const { facts, chosen } = await look(choices);
        requireTrusted(facts.state);
        const planning = planInstall(facts, chosen);
        return planning.outcome === 'refused'
          ? planning
          : { ...planning, notes: [...interruption(facts), ...planning.notes] };
      }),
    planRemoval: () =>
      asking(async () => {
        const { facts } = await look(null);
        requireTrusted(facts.state);
        return planRemoval(facts);
      }),
    survey: (folders) =>
      asking(async () => {
        publisher.enter('detecting');
        const recorded = scopeOf(readState(machine).record?.choices ?? null);
        const scope = {
          ...recorded,
          serverFolder: folders.server ?? recorded.serverFolder,
          clientFolder: folders.client ?? recorded.clientFolder,
        };
        return surveyOf(await detect(machine, scope, watch), machine.host.kind, scope);
      }),
    undoInterrupted: () =>
      changing(async (recovered) =>
        report('unchanged', recovered.length > 0 ? recovered : [message('window.nothingInterrupted')]),
      ),
    apply: (choices, digest) =>
      changing(async (recovered) => {
        if (choices === null && readState(machine).record === null) {
          return report('invalid', [...recovered, message('run.noChoices')]);
        }
        const { facts, chosen } = await look(choices);
        const planning = planInstall(facts, chosen);
        if (planning.outcome !== 'plan') return withoutPlan(planning, recovered);
        const { plan, notes } = planning;
        const said = [...recovered, ...notes];
        if (digest !== null && plan.digest !== digest) {
          return report('planChanged', [...said, message('run.planChanged')], { plan, states: states(plan) });
        }
        if (plan.steps.length === 0) return unchanged(plan, facts, chosen, said);
        return commitPlan(plan, said, intention('install', facts, chosen));
      }),
    remove: (digest) =>
      changing(async (recovered) => {
        const { facts, chosen } = await look(null);
        const planning = planRemoval(facts);
        if (planning.outcome !== 'plan') return withoutPlan(planning, recovered);
        const { plan, notes } = planning;
        const said = [...recovered, ...notes];
        if (digest !== null && plan.digest !== digest) {
          return report('planChanged', [...said, message('run.planChanged')], { plan, states: states(plan) });
        }
        if (plan.steps.length === 0)
          return report('unchanged', [...said, message('run.nothingToRemove')], { plan });
        return commitPlan(plan, said, intention('remove', facts, chosen));
      }),
    verify: (choices) =>
      looking(async () => {
        const { facts, chosen } = await look(choices);
        requireTrusted(facts.state);
        const reasons = productRefusals(facts, chosen);
        if (reasons.length > 0) return report('refused', reasons);
        const judged = verdict(facts, chosen);
        const outcome = judged.wouldConnect === false ? 'refused' : 'verified';
        return report(outcome, interruption(facts), { verdict: judged });
      }),
    cancel() {
      cancelled = true;
    },
    subscribe: publisher.subscribe,
    log: publisher.log,
  };
}

/** Nothing to change; whether the client would connect is said all the same. */
function unchanged(plan: Plan, facts: Facts, chosen: Choices, said: readonly Message[]): Report {
  const judged = verdict(facts, chosen);
  const outcome = judged.wouldConnect === false ? 'failed' : 'unchanged';
  return report(
    outcome,
    [...said, message(outcome === 'failed' ? 'run.unchangedButFails' : 'run.unchanged')],
    {
      plan,
      verdict: judged,
    },
  );
}

function watchOf(publisher: Publisher, cancelled: () => boolean): Watch {
  return {
    progress: (done, total) => {
      publisher.change({ done, total });
    },
    async breathe() {
      await new Promise((resolve) => setImmediate(resolve));
      if (cancelled()) throw new Cancelled();
    },
  };
}
