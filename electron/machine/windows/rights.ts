import { win32 } from 'node:path';
import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import type { FolderDoubt } from '../files.ts';
import type { Rights } from '../node/rights.ts';
import { type Access, folderDoubt, parentDoubt } from './access.ts';
import { ERROR_ACCESS_DENIED, ERROR_FILE_NOT_FOUND, ERROR_PATH_NOT_FOUND, windowsError } from './errors.ts';
import { copyAccess, createFolder, PRIVATE_FOLDER, readAccess } from './file-access.ts';
import { kernel32 } from './kernel32.ts';
import { hasSymbol, once } from './libraries.ts';
import { call, lastError } from './native.ts';

const INVALID_ATTRIBUTES = 0xffffffff;
const READ_ONLY = 0x1;
const DIRECTORY = 0x10;
const NORMAL = 0x80;
const REPARSE_POINT = 0x400;
// Hidden, system, archive, not content indexed.
const KEPT_ATTRIBUTES = 0x2 | 0x4 | 0x20 | 0x2000;
const MOVE_REPLACE_EXISTING = 0x1;
const MOVE_WRITE_THROUGH = 0x8;

/** Wine maps descriptors to Unix mode bits and reads back others than were set, so there they say nothing. */
const keepsRights = once(() => !hasSymbol('ntdll.dll', 'wine_get_version'));

/** FILE_ATTRIBUTE bits without following a link; null where nothing lies there. */
function attributesOf(path: string): number | null {
  const attributes = kernel32().GetFileAttributesW(path);
  if (attributes !== INVALID_ATTRIBUTES) return attributes;
  const code = lastError();
  if (code === ERROR_FILE_NOT_FOUND || code === ERROR_PATH_NOT_FOUND) return null;
  throw windowsError('GetFileAttributes', code, path);
}

const isLink = (path: string): boolean => ((attributesOf(path) ?? 0) & REPARSE_POINT) !== 0;

/** The folders above, innermost first, without the volume's root. */
function parents(folder: string): string[] {
  const up = win32.dirname(folder);
  return up === folder || win32.dirname(up) === up ? [] : [up, ...parents(up)];
}

function judge(path: string, decide: (access: Access) => FolderDoubt | null): FolderDoubt | null {
  const access = readAccess(path);
  return access === null ? 'rights' : decide(access);
}

function doubt(folder: string, as: 'private' | 'product'): FolderDoubt | null {
  const attributes = attributesOf(folder);
  if (attributes === null) return null;
  const above = parents(folder);
  if ((attributes & REPARSE_POINT) !== 0 || above.some(isLink)) return 'link';
  if ((attributes & DIRECTORY) === 0) return 'notFolder';
  if (!keepsRights()) return null;
  const own = judge(folder, (access) => folderDoubt(access, as));
  return above.reduce((found, parent) => found ?? judge(parent, parentDoubt), own);
}

/**
 * One rename: ReplaceFile would take two, and a power cut between them would leave no file at all. What it would
 * have kept is given to the new file first.
 */
function replace(temporary: string, path: string): void {
  const attributes = attributesOf(path);
  if (attributes !== null) {
    if ((attributes & REPARSE_POINT) !== 0) throw new Problem(message('file.link', { path }));
    if ((attributes & READ_ONLY) !== 0) throw windowsError('MoveFileEx', ERROR_ACCESS_DENIED, path);
    if (keepsRights()) copyAccess(path, temporary);
    const kept = attributes & KEPT_ATTRIBUTES;
    call('SetFileAttributes', temporary, () =>
      kernel32().SetFileAttributesW(temporary, kept === 0 ? NORMAL : kept),
    );
  }
  call('MoveFileEx', path, () =>
    kernel32().MoveFileExW(temporary, path, MOVE_REPLACE_EXISTING | MOVE_WRITE_THROUGH),
  );
}

/** Access rights as Windows keeps them. */
export const windowsRights: Rights = {
  createPrivateFolder: (path) => {
    createFolder(path, PRIVATE_FOLDER);
  },
  replace,
  doubt,
};
