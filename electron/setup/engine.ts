import type { Verdict } from '../contract/check.ts';
import type { Choices, ClientChoices } from '../contract/choices.ts';
import type { ClientTrial } from '../contract/connection.ts';
import type { Engine, Report } from '../contract/engine.ts';
import { type Message, message } from '../contract/message.ts';
import type { Plan, Planning } from '../contract/plan.ts';
import type { Survey } from '../contract/survey.ts';
import type { Machine } from '../machine/machine.ts';
import { checkServers } from './check.ts';
import { clientTrust } from './client-trust.ts';
import { commitPlan, type Intention } from './commit.ts';
import { detect } from './detect/detect.ts';
import type { Facts } from './facts.ts';
import { type Given, NOTHING_GIVEN, openGiven } from './given/open.ts';
import { type GivenReader, readerOn } from './given/reader.ts';
import { handOver } from './hand-over.ts';
import { inferredChoices } from './inferred.ts';
import { createLive, type LiveOptions, withViews } from './live/in-life.ts';
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
import { clientTrial } from './trial.ts';
import { verdict } from './verify.ts';
import { watchOf } from './watch.ts';

export interface EngineOptions extends LiveOptions {
  /** The wizard's own version, for the record. */
  readonly version: string;
  /** Where a password is typed; nowhere where it is absent. */
  readonly typed?: GivenReader['typed'];
}

/** Does a setup end with asking an authority for the certificate? */
const asks = ({ certificate }: Choices): boolean => certificate.source === 'request';

/** What a run works with: what is there, and what is wanted. */
interface Look {
  readonly facts: Facts;
  readonly chosen: Choices;
  readonly privateKey: Given['privateKey'];
}

/** The choices that a plan leaves recorded: those that no file is needed for any more. */
function settledBy({ steps }: Plan, chosen: Choices): Choices {
  const written = steps.find((step) => step.kind === 'record.write')?.choices ?? null;
  return written === null || written === 'asBefore' ? chosen : written;
}

/** The engine as this layer has it: with what only a window asks for. */
export interface SetupEngine extends Engine {
  /** What is on the machine, for the first page. Reads only. */
  survey(folders: NamedFolders): Promise<Survey>;
  /** What a client would make of its servers once it is set up so. Changes nothing. */
  tryClient(choices: ClientChoices): Promise<ClientTrial>;
  /** Takes back what an interrupted run left, and nothing else. */
  undoInterrupted(): Promise<Report>;
}

/** The engine on one machine: detect, plan, apply, verify. What is asked of it meanwhile waits its turn. */
export function createEngine(machine: Machine, options: EngineOptions): SetupEngine {
  const { version, clock } = options;
  const reader = readerOn(machine, options.typed);
  const publisher = createPublisher(clock, machine.host.now);
  const inTurn = oneAtATime();
  let cancelled = false;
  let stop = new AbortController();
  const begin = (): void => {
    cancelled = false;
    stop = new AbortController();
  };
  const watch = watchOf(publisher, () => cancelled);
  const live = createLive(machine, options, () => stop.signal);

  const chosenOr = (choices: Choices | null): Choices | null =>
    choices ?? readState(machine).record?.choices ?? null;

  async function look(choices: Choices | null, given: Given = NOTHING_GIVEN): Promise<Look> {
    publisher.enter('detecting');
    const facts = await detect(machine, scopeOf(choices), watch, given.facts);
    requireTrusted(facts.state);
    publisher.enter('planning');
    return { facts, chosen: choices ?? inferredChoices(facts), privateKey: given.privateKey };
  }

  /** Looks with the files open that the choices name; what is secret in them is gone afterwards. */
  async function withFiles<T>(choices: Choices | null, use: (look: Look) => T | Promise<T>): Promise<T> {
    const wanted = chosenOr(choices);
    const given = await openGiven(wanted, reader);
    try {
      const looked = await look(wanted, given);
      return await use({ ...looked, facts: await live.before(looked.facts, looked.chosen) });
    } finally {
      given.wipe();
    }
  }

  /** A question that ends without a report. */
  const asking = <T>(run: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      begin();
      try {
        return await run();
      } finally {
        publisher.enter('idle');
      }
    });

  const planning = (choices: Choices | null, plan: (look: Look) => Planning): Promise<Planning> =>
    asking(() =>
      withFiles(choices, (looked) => {
        const planned = plan(looked);
        return planned.outcome === 'refused'
          ? planned
          : { ...planned, notes: [...interruption(looked.facts), ...planned.notes] };
      }),
    );

  const looking = (run: () => Promise<Report>): Promise<Report> =>
    inTurn(async () => {
      begin();
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
    { facts, chosen, privateKey }: Look,
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
      if (command === 'install') {
        const ended = unchanged(plan, facts, chosen, said);
        if (chosen.setup === 'client') return withViews(ended, facts);
        return ended.outcome === 'unchanged' ? afterwards(ended, plan, chosen) : ended;
      }
      return report('unchanged', [...said, message('run.nothingToRemove')], { plan });
    }
    const settled = settledBy(plan, chosen);
    let seen = facts;
    const judged = async (): Promise<Verdict> => {
      publisher.enter('verifying');
      seen = await detect(machine, scopeOf(settled), watch);
      // A client is judged through what was written; a server's own service starts only after that.
      if (settled.setup === 'client') seen = await live.now(seen, settled);
      return verdict(seen, settled);
    };
    const ended = await commitPlan(plan, said, {
      command,
      choices: command === 'install' ? chosen : null,
      facts,
      version,
      machine,
      watch,
      publisher,
      privateKey,
      verify: command === 'remove' || asks(chosen) ? null : judged,
    });
    if (ended.outcome !== 'installed' || asks(chosen)) return ended;
    return settled.setup === 'client' ? withViews(ended, seen) : afterwards(ended, plan, settled);
  }

  /** What a server's setup comes to, once it is committed. */
  function afterwards(ended: Report, plan: Plan, settled: Choices): Promise<Report> {
    publisher.enter('verifying');
    return live.after(ended, plan, settled, () => detect(machine, scopeOf(settled), watch));
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
    tryClient: (choices) => asking(() => withFiles(choices, ({ facts }) => clientTrial(facts, choices))),
    undoInterrupted: () =>
      changing(async (recovered) =>
        report('unchanged', recovered.length > 0 ? recovered : [message('window.nothingInterrupted')]),
      ),
    apply: (choices, digest) =>
      changing(async (recovered) => {
        if (choices === null && (readState(machine).record?.choices ?? null) === null) {
          return report('invalid', [...recovered, message('run.noChoices')]);
        }
        return withFiles(choices, async (looked) => {
          const planned = planInstall(looked.facts, looked.chosen);
          const ended = await carryOut('install', looked, planned, recovered, digest);
          return handOver(machine, looked.chosen, ended);
        });
      }),
    remove: (digest) =>
      changing(async (recovered) => {
        const looked = await look(chosenOr(null));
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
        const { facts, chosen } = await look(chosenOr(choices));
        const reasons = productRefusals(facts, chosen);
        const waiting = waitingNotes(facts);
        if (reasons.length > 0) return report('refused', [...reasons, ...waiting]);
        const found = await live.now(facts, chosen);
        const judged = verdict(found, chosen);
        const outcome = judged.wouldConnect === false ? 'refused' : 'verified';
        const said = [...interruption(facts), ...waiting];
        return withViews(report(outcome, said, { verdict: judged }), found);
      }),
    check: (endpoints) =>
      looking(async () => {
        publisher.enter('detecting');
        const scope = scopeOf(chosenOr(null));
        return checkServers(machine, scope, endpoints, live.contact, stop.signal);
      }),
    clientTrust: () => asking(async () => clientTrust((await look(chosenOr(null))).facts, machine.stores)),
    cancel() {
      cancelled = true;
      stop.abort();
    },
    subscribe: publisher.subscribe,
    log: publisher.log,
  };
}
