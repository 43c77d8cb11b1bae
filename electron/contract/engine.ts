import type { Verdict } from './check.ts';
import type { Choices } from './choices.ts';
import type { ContactView } from './contact-view.ts';
import type { Endpoint } from './endpoint.ts';
import type { Message } from './message.ts';
import type { Plan, Planning, Step } from './plan.ts';
import type { ChangeState, Outcome } from './result.ts';

export type Phase = 'idle' | 'detecting' | 'planning' | 'undoing' | 'applying' | 'verifying' | 'finished';

/**
 * The engine's whole small state: published on subscribing, with every phase and step, and otherwise at most ten
 * times a second.
 */
export interface EngineState {
  readonly revision: number;
  readonly phase: Phase;
  /** Of the phase: certificates read, or steps done. `total` 0: not known yet. */
  readonly done: number;
  readonly total: number;
  /** The step that is under way. */
  readonly step: Step | null;
  /** How many log lines there are; they are fetched by number. */
  readonly lines: number;
}

export interface LogLine {
  readonly number: number;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly message: Message;
}

/** What a run ended with. */
export interface Report {
  readonly outcome: Outcome;
  readonly plan: Plan | null;
  /** State of each step by its id; a step that was never reached is `planned`. */
  readonly states: Readonly<Record<string, ChangeState>>;
  readonly verdict: Verdict | null;
  /** What the servers that were contacted showed; absent: nobody was. */
  readonly contacts?: readonly ContactView[];
  readonly messages: readonly Message[];
}

/** A certificate for client machines to trust. */
export interface ClientTrust {
  readonly subject: string;
  readonly pem: string;
}

/** The one engine behind every host. Choices null: those of the record. */
export interface Engine {
  plan(choices: Choices | null): Promise<Planning>;
  /** Plans again and applies; `digest` null: whatever is planned now, otherwise `planChanged` where it differs. */
  apply(choices: Choices | null, digest: string | null): Promise<Report>;
  planRemoval(): Promise<Planning>;
  remove(digest: string | null): Promise<Report>;
  /** Of a request that waits for its answer, by the thumbprint of its placeholder; only of the wizard's own. */
  planWithdrawal(thumbprint: string): Promise<Planning>;
  withdraw(thumbprint: string, digest: string | null): Promise<Report>;
  /** Contacts the servers that are meant to run, too. */
  verify(choices: Choices | null): Promise<Report>;
  /** Would the RIS client of this machine connect to these? Changes nothing. */
  check(endpoints: readonly Endpoint[]): Promise<Report>;
  /**
   * What client machines must trust for the certificate that the RIS server uses: its root; or itself, where it is
   * self-signed or trusted by itself here. Null: it is not certain which one
   * that is, or its root is not here.
   */
  clientTrust(): Promise<ClientTrust | null>;
  /** Asks the run under way to stop; read between steps, ignored while undoing. */
  cancel(): void;
  subscribe(listener: (state: EngineState) => void): () => void;
  /** The log lines from number `from` on, the first being 0. */
  log(from: number): readonly LogLine[];
}
