import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readSync,
  rmSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import type { AppendOnly, FileKind } from '../files.ts';
import { onFile } from './errors.ts';

// Windows has no such flag; there `inspect` and the link count say what lies at the path.
const NO_FOLLOW = (constants as Partial<typeof constants>).O_NOFOLLOW ?? 0;

/** What lies at a path, without following a link there. */
export function inspect(path: string): FileKind {
  const stat = onFile(path, () => lstatSync(path, { throwIfNoEntry: false }));
  if (stat === undefined) return { kind: 'absent' };
  if (stat.isSymbolicLink()) return { kind: 'link' };
  if (stat.isDirectory()) return { kind: 'folder' };
  if (!stat.isFile()) return { kind: 'other' };
  return { kind: 'file', size: stat.size, links: stat.nlink, readOnly: (stat.mode & 0o200) === 0 };
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
  fsyncSync(handle);
}

/** All bytes of a regular file; a Problem where it has more than `limit` or is none any more. */
export function readAll(path: string, limit: number): Uint8Array {
  const handle = openSync(path, constants.O_RDONLY | NO_FOLLOW);
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile()) throw new Problem(message('file.notRegular', { path }));
    const { size } = stat;
    if (size > limit) throw new Problem(message('file.tooLarge', { path, size, limit }));
    const bytes = new Uint8Array(size);
    let length = 0;
    for (let got = 1; got > 0 && length < size; length += got)
      got = readSync(handle, bytes, length, size - length, null);
    return bytes.subarray(0, length);
  } finally {
    closeSync(handle);
  }
}

/** A new file, flushed; nothing is left of one that could not be written whole. */
export function createFile(path: string, bytes: Uint8Array): void {
  const handle = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | NO_FOLLOW, 0o600);
  try {
    writeAll(handle, bytes);
  } catch (error) {
    closeSync(handle);
    rmSync(path, { force: true });
    throw error;
  }
  closeSync(handle);
}

/** Opens a private file that only grows. */
export function openToAppend(path: string): AppendOnly {
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND | NO_FOLLOW;
  const handle = openSync(path, flags, 0o600);
  return {
    append: (bytes) => {
      onFile(path, () => {
        writeAll(handle, bytes);
      });
    },
    close: () => {
      onFile(path, () => {
        closeSync(handle);
      });
    },
  };
}

/** Deletes a file or a link, never what a link leads to; nothing where it is absent. */
export function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}
