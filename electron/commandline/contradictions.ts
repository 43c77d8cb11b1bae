import { type Message, message } from '../contract/message.ts';
import { type Flag, OPTIONS, type Option, type Options } from './options.ts';

const EXCLUSIVE: readonly (readonly [Flag, Flag])[] = [
  ['plan', 'verify'],
  ['verify', 'remove'],
  ['help', 'json'],
  ['version', 'json'],
];

const CHOICES: readonly Option[] = OPTIONS.filter(({ group }) => group === 'setup');

const given = (options: Options, flag: Flag): boolean => options[flag] !== undefined;

/** The options that describe a setup, but not which one it is. */
function withoutSetup(options: Options): Message[] {
  return CHOICES.filter(({ flag }) => given(options, flag)).map(({ flag }) =>
    message('commandline.needsSetup', { option: `--${flag}` }),
  );
}

function removing(options: Options): Message[] {
  return [...CHOICES.map(({ flag }) => flag), 'answers' as const, 'save-answers' as const]
    .filter((flag) => given(options, flag))
    .map((flag) => message('commandline.removeTakesAll', { option: `--${flag}` }));
}

/** Options that were each read well, but do not go together. */
export function contradictions(options: Options): readonly Message[] {
  const exclusive = EXCLUSIVE.filter(([a, b]) => given(options, a) && given(options, b)).map(([a, b]) =>
    message('commandline.exclusive', { first: `--${a}`, second: `--${b}` }),
  );
  if (options.remove) return [...exclusive, ...removing(options)];
  const fromFile = options.answers !== undefined;
  const problems = [...exclusive];
  if (options.setup === undefined && !fromFile) {
    problems.push(...withoutSetup(options));
    if (options['save-answers'] !== undefined) problems.push(message('commandline.nothingToSave'));
  }
  if (options.setup !== undefined && !options['local-client-only'] && !fromFile) {
    problems.push(message('commandline.noCertificate'));
  }
  if (options.setup === 'server' && options['client-dir'] !== undefined)
    problems.push(message('commandline.noClient'));
  return problems;
}
