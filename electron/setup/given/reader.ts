import { type Message, message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import type { Documents } from '../../machine/documents.ts';
import type { Machine } from '../../machine/machine.ts';

/** How what somebody gives to the wizard is read: files wherever they lie, and what is typed. */
export interface GivenReader {
  /** Null where absent. Every failure is a Problem that names the path. */
  readonly read: Documents['read'];
  /** What was typed or came by standard input, in a buffer that the caller wipes; Problems where nothing can. */
  readonly typed: () => Promise<Uint8Array>;
}

/** Where nobody can type anything. */
const nobody: GivenReader['typed'] = () =>
  Promise.reject(new Problem(message('given.nothingTyped'), 'refused'));

/** What a machine's files, and whoever types, give. */
export const readerOn = (
  { documents }: Pick<Machine, 'documents'>,
  typed: GivenReader['typed'] = nobody,
): GivenReader => ({ read: documents.read, typed });

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
