import { readdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import type { Files } from '../files.ts';
import { containment } from './containment.ts';
import { onFile } from './errors.ts';
import { createFile, inspect, openToAppend, readAll, removeFile } from './file-calls.ts';
import type { Rights } from './rights.ts';

function readFile(path: string, limit: number): Uint8Array | null {
  const found = inspect(path);
  if (found.kind === 'absent') return null;
  if (found.kind === 'link') throw new Problem(message('file.link', { path }));
  if (found.kind !== 'file') throw new Problem(message('file.notRegular', { path }));
  return readAll(path, limit);
}

/** The file port over Node's functions; with a `root`, nothing outside that folder is changed. */
export function createNodeFiles({ root, rights }: { root: string | null; rights: Rights }): Files {
  const check = containment(root);
  const reading = <T>(path: string, operation: () => T): T => {
    check(path, 'read');
    return onFile(path, operation);
  };
  const changing = <T>(path: string, operation: () => T): T => {
    check(path, 'change');
    return onFile(path, operation);
  };
  return {
    inspect: (path) => reading(path, () => inspect(path)),
    list: (folder) =>
      reading(folder, () => (inspect(folder).kind === 'folder' ? readdirSync(folder).sort() : [])),
    read: (path, limit) => reading(path, () => readFile(path, limit)),
    doubt: (folder, as) => reading(folder, () => rights.doubt(folder, as)),
    createPrivateFolder: (path) =>
      changing(path, () => {
        if (inspect(path).kind === 'folder') return false;
        rights.createPrivateFolder(path);
        return true;
      }),
    create: (path, bytes) => {
      changing(path, () => {
        createFile(path, bytes);
      });
    },
    replace: (temporary, path) => {
      check(temporary, 'change');
      changing(path, () => {
        rights.replace(temporary, path);
      });
    },
    append: (path) => changing(path, () => openToAppend(path)),
    remove: (path) => {
      changing(path, () => {
        removeFile(path);
      });
    },
    removeEmptyFolder: (path) => {
      changing(path, () => {
        if (inspect(path).kind === 'folder' && readdirSync(path).length === 0) rmdirSync(path);
      });
    },
    join,
  };
}
