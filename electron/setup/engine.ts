import { contactView } from '../certificates/contact-view.ts';
import type { Verdict } from '../contract/check.ts';
import type { Choices, ClientChoices } from '../contract/choices.ts';
import type { ClientTrial } from '../contract/connection.ts';
import type { Endpoint } from '../contract/endpoint.ts';
import type { Engine, Report } from '../contract/engine.ts';
import { type Message, message } from '../contract/message.ts';
import type { Plan, Planning } from '../contract/plan.ts';
import { Cancelled } from '../contract/problem.ts';
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
import { endpointsOf } from './live/calls.ts';
import { type ContactEndpoint, withContacts } from './live/contacting.ts';
import { untilListening } from './live/waiting.ts';
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
import { callsOf, callsWanted, verdict } from './verify.ts';
import { watchOf } from './watch.ts';

export interface EngineOptions {
  /** The wizard's own version, for the record. */
  readonly version: string;
  /** Milliseconds, monotonic. */
  readonly clock: () => number;
  /** Where a password is typed; nowhere where it is absent. */
  readonly typed?: GivenReader['typed'];
  /** How servers are contacted; where it is absent nobody is, and a client can only be set up offline. */
  readonly contact?: ContactEndpoint;
  /** How long a service that was started may take until it listens, in milliseconds. */
  readonly untilListening?: number;
}

/** A service that was started needs this long until it listens, in milliseconds. */
const UNTIL_LISTENING = 30_000;

const nobody: ContactEndpoint = () =>
  Promise.reject(new Error('a server is to be contacted, and nothing is there to do it'));

/** Does a setup end with asking an authority for the certificate? */
const asks = ({ certificate }: Choices): boolean => certificate.source === 'request';

/** Is nobody to be contacted? */
const isOffline = (choices: Choices): boolean => choices.setup === 'client' && choices.client.offline;

/** A report with what was contacted, if anybody was. */
const withViews = (report: Report, { contacts }: Facts): Report =>
  contacts.length === 0 ? report : { ...report, contacts: contacts.map(contactView) };

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
  const contact = options.contact ?? nobody;
  const publisher = createPublisher(clock, machine.host.now);
  const inTurn = oneAtATime();
  let cancelled = false;
  let stop = new AbortController();
  const begin = (): void => {
    cancelled = false;
    stop = new AbortController();
  };
  const watch = watchOf(publisher, () => cancelled);

  const chosenOr = (choices: Choices | null): Choices | null =>
    choices ?? readState(machine).record?.choices ?? null;

  const withLive = (facts: Facts, endpoints: readonly Endpoint[]): Promise<Facts> =>
    withContacts(facts, endpoints, machine, contact, stop.signal);

  /** The facts with what those servers show that the configuration has clients call. */
  const live = (facts: Facts, chosen: Choices): Promise<Facts> =>
    options.contact === undefined && chosen.setup !== 'client'
      ? Promise.resolve(facts)
      : withLive(facts, isOffline(chosen) ? [] : endpointsOf(callsOf(facts, chosen)));

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
      const endpoints = endpointsOf(callsWanted(looked.facts, looked.chosen));
      return await use({ ...looked, facts: await withLive(looked.facts, endpoints) });
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
      if (settled.setup === 'client') seen = await live(seen, settled);
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

  /**
   * What the setup comes to in life. The run is committed: that the service does not listen yet, or that somebody else
   * answers, is no reason to take an otherwise right setup back, and is said instead.
   */
  async function afterwards(ended: Report, plan: Plan, settled: Choices): Promise<Report> {
    publisher.enter('verifying');
    try {
      const found = await detect(machine, scopeOf(settled), watch);
      const started = plan.steps.some(({ kind }) => kind === 'service.start');
      const facts = await untilListening(
        () => live(found, settled),
        started ? (options.untilListening ?? UNTIL_LISTENING) : 0,
        {
          clock,
          signal: stop.signal,
        },
      );
      if (facts.contacts.length === 0) return ended;
      return withViews({ ...ended, verdict: verdict(facts, settled) }, facts);
    } catch (error) {
      // Somebody does not want to wait for it.
      if (error instanceof Cancelled) return ended;
      throw error;
    }
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
        const found = await live(facts, chosen);
        const judged = verdict(found, chosen);
        const outcome = judged.wouldConnect === false ? 'refused' : 'verified';
        const said = [...interruption(facts), ...waiting];
        return withViews(report(outcome, said, { verdict: judged }), found);
      }),
    check: (endpoints) =>
      looking(async () => {
        publisher.enter('detecting');
        const scope = scopeOf(chosenOr(null));
        return checkServers(machine, scope, endpoints, contact, stop.signal);
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
