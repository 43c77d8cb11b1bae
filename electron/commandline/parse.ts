import { type Message, message } from '../contract/message.ts';
import { isOption, written } from './forms.ts';
import { nearest } from './nearest.ts';
import { type Option, type Options, PROGRAM, type ValueTypes } from './options.ts';
import { type Paths, shownValue, VALUES } from './values.ts';

/** What a command line says: the options that could be read, and everything that is wrong with the rest. */
export interface Parsed {
  readonly options: Options;
  readonly problems: readonly Message[];
}

/** Windows itself takes no longer command line, in UTF-16 code units. */
export const LONGEST_ARGUMENT = 32_767;

const THUMBPRINT_DIGITS = 40;
const FINGERPRINT_DIGITS = 64;

/** A thumbprint pasted without quotation marks arrives as many arguments: `a9 09 50 …`. */
function hexArguments(following: readonly string[], most: number): number {
  let digits = 0;
  let count = 0;
  for (const argument of following) {
    if (digits >= most || argument.length > 200 || !/^[\s:\p{Cf}0-9a-f]+$/iu.test(argument)) break;
    digits += argument.replace(/[^0-9a-f]/gi, '').length;
    count++;
  }
  return count;
}

/** How many of the following arguments are the value of an option that has none attached. */
function valueArguments(option: Option, following: readonly string[]): number {
  const next = following[0];
  if (option.value === 'none' || next === undefined || next.length > LONGEST_ARGUMENT) return 0;
  if (isOption(next) || next.startsWith('--')) return 0;
  if (option.value === 'thumbprint') return Math.max(1, hexArguments(following, THUMBPRINT_DIGITS));
  if (option.value === 'fingerprint' || option.value === 'fingerprints')
    return Math.max(1, hexArguments(following, FINGERPRINT_DIGITS));
  if (option.value !== 'conflicts') return 1;
  return written(next) === null ? Math.max(1, hexArguments(following, THUMBPRINT_DIGITS)) : 0;
}

function unknown(number: number, name: string): Message {
  const near = nearest(name);
  return near === null
    ? message('commandline.unknownOption', { number, option: name, program: PROGRAM })
    : message('commandline.unknownOptionNear', { number, option: name, nearest: near, program: PROGRAM });
}

/** Reads one option's value; a message where it cannot be read. */
function read(
  option: Option,
  name: string,
  value: string | null,
  paths: Paths,
): { readonly value: unknown } | Message {
  if (option.value === 'none') {
    return value === null
      ? { value: true }
      : message('commandline.noValueWanted', { option: name, value: shownValue(value) });
  }
  if (option.value === 'conflicts' && value === null) return { value: 'move' };
  if (value === null || value === '') {
    return message('commandline.noValue', { option: name, metavar: option.metavar });
  }
  const kind = VALUES[option.value];
  const result = kind.read(value, paths);
  if (result !== null) return { value: result };
  return kind.fault?.(value) ?? message(kind.expected(value), { place: name, value: shownValue(value) });
}

const namesSome = (value: unknown): value is Exclude<ValueTypes['conflicts'], string> =>
  typeof value === 'object';

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** What two values of one option make together; a message where they contradict each other. */
function join(option: Option, before: unknown, value: unknown): { readonly value: unknown } | Message {
  if (before === undefined || option.value === 'none') return { value };
  if (isList(before) && isList(value)) return { value: [...new Set([...before, ...value])] };
  if (option.value !== 'conflicts') return message('commandline.twice', { option: `--${option.flag}` });
  if (namesSome(before) && namesSome(value))
    return { value: { move: [...new Set([...before.move, ...value.move])] } };
  return before === value ? { value } : message('commandline.moveAllAndSome');
}

/**
 * Reads a command line in GNU form (`--port 8001`, `--port=8001`) or Windows form (`/PORT:8001`).
 * Never throws: all that is wrong is reported together, and what could be read is returned all the same,
 * so that a bad command line can still be answered as JSON or in the log.
 * Source of the forms: issue "Command line"; field-notes.md section 2.
 */
export function parse(args: readonly string[], paths: Paths): Parsed {
  const options: Record<string, unknown> = {};
  const problems: Message[] = [];
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] ?? '';
    const number = at + 1;
    if (argument.length > LONGEST_ARGUMENT) {
      problems.push(
        message('commandline.tooLong', { number, length: argument.length, longest: LONGEST_ARGUMENT }),
      );
      continue;
    }
    const given = written(argument);
    if (given?.option == null) {
      if (given === null)
        problems.push(message('commandline.unexpected', { number, argument: shownValue(argument) }));
      else {
        problems.push(unknown(number, given.name));
        // Most likely its value, and it may be a password: neither shown nor logged.
        const next = args[at + 1];
        if (next !== undefined && given.value === null && written(next) === null) at++;
      }
      continue;
    }
    const { option, name } = given;
    const count = given.value === null ? valueArguments(option, args.slice(at + 1)) : 0;
    const value = count === 0 ? given.value : args.slice(at + 1, at + 1 + count).join(' ');
    at += count;
    const result = read(option, name, value, paths);
    const joined = 'code' in result ? result : join(option, options[option.flag], result.value);
    if ('code' in joined) problems.push(joined);
    else options[option.flag] = joined.value;
  }
  // Each value was read by the kind that its row of the table names.
  return { options: options, problems };
}
