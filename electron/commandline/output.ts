import {
  type BigIntStats,
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  lstatSync,
  openSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { message } from '../contract/message.ts';
import { Problem } from '../contract/problem.ts';
import { systemCode } from './system-error.ts';

/** A file that this run writes for its caller: a log, a result, answers. */
export interface OutputFile {
  readonly path: string;
  /** UTF-8. Throws what the system reports (disk full). */
  write(text: string): void;
  /** Flushes and closes. */
  close(): void;
}

const NEW = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;
// Windows knows neither of the last two (undefined counts as 0 in `|`): there the comparison of what lay at the
// path with what was opened does the work.
const KNOWN = constants.O_WRONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

const refused = (
  code: 'link' | 'folder' | 'special' | 'linked' | 'noFolder' | 'changed',
  path: string,
): Problem => new Problem(message(`commandline.output.${code}`, { path }), 'refused');

const lookAt = (path: string): BigIntStats | undefined =>
  lstatSync(path, { bigint: true, throwIfNoEntry: false });

/** Links of the system itself or of the account that runs this are no trap; Windows names no owner here. */
const ownLink = (link: BigIntStats): boolean =>
  process.geteuid !== undefined && (link.uid === 0n || link.uid === BigInt(process.geteuid()));

/** No folder on the way may be a link that somebody else could have planted. */
function refuseLinkedFolders(path: string): void {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    const there = lookAt(folder);
    if (there === undefined) throw refused('noFolder', path);
    if (there.isSymbolicLink() && !ownLink(there)) throw refused('link', path);
  }
}

/** Only an ordinary file with one name may be replaced. */
function refuseUnlessPlain(there: BigIntStats, path: string): void {
  if (there.isSymbolicLink()) throw refused('link', path);
  if (there.isDirectory()) throw refused('folder', path);
  if (!there.isFile()) throw refused('special', path);
  if (there.nlink !== 1n) throw refused('linked', path);
}

/** Opens first and empties only once it is certain that this is the file that was looked at. */
function openKnown(path: string, before: BigIntStats): number {
  refuseUnlessPlain(before, path);
  const file = openSync(path, KNOWN);
  try {
    const opened = fstatSync(file, { bigint: true });
    refuseUnlessPlain(opened, path);
    if (opened.ino !== before.ino || opened.dev !== before.dev) throw refused('changed', path);
    ftruncateSync(file, 0);
    return file;
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

function open(path: string): number {
  try {
    refuseLinkedFolders(path);
    const before = lookAt(path);
    return before === undefined ? openSync(path, NEW, 0o600) : openKnown(path, before);
  } catch (error) {
    if (error instanceof Problem) throw error;
    const reason = systemCode(error);
    if (reason === 'ENOENT' || reason === 'ENOTDIR') throw refused('noFolder', path);
    if (reason === 'EEXIST' || reason === 'ELOOP') throw refused('changed', path);
    throw new Problem(message('commandline.output.denied', { path, reason }), 'refused');
  }
}

/**
 * Opens a file for writing while elevated: no link is followed, and the file is made new (readable by its owner
 * only) or replaced only where it is an ordinary file under a single name (domain.md, "Threats to an elevated
 * setup program"). `path` is absolute. Every failure is a `Problem` of kind `refused`.
 */
export function openOutput(path: string): OutputFile {
  const file = open(path);
  return {
    path,
    write(text) {
      writeFileSync(file, text);
    },
    close() {
      fsyncSync(file);
      closeSync(file);
    },
  };
}

/** Refuses where something lies. */
export function requireNew(path: string): void {
  if (lookAt(path) !== undefined) {
    throw new Problem(message('commandline.exportExists', { path }), 'refused');
  }
}

/** Writes a whole file where nothing lies yet. */
export function writeNewOutput(path: string, text: string): void {
  requireNew(path);
  writeOutput(path, text);
}

/** Writes a whole file. */
export function writeOutput(path: string, text: string): void {
  const output = openOutput(path);
  try {
    output.write(text);
  } catch (error) {
    throw new Problem(message('commandline.output.denied', { path, reason: systemCode(error) }), 'refused');
  } finally {
    output.close();
  }
}
