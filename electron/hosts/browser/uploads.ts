import type { IncomingMessage } from 'node:http';
import { type FileKind, fileKind, type GivenPath } from '../../contract/giving.ts';
import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import type { EngineLink } from '../engine-link.ts';
import { LARGEST } from '../giving.ts';
import type { PrivateFolder } from '../private-folder.ts';
import { UPLOAD_PATH } from './admission.ts';

/** Takes files that the person gave to the page, which sends them without reading them. */
export interface Uploads {
  /** The request must have been admitted. Null: its address is no upload's. Rejects with a `Problem` only. */
  receive(request: IncomingMessage, address: URL): Promise<GivenPath> | null;
}

export interface UploadOptions {
  readonly folder: PrivateFolder;
  readonly link: Pick<EngineLink, 'give'>;
  /** How long one may take, in milliseconds; it comes from this very computer. */
  readonly patience: number;
}

/** The page sends one at a time; two tabs may. */
const MOST_AT_A_TIME = 4;
const LONGEST_NAME = 255;

/** All bytes of a request; null: they did not all come in time. A Problem as soon as they are too many. */
async function bodyOf(
  request: IncomingMessage,
  limit: number,
  tooLarge: () => Problem,
): Promise<Buffer | null> {
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > limit) throw tooLarge();
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > limit) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    return null;
  }
  return request.complete ? Buffer.concat(chunks) : null;
}

export function createUploads({ folder, link, patience }: UploadOptions): Uploads {
  let receiving = 0;

  async function take(request: IncomingMessage, what: FileKind, name: string): Promise<GivenPath> {
    const limit = LARGEST[what];
    const tooLarge = (): Problem => new Problem(message('hosts.upload.large', { name, limit }), 'refused');
    if (receiving >= MOST_AT_A_TIME) throw new Problem(message('hosts.upload.many'), 'refused');
    receiving += 1;
    const timer = setTimeout(() => {
      request.destroy();
    }, patience);
    try {
      const bytes = await bodyOf(request, limit, tooLarge);
      if (bytes === null) throw new Problem(message('hosts.upload.cut', { name }), 'refused');
      const { path } = folder.keep(name, bytes);
      link.give(path);
      return { path, name };
    } finally {
      clearTimeout(timer);
      receiving -= 1;
    }
  }

  return {
    receive(request, { pathname, searchParams }) {
      const what = fileKind.safeParse(pathname.slice(UPLOAD_PATH.length));
      if (!pathname.startsWith(UPLOAD_PATH) || !what.success) return null;
      return take(request, what.data, (searchParams.get('name') ?? '').slice(0, LONGEST_NAME));
    },
  };
}
