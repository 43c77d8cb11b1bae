import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { FolderDoubt } from '../files.ts';
import type { Rights } from './rights.ts';

const WRITABLE_BY_OTHERS = 0o022;

/** Every folder from `folder` up to and including `top`; the folder alone where it does not lie below `top`. */
function upTo(folder: string, top: string): string[] {
  const chain = [folder];
  for (let at = folder; at !== top && dirname(at) !== at; ) {
    at = dirname(at);
    chain.push(at);
  }
  return chain.at(-1) === top ? chain : chain.slice(0, 1);
}

function doubtOne(folder: string, as: 'private' | 'product'): FolderDoubt | null {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  if (stat.isSymbolicLink()) return 'link';
  if (!stat.isDirectory()) return 'notFolder';
  const self = process.getuid?.() ?? 0;
  if (stat.uid !== self && stat.uid !== 0) return as === 'private' || self === 0 ? 'owner' : null;
  // Sticky or not: in a folder that others can write to, they can plant a journal.
  return as === 'private' && (stat.mode & WRITABLE_BY_OTHERS) !== 0 ? 'rights' : null;
}

/** Owner and mode bits stand for Windows' descriptors in the folder `root` that is the embedded machine. */
export function posixRights(root: string): Rights {
  return {
    createPrivateFolder: (path) => {
      mkdirSync(path, { mode: 0o700 });
    },
    replace(temporary, path) {
      const stat = lstatSync(path, { throwIfNoEntry: false });
      if (stat !== undefined) {
        chmodSync(temporary, stat.mode & 0o7777);
        if (process.getuid?.() === 0) chownSync(temporary, stat.uid, stat.gid);
      }
      renameSync(temporary, path);
      const folder = openSync(dirname(path), 'r');
      try {
        fsyncSync(folder);
      } finally {
        closeSync(folder);
      }
    },
    doubt(folder, as) {
      const [innermost = folder, ...parents] = upTo(folder, root);
      const links = parents.some((parent) => lstatSync(parent, { throwIfNoEntry: false })?.isSymbolicLink());
      return doubtOne(innermost, as) ?? (links ? 'link' : null);
    },
  };
}
