import type { Outputs } from '../contract/channels.ts';
import { message } from '../contract/message.ts';
import { Problem } from '../contract/problem.ts';
import type { Outcome } from '../contract/result.ts';
import type { Answers } from '../setup/answer.ts';

/** The password that a page was told, in the engine's process alone: never sent back, logged or kept. */
export interface TypedPassword {
  /** Takes another one, or forgets it (null); what was there before is overwritten. */
  take(password: string | null): null;
  /** A copy, UTF-8, that the caller wipes; a Problem where none was typed. */
  read(): Promise<Uint8Array>;
}

export function createTypedPassword(): TypedPassword {
  let held: Buffer | null = null;
  return {
    take(password) {
      held?.fill(0);
      held = password === null ? null : Buffer.from(password, 'utf8');
      return null;
    },
    async read() {
      if (held === null) throw new Problem(message('hosts.notTyped'), 'refused');
      return Uint8Array.from(held);
    },
  };
}

/** A run that ended so has done what the password was typed for. */
const DONE: readonly Outcome[] = ['installed', 'unchanged'];

/** The same answers; a run that ended well takes the password with it. */
export const forgetting = ({ ask }: Pick<Answers, 'ask'>, typed: TypedPassword): Pick<Answers, 'ask'> => ({
  async ask(channel, input) {
    const output = await ask(channel, input);
    if (channel === 'apply' && DONE.includes((output as Outputs['apply']).outcome)) typed.take(null);
    return output;
  },
});
