import type { PlatformPath } from 'node:path';
import { accountName } from '../contract/account.ts';
import { type Called, DEFAULT_PORT, netTcpUrl, TYPED } from '../contract/choices.ts';
import { hostFault } from '../contract/host.ts';
import { parseFingerprint, parseThumbprint } from '../contract/ids.ts';
import type { Message, Params } from '../contract/message.ts';
import { Problem } from '../contract/problem.ts';
import { KEY_SIZES, type KeySize } from '../contract/request.ts';
import { readEndpoint } from '../setup/endpoint-text.ts';
import { readDnsName, readSubject } from '../setup/subject-text.ts';
import type { ValueKind, ValueTypes } from './options.ts';

/** How paths are resolved: Node's `path`, passed in so that both kinds of paths can be tested everywhere. */
export type Paths = Pick<PlatformPath, 'resolve' | 'isAbsolute'>;

/** A message about a wrong value says where it is and shows it; every code that fits here has just these two. */
export type ValueCode =
  | 'commandline.value.setup'
  | 'commandline.value.port'
  | 'commandline.value.host'
  | 'commandline.value.hostAddress'
  | 'commandline.value.thumbprint'
  | 'commandline.value.address'
  | 'commandline.value.account'
  | 'commandline.value.subject'
  | 'commandline.value.names'
  | 'commandline.value.keySize'
  | 'commandline.value.folder'
  | 'commandline.value.file'
  | 'commandline.value.fingerprint'
  | 'commandline.value.called'
  | 'commandline.value.url'
  | 'commandline.value.conflicts';
export type ValueParams = Params<'commandline.value.port'>;

interface Kind<T> {
  /** Null where the text is no such value. */
  read(text: string, paths: Paths): T | null;
  /** What an answer file or option must hold here; told what it holds. */
  readonly expected: (value: unknown) => ValueCode;
  /** Why a text that is no such value is none, where that can be told. */
  readonly fault?: (text: string) => Message | null;
}

const LONGEST_PATH = 1024;
const CONTROL = /\p{Cc}/u;

const isPath = (text: string): boolean => text !== '' && text.length <= LONGEST_PATH && !CONTROL.test(text);
const path = (text: string, paths: Paths): string | null => (isPath(text) ? paths.resolve(text) : null);

/** Only digits: `Number` would also take `0x1F40`, `8e3`, spaces and nothing at all. */
function port(text: string): number | null {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= 65535 ? value : null;
}

/** The host part may be in any case; the final `/`, which WCF adds by itself, may be missing. */
function address(text: string): string | null {
  const full = text.replace(/^net\.tcp:/i, 'net.tcp:').replace(/\/?$/, '/');
  return netTcpUrl.safeParse(full).success ? full : null;
}

const host = (text: string): string | null => (hostFault(text) === null ? text : null);

/** `HOST` or `HOST:PORT`. */
function called(text: string): Called | null {
  const [, name = '', digits] = /^([^:]*)(?::(.*))?$/.exec(text) ?? [];
  const at = digits === undefined ? DEFAULT_PORT : port(digits);
  return at === null || hostFault(name) !== null ? null : { host: name, port: at };
}

const account = (text: string): string | null => (accountName.safeParse(text).success ? text : null);

function setup(text: string): ValueTypes['setup'] | null {
  const name = text.toLowerCase();
  return name === 'server' || name === 'integrated' || name === 'client' ? name : null;
}

function conflicts(text: string): ValueTypes['conflicts'] | null {
  const thumbprint = parseThumbprint(text);
  return thumbprint === null ? null : { move: [thumbprint] };
}

/** What a reader that throws makes of a text, or why it makes nothing. */
function faultOf<T>(
  read: (text: string) => T,
  text: string,
): { readonly value: T | null; readonly fault: Message | null } {
  try {
    return { value: read(text), fault: null };
  } catch (error) {
    if (error instanceof Problem) return { value: null, fault: error.problem };
    throw error;
  }
}

const orNull = <T>(one: T | null): T[] | null => (one === null ? null : [one]);

const keySizeOf = (text: string): KeySize | null => KEY_SIZES.find((size) => String(size) === text) ?? null;

/** How the text of each kind of value is read; options without a value never get here. */
export const VALUES: { readonly [K in Exclude<ValueKind, 'none'>]: Kind<ValueTypes[K]> } = {
  setup: { read: setup, expected: () => 'commandline.value.setup' },
  port: { read: port, expected: () => 'commandline.value.port' },
  host: {
    read: host,
    expected: (value) =>
      typeof value === 'string' && hostFault(value) === 'address'
        ? 'commandline.value.hostAddress'
        : 'commandline.value.host',
  },
  thumbprint: { read: parseThumbprint, expected: () => 'commandline.value.thumbprint' },
  address: { read: address, expected: () => 'commandline.value.address' },
  account: { read: account, expected: () => 'commandline.value.account' },
  subject: {
    read: (text) => faultOf(readSubject, text).value,
    expected: () => 'commandline.value.subject',
    fault: (text) => faultOf(readSubject, text).fault,
  },
  names: {
    read: (text) => orNull(faultOf(readDnsName, text).value),
    expected: () => 'commandline.value.names',
    fault: (text) => faultOf(readDnsName, text).fault,
  },
  called: { read: called, expected: () => 'commandline.value.called' },
  fingerprints: {
    read: (text) => orNull(parseFingerprint(text)),
    expected: () => 'commandline.value.fingerprint',
  },
  urls: {
    read: (text) => orNull(faultOf(readEndpoint, text).value),
    expected: () => 'commandline.value.url',
    fault: (text) => faultOf(readEndpoint, text).fault,
  },
  keySize: { read: keySizeOf, expected: () => 'commandline.value.keySize' },
  folder: { read: path, expected: () => 'commandline.value.folder' },
  file: { read: path, expected: () => 'commandline.value.file' },
  passwordFile: {
    read: (text, paths) => (text === TYPED ? TYPED : path(text, paths)),
    expected: () => 'commandline.value.file',
  },
  fingerprint: { read: parseFingerprint, expected: () => 'commandline.value.fingerprint' },
  conflicts: { read: conflicts, expected: () => 'commandline.value.conflicts' },
};

const LONGEST_VALUE = 80;

/** A value as a message shows it: short, and never the inside of a list or object. */
export function shownValue(value: unknown): string {
  if (typeof value === 'string') {
    return `"${value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value}"`;
  }
  if (Array.isArray(value)) return '[…]';
  return typeof value === 'object' && value !== null ? '{…}' : String(value);
}
