import { core } from './messages/core.ts';
import type { en } from './messages/en.ts';
import { visible } from './visible.ts';
import { isWord, word } from './words.ts';

type Table = typeof en;

/** Every message the program can say; a table per language has exactly these keys. */
export type MessageCode = keyof Table;

type Placeholders<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The parameters that a code's text asks for. */
export type Params<C extends MessageCode> = { readonly [P in Placeholders<Table[C]>]: string | number };

/** A message as data: the engine makes these, only a host makes sentences of them. */
export interface Message {
  readonly code: MessageCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Builds a message; the parameters are checked by type against the English text. */
export function message<C extends MessageCode>(
  code: C,
  ...[params]: [Placeholders<Table[C]>] extends [never] ? [] : [Params<C>]
): Message {
  return { code, params: params ?? {} };
}

/**
 * The sentence for a message, in English as far as the command line speaks it, or of a whole table; a code that the
 * table does not have stays a code. Parameters are neutralised here, so that no caller can forget it.
 */
export function text(of: Message, table: Readonly<Partial<Record<MessageCode, string>>> = core): string {
  const sentence = table[of.code] ?? of.code;
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = of.params[name];
    if (value === undefined) return whole;
    const shown = isWord(of.code, name) ? word(String(value), table) : String(value);
    return visible(shown, 1000);
  });
}
