import { LOCAL_HOST } from '../contract/host.ts';
import { type Message, message } from '../contract/message.ts';
import { type Flag, OPTIONS, type Option, type Options } from './options.ts';

const EXCLUSIVE: readonly (readonly [Flag, Flag])[] = [
  ['local-client-only', 'certificate'],
  ['local-client-only', 'trust-certificate'],
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

/** What a setup of this command line alone would lack; an answer file may bring it. */
function missing(options: Options): Message[] {
  const has = (flag: Flag): boolean => given(options, flag);
  if (has('local-client-only')) return [];
  const certificate = has('certificate')
    ? []
    : has('trust-certificate')
      ? [message('commandline.needsCertificate')]
      : [message('commandline.noCertificate')];
  return [...certificate, ...(has('certificate') && !has('host') ? [message('commandline.needsHost')] : [])];
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
  if (options.setup !== undefined && !fromFile) problems.push(...missing(options));
  const { host } = options;
  if (options['local-client-only'] && host !== undefined && host !== LOCAL_HOST)
    problems.push(message('commandline.localHost', { host }));
  if (options.setup === 'server' && options['client-dir'] !== undefined)
    problems.push(message('commandline.noClient'));
  return problems;
}
