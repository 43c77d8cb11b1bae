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

/**
 * All bytes of a request. `cut`: they did not all come. What is too large is read to its end, but not kept: a browser
 * that may not send everything would not listen to why.
 */
async function bodyOf(request: IncomingMessage, limit: number): Promise<Buffer | 'tooLarge' | 'cut'> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length <= limit) chunks.push(chunk);
      else chunks.length = 0;
    }
  } catch {
    return 'cut';
  }
  if (!request.complete) return 'cut';
  return length > limit ? 'tooLarge' : Buffer.concat(chunks);
}

export function createUploads({ folder, link, patience }: UploadOptions): Uploads {
  let receiving = 0;

  async function take(request: IncomingMessage, what: FileKind, name: string): Promise<GivenPath> {
    const limit = LARGEST[what];
    if (receiving >= MOST_AT_A_TIME) throw new Problem(message('hosts.upload.many'), 'refused');
    receiving += 1;
    const timer = setTimeout(() => {
      request.destroy();
    }, patience);
    try {
      const bytes = await bodyOf(request, limit);
      if (bytes === 'cut') throw new Problem(message('hosts.upload.cut', { name }), 'refused');
      if (bytes === 'tooLarge') throw new Problem(message('hosts.upload.large', { name, limit }), 'refused');
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
