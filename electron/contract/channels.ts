import { z } from 'zod';
import type { CertificateDetails } from './certificate.ts';
import { type Choices, type ClientChoices, choicesSchema, TYPED } from './choices.ts';
import {
  type ClientTrial,
  checkUrlInput,
  confirmServerInput,
  shownInput,
  type UrlCheck,
} from './connection.ts';
import type { EngineState, LogLine, Report } from './engine.ts';
import {
  type AnswerCheck,
  checkIssuersInput,
  checkRequestInput,
  confirmIssuerInput,
  type IssuerConfirmation,
  type IssuerView,
  type RequestCheck,
} from './field-checks.ts';
import { type FileKind, type GivenPath, LONGEST_PASTE, LONGEST_PATH, password } from './giving.ts';
import { certificateId, thumbprint } from './ids.ts';
import type { Plan, Planning } from './plan.ts';
import type { AddressCheck, PfxContent, StoreChoice, Survey } from './survey.ts';

const nothing = z.null();
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const clientChoices = choicesSchema.refine((choices): choices is ClientChoices => choices.setup === 'client');

/** What the machine would undergo, and the same as a command line for unattended use. */
export interface PlanView {
  readonly planning: Planning;
  readonly commandLine: string;
}

/** A run that changes the machine, as far as a page must know it that has not begun it. */
export interface RunView {
  /** `repair`: an install with the choices of the record. */
  readonly kind: 'install' | 'repair' | 'remove' | 'withdraw' | 'undo';
  /** ISO 8601 UTC: when it was asked for; tells it from every other run. */
  readonly at: string;
  /** The plan that it carries out; null where it has none, or the engine did not show it. */
  readonly plan: Plan | null;
  /** Null: those of the record, or none. */
  readonly choices: Choices | null;
  /** Null: it is under way. */
  readonly report: Report | null;
}

/** What a page asked to be saved, and where it went; null: the person changed their mind. */
export interface Saved {
  readonly path: string | null;
}

/**
 * The one table of what a window may ask: the input's schema, and the output's type. Both hosts check every input
 * with it; there is nothing else that they answer.
 */
export const inputs = {
  /** Detects; folders of the products where the person named them. */
  survey: z.strictObject({
    server: z.string().max(1024).nullable(),
    client: z.string().max(1024).nullable(),
  }),
  /** Choices null: those of the record. */
  plan: choicesSchema.nullable(),
  planRemoval: nothing,
  apply: z.strictObject({ choices: choicesSchema.nullable(), digest }),
  remove: z.strictObject({ digest }),
  /** Of a request that waits for its answer, by the thumbprint of its placeholder. */
  planWithdrawal: z.strictObject({ thumbprint }),
  withdraw: z.strictObject({ thumbprint, digest }),
  /** Takes back what an interrupted run left, and nothing else. */
  undoInterrupted: nothing,
  verify: choicesSchema.nullable(),
  /** Addresses to contact, as `--check` takes them. */
  check: z.strictObject({ urls: z.array(z.string().max(2048)).min(1).max(20) }),
  cancel: nothing,
  /** The run that is under way, or was last, for a page that was loaded meanwhile. */
  lastRun: nothing,
  /** Answers when the run under way ends, at once where none is. */
  runEnds: nothing,
  /** Log lines from this number on. */
  log: z.strictObject({ from: z.int().min(0) }),
  certificate: certificateId,
  storeChoices: nothing,
  checkAddress: z.strictObject({ host: z.string().max(300), port: z.int().min(0).max(99999) }),
  checkRequest: checkRequestInput,
  checkAnswer: z.strictObject({ file: z.string().min(1).max(1024), host: z.string().max(300) }),
  /** The roots in a file: of its own, an authority's answer, or a PFX. */
  issuers: checkIssuersInput,
  /** Does what was typed from paper confirm a root of the file? */
  confirmIssuer: confirmIssuerInput,
  /** An address in any form that a person types; a bare `HOST[:PORT]` is a RIS server's. */
  checkUrl: checkUrlInput,
  /** Contacts the servers of these choices, and judges them as the client would once it is set up so. */
  tryClient: clientChoices,
  /** A certificate that a server showed to `check` or `tryClient`. */
  shown: shownInput,
  /** Does what was typed from paper confirm the certificate that a server showed? */
  confirmServer: confirmServerInput,
  /** The host asks where (a dialog, or a download); contents come from the engine, never from the page. */
  save: z.discriminatedUnion('what', [
    z.strictObject({ what: z.literal('report'), language: z.enum(['en', 'fr']) }),
    z.strictObject({ what: z.literal('checkReport'), language: z.enum(['en', 'fr']) }),
    z.strictObject({ what: z.literal('log'), language: z.enum(['en', 'fr']) }),
    z.strictObject({ what: z.literal('answers'), choices: choicesSchema }),
    z.strictObject({ what: z.literal('certificate'), id: certificateId }),
    shownInput.extend({ what: z.literal('shown') }),
    z.strictObject({ what: z.literal('request'), thumbprint }),
    /** What the client machines must trust. */
    z.strictObject({ what: z.literal('issuer') }),
  ]),
  /** The host asks the person by a dialog; where it has none (browser host), it refuses. */
  choose: z.strictObject({ what: z.enum(['answer', 'pfx', 'issuer', 'serverFolder', 'clientFolder']) }),
  /** A folder that was typed: for the browser host, which has no dialog for folders. */
  nameFolder: z.strictObject({ path: z.string().min(1).max(LONGEST_PATH) }),
  /** Public certificates as text, which the host keeps as a file for as long as it runs. */
  paste: z.strictObject({ what: z.enum(['answer', 'issuer']), text: z.string().min(1).max(LONGEST_PASTE) }),
  /** That of a PFX, which choices then name by `TYPED`; the engine alone keeps it. Null: forgets it. */
  password: z.strictObject({ password: password.nullable() }),
  /** What is in a PFX: certificates and whether they suit, never a key. `TYPED`: with the password that was typed. */
  inspectPfx: z.strictObject({
    file: z.string().min(1).max(LONGEST_PATH),
    passwordFile: z.literal(TYPED).nullable(),
  }),
  /** What the window remembers between two starts: no secret, no machine state. */
  preferences: nothing,
  remember: z.strictObject({
    language: z.enum(['en', 'fr']).nullable(),
    choices: choicesSchema.nullable(),
  }),
} as const;

export type Channel = keyof typeof inputs;
export type Input<C extends Channel> = z.infer<(typeof inputs)[C]>;
export type Preferences = Input<'remember'>;

export interface Outputs {
  readonly survey: Survey;
  readonly plan: PlanView;
  readonly planRemoval: PlanView;
  readonly apply: Report;
  readonly remove: Report;
  readonly planWithdrawal: PlanView;
  readonly withdraw: Report;
  readonly undoInterrupted: Report;
  readonly verify: Report;
  /** With the views of what was contacted in `contacts`. */
  readonly check: Report;
  readonly cancel: null;
  /** Null: none was begun since the engine started. */
  readonly lastRun: RunView | null;
  readonly runEnds: Report | null;
  readonly log: readonly LogLine[];
  readonly certificate: CertificateDetails | null;
  readonly storeChoices: readonly StoreChoice[];
  readonly checkAddress: AddressCheck;
  readonly checkRequest: RequestCheck;
  readonly checkAnswer: AnswerCheck;
  readonly issuers: readonly IssuerView[];
  readonly confirmIssuer: IssuerConfirmation;
  readonly checkUrl: UrlCheck;
  readonly tryClient: ClientTrial;
  /** Null: no server has shown it. */
  readonly shown: CertificateDetails | null;
  readonly confirmServer: IssuerConfirmation;
  readonly save: Saved;
  /** Null: the person changed their mind. */
  readonly choose: GivenPath | null;
  readonly nameFolder: GivenPath;
  readonly paste: GivenPath;
  readonly password: null;
  readonly inspectPfx: PfxContent;
  readonly preferences: Preferences;
  readonly remember: null;
}

/** Answers one request; rejects with a Problem's message for the page to show. */
export type Ask = <C extends Channel>(channel: C, input: Input<C>) => Promise<Outputs[C]>;

export type Give = (what: FileKind, file: File) => Promise<GivenPath>;

/** What the renderer is given (by the preload script, or by the browser host's page). */
export interface Bridge {
  readonly ask: Ask;
  /** The current state at once, then every change, at most ten a second. Returns what ends it. */
  readonly subscribe: (listener: (state: EngineState) => void) => () => void;
  /** Hands over a file that the person dropped on the page, which never reads it. Rejects as `ask` does. */
  readonly give: Give;
  readonly host: 'electron' | 'browser';
}

/** On the wire, the same for both hosts. */
export const requestSchema = z.strictObject({
  id: z.int().min(0),
  channel: z.string().max(40),
  input: z.unknown(),
});
export type Wire =
  | { readonly id: number; readonly ok: true; readonly output: unknown }
  | {
      readonly id: number;
      readonly ok: false;
      readonly problem: { readonly code: string; readonly params: Record<string, string | number> };
    }
  | { readonly state: EngineState };
