import { LOCAL_HOST } from '../contract/host.ts';
import { type Message, message } from '../contract/message.ts';
import { type Flag, OPTIONS, type Option, type Options } from './options.ts';

const EXCLUSIVE: readonly (readonly [Flag, Flag])[] = [
  ['local-client-only', 'certificate'],
  ['local-client-only', 'request'],
  ['local-client-only', 'trust-certificate'],
  ['local-client-only', 'response'],
  ['local-client-only', 'pfx'],
  ['local-client-only', 'trust-issuer'],
  ['certificate', 'response'],
  ['certificate', 'pfx'],
  ['response', 'pfx'],
  ['request', 'response'],
  ['request', 'pfx'],
  ['request', 'trust-issuer'],
  ['withdraw-request', 'export-issuer'],
  ['trust-certificate', 'trust-issuer'],
  ['trust-issuer', 'trust-server-sha256'],
  ['check', 'plan'],
  ['check', 'verify'],
  ['check', 'remove'],
  ['check', 'withdraw-request'],
  ['check', 'export-issuer'],
  ['plan', 'export-issuer'],
  ['remove', 'export-issuer'],
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
  code: 'commandline.removeTakesAll' | 'commandline.withdrawAlone' | 'commandline.checkAlone',
): Message[] {
  return [...CHOICES.map(({ flag }) => flag), 'answers' as const, 'save-answers' as const]
    .filter((flag) => given(options, flag))
    .map((flag) => message(code, { option: `--${flag}` }));
}

/** What says where the certificate comes from, for a host that is said too. */
const SOURCES: readonly Flag[] = ['certificate', 'request', 'response', 'pfx'];
/** What only a request can have. */
const OF_REQUEST: readonly Flag[] = ['subject', 'alt-name', 'key-size'];
/** What only an option that is missing gives a meaning to. */
const COMPANIONS: readonly (readonly [Flag, readonly Flag[]])[] = [
  ['pfx-password-file', ['pfx']],
  ['exportable-key', ['request', 'pfx']],
  ['trust-issuer', ['trust-issuer-sha256']],
  ['trust-issuer-sha256', ['trust-issuer']],
];

/** Options without those that they belong to. */
const companions = (options: Options): Message[] =>
  COMPANIONS.filter(
    ([flag, wanted]) => given(options, flag) && !wanted.some((one) => given(options, one)),
  ).map(([flag, wanted]) => {
    const others = wanted.map((one) => `--${one}`).join(' / ');
    return message('commandline.needsCompanion', { option: `--${flag}`, others });
  });

/** What only a client alone can have, and what only a machine with the server. */
const OF_CLIENT: readonly Flag[] = ['server', 'failover', 'offline', 'trust-server-sha256'];
const OF_SERVER: readonly Flag[] = [
  'local-client-only',
  'host',
  'port',
  ...SOURCES,
  ...OF_REQUEST,
  'pfx-password-file',
  'exportable-key',
  'trust-certificate',
  'server-dir',
  'enterprise-url',
  'service-account',
  'replace-conflicts',
];

/** Options of another setup than the one that is named. */
function ofOtherSetup(options: Options): Message[] {
  if (options.setup === undefined) return [];
  const client = options.setup === 'client';
  const code = client ? 'commandline.serverOnly' : 'commandline.clientOnly';
  return (client ? OF_SERVER : OF_CLIENT)
    .filter((flag) => given(options, flag))
    .map((flag) => message(code, { option: `--${flag}` }));
}

/** What a setup of this command line alone would lack; an answer file may bring it. */
function missing(options: Options): Message[] {
  if (options.setup === 'client') {
    const alone = companions(options);
    return options.server === undefined ? [...alone, message('commandline.needsServer')] : alone;
  }
  const has = (flag: Flag): boolean => given(options, flag);
  const strays = has('request') ? [] : OF_REQUEST.filter(has);
  const alone = [
    ...strays.map((flag) => message('commandline.needsRequest', { option: `--${flag}` })),
    ...companions(options),
  ];
  if (has('local-client-only') || alone.length > 0) return alone;
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
  if (options.check !== undefined)
    return [...exclusive, ...withoutChoices(options, 'commandline.checkAlone')];
  const fromFile = options.answers !== undefined;
  const problems = [...exclusive];
  if (options.setup === undefined && !fromFile) {
    problems.push(...withoutSetup(options));
    if (options['save-answers'] !== undefined) problems.push(message('commandline.nothingToSave'));
  }
  problems.push(...ofOtherSetup(options));
  if (options.setup !== undefined && !fromFile && problems.length === 0) problems.push(...missing(options));
  const { host } = options;
  if (options['local-client-only'] && host !== undefined && host !== LOCAL_HOST)
    problems.push(message('commandline.localHost', { host }));
  if (options.setup === 'server' && options['client-dir'] !== undefined)
    problems.push(message('commandline.noClient'));
  return problems;
}
