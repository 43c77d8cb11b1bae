import { type Message, type MessageCode, message } from '../../electron/contract/message.ts';
import { en } from '../../electron/contract/messages/en.ts';

const isCode = (code: unknown): code is MessageCode => typeof code === 'string' && Object.hasOwn(en, code);

/** Whether something that came from the host is a message. */
export const isMessage = (said: unknown): said is Message =>
  typeof said === 'object' &&
  said !== null &&
  'code' in said &&
  isCode(said.code) &&
  'params' in said &&
  typeof said.params === 'object' &&
  said.params !== null;

/** What a rejected request says, for showing: a Problem, its message alone, or any other error. */
export function problemOf(error: unknown): Message {
  const said = typeof error === 'object' && error !== null && 'problem' in error ? error.problem : error;
  if (isMessage(said)) return said;
  return message('run.unexpected', { reason: error instanceof Error ? error.message : String(error) });
}
