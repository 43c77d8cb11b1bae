import { type Message, message } from '../contract/message.ts';
import { Problem } from '../contract/problem.ts';

/** The message of an error that ended a piece of work, for a report that goes on all the same. */
export function causeOf(error: unknown): Message {
  if (error instanceof Problem) return error.problem;
  return message('run.unexpected', { reason: error instanceof Error ? error.message : String(error) });
}
