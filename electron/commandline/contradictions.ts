import { LOCAL_HOST } from '../contract/host.ts';
import { type Message, message } from '../contract/message.ts';
import { type Flag, OPTIONS, type Option, type Options } from './options.ts';

const EXCLUSIVE: readonly (readonly [Flag, Flag])[] = [
  ['local-client-only', 'certificate'],
  ['local-client-only', 'request'],
  ['local-client-only', 'trust-certificate'],
  ['certificate', 'request'],
  ['trust-certificate', 'request'],
  ['plan', 'verify'],
  ['verify', 'remove'],
  ['verify', 'withdraw-request'],
  ['remove', 'withdraw-request'],
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

/** Removing and withdrawing go by what is recorded: choices would have no effect. */
function withoutChoices(
  options: Options,
  code: 'commandline.removeTakesAll' | 'commandline.withdrawAlone',
): Message[] {
  return [...CHOICES.map(({ flag }) => flag), 'answers' as const, 'save-answers' as const]
    .filter((flag) => given(options, flag))
    .map((flag) => message(code, { option: `--${flag}` }));
}

/** What only a request can have. */
const OF_REQUEST: readonly Flag[] = ['subject', 'alt-name', 'key-size', 'exportable-key'];
/** What says where the certificate comes from, for a host that is said too. */
const SOURCES: readonly Flag[] = ['certificate', 'request'];

/** What a setup of this command line alone would lack; an answer file may bring it. */
function missing(options: Options): Message[] {
  const has = (flag: Flag): boolean => given(options, flag);
  const strays = has('request') ? [] : OF_REQUEST.filter(has);
  const stray = strays.map((flag) => message('commandline.needsRequest', { option: `--${flag}` }));
  if (has('local-client-only') || stray.length > 0) return stray;
  const source = SOURCES.find(has);
  if (source !== undefined)
    return has('host') ? [] : [message('commandline.needsHost', { option: `--${source}` })];
  return [message(has('trust-certificate') ? 'commandline.needsCertificate' : 'commandline.noCertificate')];
}

/** Options that were each read well, but do not go together. */
export function contradictions(options: Options): readonly Message[] {
  const exclusive = EXCLUSIVE.filter(([a, b]) => given(options, a) && given(options, b)).map(([a, b]) =>
    message('commandline.exclusive', { first: `--${a}`, second: `--${b}` }),
  );
  if (options.remove) return [...exclusive, ...withoutChoices(options, 'commandline.removeTakesAll')];
  if (options['withdraw-request'] !== undefined)
    return [...exclusive, ...withoutChoices(options, 'commandline.withdrawAlone')];
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
