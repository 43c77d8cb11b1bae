import { type Option, optionNamed } from './options.ts';

/** An argument that looks like an option. */
export interface Written {
  /** As it was written, without a value: `--port`, `/PORT`. */
  readonly name: string;
  readonly option: Option | null;
  /** What follows `=` or `:`; null where nothing does. */
  readonly value: string | null;
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ['-h', 'help'],
  ['-?', 'help'],
  ['/?', 'help'],
  ['/h', 'help'],
]);

/** An argument in GNU or Windows form; null where it is neither, so that it must be a value. */
export function written(argument: string): Written | null {
  const short = SHORT.get(argument.toLowerCase());
  if (short !== undefined) return { name: argument, option: optionNamed(short), value: null };
  const gnu = /^(--?([^=\s-][^=\s]*))(?:=(.*))?$/s.exec(argument);
  if (gnu !== null) {
    const [, name = '', flag = '', value] = gnu;
    return { name, option: name.startsWith('--') ? optionNamed(flag) : null, value: value ?? null };
  }
  const windows = /^(\/([a-z][a-z0-9-]*))(?:[:=](.*))?$/is.exec(argument);
  if (windows !== null) {
    const [, name = '', flag = '', value] = windows;
    const option = optionNamed(flag.toLowerCase());
    // `/var/log` is a path and `/tmp` may be one; only `/name` and `/name:value` look like options.
    return { name, option, value: value ?? null };
  }
  // A dash from a word processor, as command lines pasted out of documents have it.
  return /^\p{Pd}/u.test(argument)
    ? { name: argument.replace(/[=:].*$/s, ''), option: null, value: null }
    : null;
}

/** Is it an option of the table? */
export const isOption = (argument: string): boolean => written(argument)?.option != null;

/** Is JSON asked for, however wrong the rest of the command line is? */
export const asksForJson = (args: readonly string[]): boolean =>
  args.some((argument) => /^(?:--|\/)json(?:[=:]|$)/i.test(argument.slice(0, 8)));
