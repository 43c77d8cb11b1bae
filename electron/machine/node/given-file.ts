import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import { onFile } from './errors.ts';
import { inspect, readAll } from './file-calls.ts';

/**
 * Reads a file that somebody named, wherever on this computer it lies; null where absent. Refuses what is larger than
 * `limit` bytes, a link, or no regular file. Every failure is a Problem that names the path.
 */
export function readGivenFile(path: string, limit: number): Uint8Array | null {
  return onFile(path, () => {
    const found = inspect(path);
    if (found.kind === 'absent') return null;
    if (found.kind === 'link') throw new Problem(message('file.link', { path }));
    if (found.kind !== 'file') throw new Problem(message('file.notRegular', { path }));
    return readAll(path, limit);
  });
}
