import type { Called, ChoiceOf, Choices, Conflicts } from '../contract/choices.ts';
import type { Endpoint } from '../contract/endpoint.ts';
import type { MessageCode } from '../contract/message.ts';
import type { KeySize } from '../contract/request.ts';

/** The command's name, as help and messages write it. */
export const PROGRAM = 'ris-setup';

/** What each kind of value becomes. A password or secret never gets a kind of its own: it is a `file`. */
export interface ValueTypes {
  readonly none: true;
  readonly setup: Choices['setup'];
  readonly port: number;
  readonly host: string;
  readonly thumbprint: string;
  readonly address: string;
  readonly account: string;
  readonly subject: ChoiceOf<'request'>['subject'];
  /** Repeatable. */
  readonly names: readonly string[];
  readonly keySize: KeySize;
  readonly folder: string;
  readonly file: string;
  /** A file with a password; `-`: it comes by standard input. */
  readonly passwordFile: string;
  /** SHA-256. */
  readonly fingerprint: string;
  /** The same, repeatable. */
  readonly fingerprints: readonly string[];
  readonly called: Called;
  /** Repeatable. */
  readonly urls: readonly Endpoint[];
  /** An optional thumbprint, repeatable; without one: every conflicting certificate. */
  readonly conflicts: Exclude<Conflicts, 'refuse'>;
}
export type ValueKind = keyof ValueTypes;

interface OptionShape {
  /** The name, without the leading `--` or `/`. */
  readonly flag: string;
  readonly group: 'setup' | 'command' | 'output' | 'program';
  readonly value: ValueKind;
  /** How help names the value. */
  readonly metavar: string;
  /** Where the value goes in the choices, as a dotted path. */
  readonly path: string | null;
  /** What the option puts into the choices beside its value, by dotted path. */
  readonly sets: Readonly<Record<string, string | true>>;
  readonly help: MessageCode;
}

/** The one table of options: parsing, `/x:` forms, choices, help and "as a command line" derive from it. */
export const OPTIONS = [
  {
    flag: 'setup',
    group: 'setup',
    value: 'setup',
    metavar: 'SETUP',
    path: 'setup',
    sets: {},
    help: 'commandline.help.setup',
  },
  {
    flag: 'local-client-only',
    group: 'setup',
    value: 'none',
    metavar: '',
    path: null,
    sets: { 'certificate.source': 'local', 'server.host': 'localhost' },
    help: 'commandline.help.localClientOnly',
  },
  {
    flag: 'host',
    group: 'setup',
    value: 'host',
    metavar: 'NAME',
    path: 'server.host',
    sets: {},
    help: 'commandline.help.host',
  },
  {
    flag: 'certificate',
    group: 'setup',
    value: 'thumbprint',
    metavar: 'THUMBPRINT',
    path: 'certificate.thumbprint',
    sets: { 'certificate.source': 'store' },
    help: 'commandline.help.certificate',
  },
  {
    flag: 'response',
    group: 'setup',
    value: 'file',
    metavar: 'FILE',
    path: 'certificate.file',
    sets: { 'certificate.source': 'response' },
    help: 'commandline.help.response',
  },
  {
    flag: 'pfx',
    group: 'setup',
    value: 'file',
    metavar: 'FILE',
    path: 'certificate.file',
    sets: { 'certificate.source': 'pfx' },
    help: 'commandline.help.pfx',
  },
  {
    flag: 'trust-certificate',
    group: 'setup',
    value: 'none',
    metavar: '',
    path: null,
    sets: { 'certificate.trust': 'certificate' },
    help: 'commandline.help.trustCertificate',
  },
  {
    flag: 'request',
    group: 'setup',
    value: 'file',
    metavar: 'FILE',
    path: 'certificate.file',
    sets: { 'certificate.source': 'request' },
    help: 'commandline.help.request',
  },
  {
    flag: 'subject',
    group: 'setup',
    value: 'subject',
    metavar: 'TEXT',
    path: 'certificate.subject',
    sets: {},
    help: 'commandline.help.subject',
  },
  {
    flag: 'alt-name',
    group: 'setup',
    value: 'names',
    metavar: 'NAME',
    path: 'certificate.otherNames',
    sets: {},
    help: 'commandline.help.altName',
  },
  {
    flag: 'key-size',
    group: 'setup',
    value: 'keySize',
    metavar: 'BITS',
    path: 'certificate.keySize',
    sets: {},
    help: 'commandline.help.keySize',
  },
  {
    flag: 'pfx-password-file',
    group: 'setup',
    value: 'passwordFile',
    metavar: 'FILE',
    path: 'certificate.passwordFile',
    sets: {},
    help: 'commandline.help.pfxPasswordFile',
  },
  {
    flag: 'exportable-key',
    group: 'setup',
    value: 'none',
    metavar: '',
    path: null,
    sets: { 'certificate.exportable': true },
    help: 'commandline.help.exportableKey',
  },
  {
    flag: 'trust-issuer',
    group: 'setup',
    value: 'file',
    metavar: 'FILE',
    path: 'certificate.trust.issuer.file',
    sets: {},
    help: 'commandline.help.trustIssuer',
  },
  {
    flag: 'trust-issuer-sha256',
    group: 'setup',
    value: 'fingerprint',
    metavar: 'HEX',
    path: 'certificate.trust.issuer.sha256',
    sets: {},
    help: 'commandline.help.trustIssuerSha256',
  },
  {
    flag: 'server',
    group: 'setup',
    value: 'called',
    metavar: 'HOST[:PORT]',
    path: 'client.server',
    sets: {},
    help: 'commandline.help.server',
  },
  {
    flag: 'failover',
    group: 'setup',
    value: 'called',
    metavar: 'HOST[:PORT]',
    path: 'client.failover',
    sets: {},
    help: 'commandline.help.failover',
  },
  {
    flag: 'trust-server-sha256',
    group: 'setup',
    value: 'fingerprints',
    metavar: 'HEX',
    path: 'certificate.trust.servers',
    sets: {},
    help: 'commandline.help.trustServerSha256',
  },
  {
    flag: 'offline',
    group: 'setup',
    value: 'none',
    metavar: '',
    path: null,
    sets: { 'client.offline': true },
    help: 'commandline.help.offline',
  },
  {
    flag: 'server-dir',
    group: 'setup',
    value: 'folder',
    metavar: 'DIR',
    path: 'server.directory',
    sets: {},
    help: 'commandline.help.serverDir',
  },
  {
    flag: 'client-dir',
    group: 'setup',
    value: 'folder',
    metavar: 'DIR',
    path: 'client.directory',
    sets: {},
    help: 'commandline.help.clientDir',
  },
  {
    flag: 'port',
    group: 'setup',
    value: 'port',
    metavar: 'PORT',
    path: 'server.port',
    sets: {},
    help: 'commandline.help.port',
  },
  {
    flag: 'enterprise-url',
    group: 'setup',
    value: 'address',
    metavar: 'URL',
    path: 'server.enterprise',
    sets: {},
    help: 'commandline.help.enterpriseUrl',
  },
  {
    flag: 'service-account',
    group: 'setup',
    value: 'account',
    metavar: 'NAME',
    path: 'server.serviceAccount',
    sets: {},
    help: 'commandline.help.serviceAccount',
  },
  {
    flag: 'replace-conflicts',
    group: 'setup',
    value: 'conflicts',
    metavar: 'THUMBPRINT',
    path: 'conflicts',
    sets: {},
    help: 'commandline.help.replaceConflicts',
  },
  {
    flag: 'plan',
    group: 'command',
    value: 'none',
    metavar: '',
    path: null,
    sets: {},
    help: 'commandline.help.plan',
  },
  {
    flag: 'verify',
    group: 'command',
    value: 'none',
    metavar: '',
    path: null,
    sets: {},
    help: 'commandline.help.verify',
  },
  {
    flag: 'remove',
    group: 'command',
    value: 'none',
    metavar: '',
    path: null,
    sets: {},
    help: 'commandline.help.remove',
  },
  {
    flag: 'withdraw-request',
    group: 'command',
    value: 'thumbprint',
    metavar: 'THUMBPRINT',
    path: null,
    sets: {},
    help: 'commandline.help.withdrawRequest',
  },
  {
    flag: 'check',
    group: 'command',
    value: 'urls',
    metavar: 'URL',
    path: null,
    sets: {},
    help: 'commandline.help.check',
  },
  {
    flag: 'quiet',
    group: 'output',
    value: 'none',
    metavar: '',
    path: null,
    sets: {},
    help: 'commandline.help.quiet',
  },
  {
    flag: 'answers',
    group: 'output',
    value: 'file',
    metavar: 'FILE',
    path: null,
    sets: {},
    help: 'commandline.help.answers',
  },
  {
    flag: 'save-answers',
    group: 'output',
    value: 'file',
    metavar: 'FILE',
    path: null,
    sets: {},
    help: 'commandline.help.saveAnswers',
  },
  {
    flag: 'log',
    group: 'output',
    value: 'file',
    metavar: 'FILE',
    path: null,
    sets: {},
    help: 'commandline.help.log',
  },
  {
    flag: 'json',
    group: 'output',
    value: 'none',
    metavar: '',
    path: null,
    sets: {},
    help: 'commandline.help.json',
  },
  {
    flag: 'result',
    group: 'output',
    value: 'file',
    metavar: 'FILE',
    path: null,
    sets: {},
    help: 'commandline.help.result',
  },
  {
    flag: 'report',
    group: 'output',
    value: 'file',
    metavar: 'FILE',
    path: null,
    sets: {},
    help: 'commandline.help.report',
  },
  {
    flag: 'export-issuer',
    group: 'output',
    value: 'file',
    metavar: 'FILE',
    path: null,
    sets: {},
    help: 'commandline.help.exportIssuer',
  },
  {
    flag: 'root',
    group: 'program',
    value: 'folder',
    metavar: 'DIR',
    path: null,
    sets: {},
    help: 'commandline.help.root',
  },
  {
    flag: 'version',
    group: 'program',
    value: 'none',
    metavar: '',
    path: null,
    sets: {},
    help: 'commandline.help.version',
  },
  {
    flag: 'help',
    group: 'program',
    value: 'none',
    metavar: '',
    path: null,
    sets: {},
    help: 'commandline.help.help',
  },
] as const satisfies readonly OptionShape[];

type Row = (typeof OPTIONS)[number];
export type Flag = Row['flag'];

/** A row, with its fields as wide as the code that walks the table needs them. */
export interface Option extends OptionShape {
  readonly flag: Flag;
}

/** The options that a command line gave, with their values read. */
export type Options = { [R in Row as R['flag']]?: ValueTypes[R['value']] };

const BY_FLAG: ReadonlyMap<string, Option> = new Map(
  OPTIONS.map((option): [string, Option] => [option.flag, option]),
);

/** The option of that exact name. */
export const optionNamed = (flag: string): Option | null => BY_FLAG.get(flag) ?? null;
