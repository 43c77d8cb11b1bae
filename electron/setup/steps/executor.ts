import type { Message } from '../../contract/message.ts';
import type { StepKind, StepOf } from '../../contract/plan.ts';
import type { Machine } from '../../machine/machine.ts';
import type { IntentOf, Outputs } from '../intents.ts';
import type { SetupRecord } from '../record.ts';
import type { StatePaths } from '../state-folder.ts';

/** What an executor may use; `outputs` are those of the steps before it, by step id. */
export interface Context {
  readonly machine: Machine;
  readonly paths: StatePaths;
  readonly version: string;
  readonly record: SetupRecord | null;
  readonly outputs: ReadonlyMap<string, Outputs>;
  /** The private key of the file that was opened, PKCS#8 DER; null where none is open. */
  readonly privateKey: (() => Uint8Array) | null;
}

/**
 * One step kind. `prepare` only reads; its intent is journaled before anything changes. `undo` is idempotent,
 * right after none, part or all of `perform`, touches only what still is as the step left it, and names the rest.
 */
export interface Executor<K extends StepKind> {
  prepare(step: StepOf<K>, context: Context): IntentOf<K>;
  perform(intent: IntentOf<K>, context: Context): Outputs | Promise<Outputs>;
  undo(
    intent: IntentOf<K>,
    context: Pick<Context, 'machine'>,
  ): readonly Message[] | Promise<readonly Message[]>;
}

/** A step kind without an executor does not compile. */
export type Executors = { readonly [K in StepKind]: Executor<K> };
