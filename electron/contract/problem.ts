import { type Message, text } from './message.ts';

/** What went wrong, for the exit code: `refused` touches nothing, `failed` is a fault of machine or data. */
export type ProblemKind = 'invalid' | 'refused' | 'failed' | 'otherVersion';

/** An error that is part of the product: its message names what happened, where, and what to do. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly problem: Message,
    readonly kind: ProblemKind = 'failed',
    options?: ErrorOptions,
  ) {
    super(text(problem), options);
  }
}

/** Somebody asked for the run to stop (Ctrl-C, Cancel). */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
  constructor() {
    super('cancelled');
  }
}
