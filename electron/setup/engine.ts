import type { Verdict } from '../contract/check.ts';
import type { Choices } from '../contract/choices.ts';
import type { Engine, Report } from '../contract/engine.ts';
import { type Message, message } from '../contract/message.ts';
import type { Planning } from '../contract/plan.ts';
import type { Survey } from '../contract/survey.ts';
import type { Machine } from '../machine/machine.ts';
import { commitPlan, type Intention } from './commit.ts';
import { detect } from './detect/detect.ts';
import type { Facts } from './facts.ts';
import { handOver } from './hand-over.ts';
import { inferredChoices } from './inferred.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { planInstall } from './plan/install.ts';
import { waitingNotes } from './plan/pending.ts';
import { productRefusals } from './plan/refusals.ts';
import { planRemoval } from './plan/remove.ts';
import { planWithdrawal } from './plan/withdraw.ts';
import { createPublisher } from './publisher.ts';
import { recover } from './recover.ts';
import { failure, interruption, planChanged, report, unchanged, withdrawn, withoutPlan } from './reports.ts';
import { type NamedFolders, scopeOf, scopeWith } from './scope.ts';
import { readState, requireTrusted } from './state-folder.ts';
import { surveyOf } from './survey.ts';
import { verdict } from './verify.ts';
import { watchOf } from './watch.ts';

export interface EngineOptions {
  /** The wizard's own version, for the record. */
  readonly version: string;
  /** Milliseconds, monotonic. */
  readonly clock: () => number;
}

/** Does a setup end with asking an authority for the certificate? */
const asks = ({ certificate }: Choices): boolean => certificate.source === 'request';

/** What a run works with: what is there, and what is wanted. */
interface Look {
  readonly facts: Facts;
  readonly chosen: Choices;
}

/** The engine as this layer has it: with what only a window asks for. */
export interface SetupEngine extends Engine {
  /** What is on the machine, for the first page. Reads only. */
  survey(folders: NamedFolders): Promise<Survey>;
  /** Takes back what an interrupted run left, and nothing else. */
  undoInterrupted(): Promise<Report>;
}

/** The engine on one machine: detect, plan, apply, verify. What is asked of it meanwhile waits its turn. */
export function createEngine(machine: Machine, { version, clock }: EngineOptions): SetupEngine {
  const publisher = createPublisher(clock, machine.host.now);
  const inTurn = oneAtATime();
  let cancelled = false;
  const watch = watchOf(publisher, () => cancelled);

  async function look(choices: Choices | null): Promise<Look> {
    const recorded = choices ?? readState(machine).record?.choices ?? null;
    publisher.enter('detecting');
    const facts = await detect(machine, scopeOf(recorded), watch);
    requireTrusted(facts.state);
    publisher.enter('planning');
    return { facts, chosen: recorded ?? inferredChoices(facts) };
  }

  /** A question that ends without a report. */
  const asking = <T>(run: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      cancelled = false;
      try {
        return await run();
      } finally {
        publisher.enter('idle');
      }
    });

  const planning = (choices: Choices | null, plan: (look: Look) => Planning): Promise<Planning> =>
    asking(async () => {
      const looked = await look(choices);
      const planned = plan(looked);
      return planned.outcome === 'refused'
        ? planned
        : { ...planned, notes: [...interruption(looked.facts), ...planned.notes] };
    });

  const looking = (run: () => Promise<Report>): Promise<Report> =>
    inTurn(async () => {
      cancelled = false;
      const ended = await run().catch(failure);
      for (const said of ended.messages) publisher.say(said);
      publisher.enter('finished');
      return ended;
    });

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
        const recovered = await recover(machine);
        return await run(recovered).catch((error: unknown) => failure(error, recovered));
      } finally {
        await lock.release();
      }
    });

  /** Carries out a plan, if it is the one that was shown. */
  async function carryOut(
    command: Intention['command'],
    { facts, chosen }: Look,
    planned: Planning,
    recovered: readonly Message[],
    digest: string | null,
  ): Promise<Report> {
    if (planned.outcome !== 'plan') return withoutPlan(planned, recovered);
    const { plan, notes } = planned;
    const said = [...recovered, ...notes];
    if (digest !== null && plan.digest !== digest) return planChanged(plan, said);
    if (plan.steps.length === 0) {
      if (command === 'install' && asks(chosen)) return report('unchanged', said, { plan });
      if (command === 'install') return unchanged(plan, facts, chosen, said);
      return report('unchanged', [...said, message('run.nothingToRemove')], { plan });
    }
    const judged = async (): Promise<Verdict> => {
      publisher.enter('verifying');
      return verdict(await detect(machine, scopeOf(chosen), watch), chosen);
    };
    return commitPlan(plan, said, {
      command,
      choices: command === 'install' ? chosen : null,
      facts,
      version,
      machine,
      watch,
      publisher,
      privateKey: null,
      verify: command === 'remove' || asks(chosen) ? null : judged,
    });
  }

  return {
    plan: (choices) => planning(choices, ({ facts, chosen }) => planInstall(facts, chosen)),
    planRemoval: () => planning(null, ({ facts }) => planRemoval(facts)),
    planWithdrawal: (thumbprint) => planning(null, ({ facts }) => planWithdrawal(facts, thumbprint)),
    survey: (folders) =>
      asking(async () => {
        publisher.enter('detecting');
        const scope = scopeWith(readState(machine).record?.choices ?? null, folders);
        return surveyOf(await detect(machine, scope, watch), machine.host, scope);
      }),
    undoInterrupted: () =>
      changing(async (recovered) =>
        report('unchanged', recovered.length > 0 ? recovered : [message('window.nothingInterrupted')]),
      ),
    apply: (choices, digest) =>
      changing(async (recovered) => {
        if (choices === null && (readState(machine).record?.choices ?? null) === null) {
          return report('invalid', [...recovered, message('run.noChoices')]);
        }
        const looked = await look(choices);
        const planned = planInstall(looked.facts, looked.chosen);
        return handOver(
          machine,
          looked.chosen,
          await carryOut('install', looked, planned, recovered, digest),
        );
      }),
    remove: (digest) =>
      changing(async (recovered) => {
        const looked = await look(null);
        return carryOut('remove', looked, planRemoval(looked.facts), recovered, digest);
      }),
    withdraw: (thumbprint, digest) =>
      changing(async (recovered) => {
        const looked = await look(null);
        const planned = planWithdrawal(looked.facts, thumbprint);
        return withdrawn(await carryOut('remove', looked, planned, recovered, digest));
      }),
    verify: (choices) =>
      looking(async () => {
        const { facts, chosen } = await look(choices);
        const reasons = productRefusals(facts, chosen);
        const waiting = waitingNotes(facts);
        if (reasons.length > 0) return report('refused', [...reasons, ...waiting]);
        const judged = verdict(facts, chosen);
        const outcome = judged.wouldConnect === false ? 'refused' : 'verified';
        return report(outcome, [...interruption(facts), ...waiting], { verdict: judged });
      }),
    cancel() {
      cancelled = true;
    },
    subscribe: publisher.subscribe,
    log: publisher.log,
  };
}
