import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import type { AppendOnly, FileKind, Files } from '../files.ts';
import { onFile } from './errors.ts';
import type { Rights } from './rights.ts';

// Windows has no such flag; there `inspect` and the link count say what lies at the path.
const NO_FOLLOW = (constants as Partial<typeof constants>).O_NOFOLLOW ?? 0;

const quiet = (error: unknown, code: string): void => {
  if (!(error instanceof Error && 'code' in error && error.code === code)) throw error;
};

function inspect(path: string): FileKind {
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

function readAll(path: string, limit: number): Uint8Array {
  const handle = openSync(path, constants.O_RDONLY | NO_FOLLOW);
  try {
    const { size } = fstatSync(handle);
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

function createFile(path: string, bytes: Uint8Array): void {
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

function openToAppend(path: string): AppendOnly {
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND | NO_FOLLOW;
  const handle = onFile(path, () => openSync(path, flags, 0o600));
  return {
    append: (bytes) => {
      onFile(path, () => {
        writeAll(handle, bytes);
      });
    },
    close: () => {
      closeSync(handle);
    },
  };
}

/** The file port over Node's functions; with a `root`, nothing outside that folder is touched. */
export function createNodeFiles({ root, rights }: { root: string | null; rights: Rights }): Files {
  const inside = (path: string): void => {
    const way = root === null ? '.' : relative(root, path);
    if (!isAbsolute(path) || way.startsWith('..') || isAbsolute(way)) {
      throw new Problem(message('file.outside', { path, root: root ?? '' }), 'refused');
    }
  };
  const within = <T>(path: string, operation: () => T): T => {
    inside(path);
    return onFile(path, operation);
  };
  return {
    inspect: (path) => within(path, () => inspect(path)),
    list: (folder) =>
      within(folder, () => (inspect(folder).kind === 'folder' ? readdirSync(folder).sort() : [])),
    read(path, limit) {
      return within(path, () => {
        const found = inspect(path);
        if (found.kind === 'absent') return null;
        if (found.kind === 'link') throw new Problem(message('file.link', { path }));
        if (found.kind !== 'file') throw new Problem(message('file.notRegular', { path }));
        return readAll(path, limit);
      });
    },
    doubt: (folder, as) => within(folder, () => rights.doubt(folder, as)),
    createPrivateFolder(path) {
      return within(path, () => {
        if (inspect(path).kind === 'folder') return false;
        rights.createPrivateFolder(path);
        return true;
      });
    },
    create: (path, bytes) => {
      within(path, () => {
        createFile(path, bytes);
      });
    },
    replace: (temporary, path) => {
      within(path, () => {
        rights.replace(temporary, path);
      });
    },
    append: (path) => within(path, () => openToAppend(path)),
    remove: (path) => {
      within(path, () => {
        try {
          unlinkSync(path);
        } catch (error) {
          quiet(error, 'ENOENT');
        }
      });
    },
    removeEmptyFolder: (path) => {
      within(path, () => {
        if (inspect(path).kind === 'folder' && readdirSync(path).length === 0) rmdirSync(path);
      });
    },
    join,
  };
}
