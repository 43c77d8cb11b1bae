import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';

const errno = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';

/** Turns an error of Node's file functions into a Problem that names the path, its meaning and the remedy. */
export function fileProblem(error: unknown, path: string): Problem {
  if (error instanceof Problem) return error;
  const options = { cause: error };
  const code = errno(error);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Problem(message('file.diskFull', { path }), 'failed', options);
    case 'EACCES':
    case 'EPERM':
      return new Problem(message('file.denied', { path }), 'failed', options);
    case 'EROFS':
      return new Problem(message('file.readOnlyVolume', { path }), 'failed', options);
    case 'EBUSY':
    case 'ETXTBSY':
      return new Problem(message('file.inUse', { path }), 'failed', options);
    case 'EEXIST':
      return new Problem(message('file.exists', { path }), 'failed', options);
    case 'ENOENT':
    case 'ENOTDIR':
      return new Problem(message('file.noFolder', { path }), 'failed', options);
    case 'ELOOP':
      return new Problem(message('file.link', { path }), 'failed', options);
    default:
      return new Problem(message('file.failed', { path, reason: code }), 'failed', options);
  }
}

/** Runs a file operation on `path`; its failure becomes a Problem. */
export function onFile<T>(path: string, operation: () => T): T {
  try {
    return operation();
  } catch (error) {
    throw fileProblem(error, path);
  }
}
