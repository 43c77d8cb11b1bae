import type { en } from './messages/en.ts';

type MessageCode = keyof typeof en;
type Table = Readonly<Partial<Record<MessageCode, string>>>;

/** Which parameters are words of the program: each language has its own for them. */
const WORDS_IN: Partial<Record<MessageCode, readonly string[]>> = {
  'certificate.unparsable': ['reason'],
  'check.key.usable.unreadable': ['reason'],
  'embedded.damaged': ['reason'],
  'embedded.noFolder': ['reason'],
  'run.stepFailed': ['kind'],
  'windows.name': ['what'],
  'windows.service.failed': ['action'],
  'windows.service.stuck': ['state'],
};

/** Whether a message's parameter is such a word. */
export const isWord = (code: MessageCode, parameter: string): boolean =>
  WORDS_IN[code]?.includes(parameter) ?? false;

const NUMBER = /\d+/g;

/** A word of the engine in the language of the table, numbers in it kept; as it is where the table lacks it. */
export function word(value: string, table: Table): string {
  const code = `word.${value.replace(NUMBER, '#')}`;
  // Whatever is no code of the table is not found in it.
  const said = Object.hasOwn(table, code) ? table[code as MessageCode] : undefined;
  if (said === undefined) return value;
  const numbers = value.match(NUMBER) ?? [];
  let next = 0;
  return said.replace(/#/g, () => numbers[next++] ?? '#');
}
