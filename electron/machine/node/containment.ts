import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, relative, sep } from 'node:path';
import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';

/** Where a folder really lies, behind all links; of one that is not there, its nearest parent that is. */
function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return dirname(folder) === folder ? folder : realFolder(dirname(folder));
  }
}

function leavesRoot(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}

/**
 * Refuses paths that are not absolute and, with a `root` (itself no link), those outside it; for a change also those
 * that a link among their folders leads out of it.
 */
export const containment =
  (root: string | null) =>
  (path: string, use: 'read' | 'change'): void => {
    if (!isAbsolute(path)) throw new Problem(message('file.relative', { path }), 'refused');
    if (root === null) return;
    if (leavesRoot(root, path) || (use === 'change' && leavesRoot(root, realFolder(dirname(path))))) {
      throw new Problem(message('file.outside', { path, root }), 'refused');
    }
  };
