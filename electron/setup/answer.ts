import {
  type Channel,
  type Input,
  inputs,
  type Outputs,
  type PlanView,
  type RunView,
} from '../contract/channels.ts';
import type { Choices } from '../contract/choices.ts';
import type { EngineState, Report } from '../contract/engine.ts';
import { message } from '../contract/message.ts';
import type { Plan, Planning } from '../contract/plan.ts';
import { Cancelled, Problem } from '../contract/problem.ts';
import type { Survey } from '../contract/survey.ts';
import { createAddressCheck } from '../endpoints/address.ts';
import type { Machine } from '../machine/machine.ts';
import type { Scope } from './detect/detect.ts';
import { readEndpoint } from './endpoint-text.ts';
import { createEngine, type EngineOptions } from './engine.ts';
import { readerOn } from './given/reader.ts';
import { type NamedFolders, scopeWith } from './scope.ts';
import { readState } from './state-folder.ts';
import { checkAnswer } from './window/answer-check.ts';
import { certificateDetails } from './window/certificate.ts';
import { type Content, contentOf } from './window/contents.ts';
import { confirmIssuer, issuersIn } from './window/issuer-check.ts';
import { createWindowLog } from './window/log.ts';
import { inspectPfx } from './window/pfx-content.ts';
import { checkRequest } from './window/request-check.ts';
import { type Begun, createRuns } from './window/runs.ts';
import { confirmServer, createShown, shownDetails } from './window/shown.ts';
import { storeChoices } from './window/store-choices.ts';
import { createTurns } from './window/turns.ts';
import { checkUrl } from './window/typed-url.ts';

export type { Content } from './window/contents.ts';

/** Questions that may wait for their turns at a time. */
const MOST_WAITING = 32;

/** What a command line for unattended use does, each by its option's name but for choices. */
export type Unattended =
  | { readonly choices: Choices }
  | { readonly remove: true }
  | { readonly 'withdraw-request': string };

export interface AnswerOptions extends EngineOptions {
  /** The same as a command line for unattended use. */
  readonly commandLine: (what: Unattended) => string;
}

/** What the hosts answer themselves: they know dialogs, and keep the preferences and a typed password. */
type OfHost = 'save' | 'choose' | 'nameFolder' | 'paste' | 'password' | 'preferences' | 'remember';
type Answered = Exclude<Channel, OfHost>;
type Handlers = { readonly [C in Answered]: (input: Input<C>) => Outputs[C] | Promise<Outputs[C]> };

/** What a host runs beside the engine, and what a window's requests come to. */
export interface Answers {
  /** Answers one request of a page. Rejects with a `Problem` only. */
  ask(channel: string, input: unknown): Promise<unknown>;
  /** The current state at once, then every change, at most ten a second. Returns what ends it. */
  subscribe(listener: (state: EngineState) => void): () => void;
  /** Makes what `save` saves; `what` is that channel's input. Rejects with a `Problem` only. */
  content(what: unknown): Promise<Content>;
}

/** The input as its channel's schema has it; a `Problem` that says where it is wrong, and never shows what is in it. */
function checked<C extends Channel>(channel: C, input: unknown): Input<C> {
  const read = inputs[channel].safeParse(input);
  if (!read.success) {
    const place = read.error.issues[0]?.path.map(String).join('.') ?? '';
    throw new Problem(message('hosts.invalidRequest', { channel, place: place || 'input' }), 'invalid');
  }
  return read.data as Input<C>;
}

const noContact = (): Promise<never> => Promise.reject(new Error('this host contacts no server'));

/** Every failure as a Problem. Syntax errors quote what was read, which may hold a password: only their name. */
function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Cancelled) return new Problem(message('run.cancelledBefore'), 'failed');
  const quiet = !(error instanceof Error) || error instanceof SyntaxError;
  const reason = quiet ? 'Error' : error.message;
  return new Problem(message('run.unexpected', { reason }), 'failed', { cause: error });
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The one dispatcher of both hosts: answers every channel of the table but those that are the host's own. */
export function createAnswers(machine: Machine, options: AnswerOptions): Answers {
  const { version, commandLine } = options;
  const reader = readerOn(machine, options.typed);
  const shownBy = createShown(options.contact ?? noContact);
  const contact = options.contact === undefined ? {} : { contact: shownBy.contact };
  const engine = createEngine(machine, { ...options, ...contact });
  const log = createWindowLog(engine, machine.host.now);
  const turns = createTurns(MOST_WAITING);
  const runs = createRuns({ turns, stop: engine.cancel, say: log.say, mostWaiting: MOST_WAITING });
  let surveyed: Survey | null = null;
  let named: NamedFolders = { server: null, client: null };
  let shown: Plan | null = null;
  let lastCheck: Report | null = null;

  async function planView(asked: Promise<Planning>, what: Unattended): Promise<PlanView> {
    const planning = await asked;
    shown = planning.outcome === 'plan' ? planning.plan : null;
    return { planning, commandLine: commandLine(what) };
  }

  /** `digest`: of the plan that was shown, which is the one that a run carries out if any. */
  const begun = (kind: RunView['kind'], digest: string | null, choices: Choices | null = null): Begun => ({
    kind,
    at: machine.host.now().toISOString(),
    plan: shown?.digest === digest ? shown : null,
    choices,
  });

  async function look(folders: Input<'survey'>): Promise<Survey> {
    surveyed = await engine.survey(folders);
    return surveyed;
  }

  const scope = (): Scope => scopeWith(readState(machine).record?.choices ?? null, named);
  /** Every address is read before anybody is contacted. */
  async function checkedUrls(urls: readonly string[]): Promise<Report> {
    lastCheck = await engine.check(urls.map(readEndpoint));
    return lastCheck;
  }

  async function planned(choices: Choices | null): Promise<PlanView> {
    const chosen = choices ?? readState(machine).record?.choices ?? null;
    if (chosen === null) throw new Problem(message('run.noChoices'), 'invalid');
    return planView(engine.plan(choices), { choices: chosen });
  }

  const handlers: Handlers = {
    survey(folders) {
      named = folders;
      return turns(() => look(folders));
    },
    plan: (choices) => turns(() => planned(choices)),
    planRemoval: () => turns(() => planView(engine.planRemoval(), { remove: true })),
    apply: ({ choices, digest }) =>
      runs.changing(begun(choices === null ? 'repair' : 'install', digest, choices), () =>
        engine.apply(choices, digest),
      ),
    remove: ({ digest }) => runs.changing(begun('remove', digest), () => engine.remove(digest)),
    planWithdrawal: ({ thumbprint }) =>
      turns(() => planView(engine.planWithdrawal(thumbprint), { 'withdraw-request': thumbprint })),
    withdraw: ({ thumbprint, digest }) =>
      runs.changing(begun('withdraw', digest), () => engine.withdraw(thumbprint, digest)),
    undoInterrupted: () => runs.changing(begun('undo', null), () => engine.undoInterrupted()),
    verify: (choices) => runs.verifying(() => engine.verify(choices)),
    check: ({ urls }) => turns(() => checkedUrls(urls)),
    cancel() {
      runs.cancel();
      return null;
    },
    lastRun: () => runs.last(),
    runEnds: () => runs.ended(),
    log: ({ from }) => log.log(from),
    certificate: (id) => certificateDetails(machine.stores, id),
    storeChoices: () => turns(() => storeChoices(machine, scope(), turn)),
    inspectPfx: (asked) => turns(() => inspectPfx(machine, scope(), asked, reader)),
    checkAddress: createAddressCheck(machine),
    checkRequest,
    checkAnswer: (input) => turns(() => checkAnswer(machine, scope(), input, reader)),
    issuers: (input) => turns(() => issuersIn(input, machine.host.now(), reader)),
    checkUrl,
    tryClient: (choices) => turns(() => engine.tryClient(choices)),
    shown: ({ sha256 }) => shownDetails(shownBy, machine.stores, sha256),
    confirmServer: (input) => confirmServer(shownBy, input),
    confirmIssuer: (input) => turns(() => confirmIssuer(input, reader)),
  };

  const isAnswered = (channel: string): channel is Answered => Object.hasOwn(handlers, channel);
  // The handler and the input are the same channel's; the type system cannot follow a lookup.
  const answer = async <C extends Answered>(channel: C, input: unknown): Promise<Outputs[C]> =>
    handlers[channel](checked(channel, input));

  /** The machine as it is now; where it cannot be looked at any more, as it was last seen. */
  async function lookAgain(): Promise<Survey | null> {
    try {
      return await turns(() => look({ server: null, client: null }));
    } catch (error) {
      if (error instanceof Problem) return surveyed;
      throw error;
    }
  }

  const sources = {
    machine,
    lines: () => log.log(0),
    clientTrust: () => turns(() => engine.clientTrust()),
    shown: (sha256: string) => shownDetails(shownBy, machine.stores, sha256),
    checkReport: () => ({ report: lastCheck, survey: null, version, at: machine.host.now() }),
    report: async () => ({
      report: runs.shown(),
      survey: await lookAgain(),
      version,
      at: machine.host.now(),
    }),
  };

  return {
    subscribe: log.subscribe,
    async ask(channel, input) {
      try {
        if (isAnswered(channel)) return await answer(channel, input);
        throw new Problem(message('hosts.unknownRequest', { channel: channel.slice(0, 40) }), 'invalid');
      } catch (error) {
        throw problemOf(error);
      }
    },
    async content(what) {
      try {
        return await contentOf(checked('save', what), sources);
      } catch (error) {
        throw problemOf(error);
      }
    },
  };
}
