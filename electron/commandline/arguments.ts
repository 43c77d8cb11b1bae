import { type ChoiceOf, type Choices, DEFAULT_PORT } from '../contract/choices.ts';
import { type Endpoint, endpointUrl } from '../contract/endpoint.ts';
import { subjectText } from '../setup/subject-text.ts';
import { isOption } from './forms.ts';
import { OPTIONS, type Option, type Options, PROGRAM, type ValueTypes } from './options.ts';
import { at, has } from './tree.ts';

/** Of choices only: what is no subject never gets here. */
function subjectArguments(flag: string, subject: unknown): readonly string[] {
  const text = subjectText(subject as ChoiceOf<'request'>['subject']);
  return text === '' ? [] : [flag, text];
}

/** The port is said only where it is not the usual one. */
const calledText = ({ host, port }: ValueTypes['called']): string =>
  port === DEFAULT_PORT ? host : `${host}:${port}`;

function argumentsOf(option: Option, value: unknown): readonly string[] {
  const flag = `--${option.flag}`;
  if (value === true || value === 'move') return [flag];
  if (option.value === 'called') return [flag, calledText(value as ValueTypes['called'])];
  if (Array.isArray(value)) return value.flatMap((one) => argumentsOf(option, one));
  if (option.value === 'urls') return [flag, endpointUrl(value as Endpoint)];
  if (option.value === 'subject') return subjectArguments(flag, value);
  if (typeof value === 'object' && value !== null && 'move' in value && Array.isArray(value.move)) {
    return value.move.flatMap((thumbprint) => [flag, String(thumbprint)]);
  }
  const text = String(value);
  // A value that begins like an option must be attached to be read back.
  return text.startsWith('-') || isOption(text) ? [`${flag}=${text}`] : [flag, text];
}

/** Options as an argument list that parses to the same options. */
export const toArguments = (options: Options): string[] =>
  OPTIONS.flatMap((option) => {
    const value: unknown = options[option.flag];
    return value === undefined ? [] : argumentsOf(option, value);
  });

/** What an option without a value says already needs no option of its own. */
function withoutImplied(options: Record<string, unknown>, rows: readonly Option[]): Options {
  const implied = rows.flatMap(({ flag, path, sets }) =>
    path === null && options[flag] === true ? Object.keys(sets) : [],
  );
  const kept = rows.filter(({ path }) => path === null || !implied.includes(path)).map(({ flag }) => flag);
  return Object.fromEntries(kept.flatMap((flag) => (flag in options ? [[flag, options[flag]]] : [])));
}

/** The options that make these choices: "as a command line". */
export function optionsOf(choices: Choices): Options {
  const options: Record<string, unknown> = {};
  const rows: readonly Option[] = OPTIONS;
  for (const { flag, path, sets } of rows) {
    const fixed = Object.entries(sets);
    // Several sources have a file, each with an option of its own.
    const other = fixed.some(([key, wanted]) => !has(choices, key, wanted));
    const value = path === null || other ? undefined : at(choices, path);
    if (value !== undefined && value !== null && value !== 'refuse') options[flag] = value;
    if (path === null && fixed.length > 0 && fixed.every(([key, wanted]) => has(choices, key, wanted)))
      options[flag] = true;
  }
  // Each value comes from the place in the choices that its row of the table names.
  return withoutImplied(options, rows);
}

const SAFE = /^[\w.:=\\/@,+-]+$/;

/** A command line for reading and copying; values that a shell would read otherwise stand in quotation marks. */
export const asCommandLine = (args: readonly string[]): string =>
  [PROGRAM, ...args.map((argument) => (SAFE.test(argument) ? argument : `"${argument}"`))].join(' ');
