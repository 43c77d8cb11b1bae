import { type Message, message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import type { Files } from '../../machine/files.ts';

/** How what somebody gives to the wizard is read: files wherever they lie, and what is typed. */
export interface GivenReader {
  /** Null where absent. Every failure is a Problem that names the path. */
  readonly read: Files['read'];
  /** What was typed or came by standard input, in a buffer that the caller wipes; Problems where nothing can. */
  readonly typed: () => Promise<Uint8Array>;
}

/** Where nobody can type anything: files of the machine alone. */
export const filesAlone = ({ read }: Pick<Files, 'read'>): GivenReader => ({
  read,
  typed: () => Promise.reject(new Problem(message('given.nothingTyped'), 'refused')),
});

/**
 * The bytes of a file that must be there; `tooLarge` is what to say of one with more than `limit`. Problems of kind
 * `refused`.
 */
export function bytesOf(
  { read }: Pick<GivenReader, 'read'>,
  path: string,
  limit: number,
  tooLarge: (bytes: number) => Message,
): Uint8Array {
  const bytes = refusing(() => read(path, limit), tooLarge);
  if (bytes === null) throw new Problem(message('given.absent', { path }), 'refused');
  return bytes;
}

/** A file that cannot be read is no fault of the machine: the choices name a wrong one. */
function refusing<T>(work: () => T, tooLarge: (bytes: number) => Message): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { code, params } = error.problem;
    const why = code === 'file.tooLarge' ? tooLarge(Number(params.size)) : error.problem;
    throw new Problem(why, 'refused', { cause: error });
  }
}
