import { basename, isAbsolute } from 'node:path';
import { LARGEST_PFX } from '../certificates/pfx/limits.ts';
import { LARGEST_ANSWER, readAnswer } from '../certificates/response/read.ts';
import type { Input } from '../contract/channels.ts';
import { type FileKind, type GivenPath, LONGEST_PATH } from '../contract/giving.ts';
import { type Message, message } from '../contract/message.ts';
import { Problem } from '../contract/problem.ts';
import { openLooker } from './open-machine.ts';
import type { PrivateFolder } from './private-folder.ts';

/** How a host has the person give files and folders; each rejects with a `Problem` only. */
export interface Giving {
  /** Null: the person changed their mind. */
  choose(what: Input<'choose'>['what']): Promise<GivenPath | null>;
  nameFolder(path: string): Promise<GivenPath>;
  paste(pasted: Input<'paste'>): Promise<GivenPath>;
}

/** In bytes, the largest file of its kind that the engine reads. */
export const LARGEST: Readonly<Record<FileKind, number>> = {
  answer: LARGEST_ANSWER,
  issuer: LARGEST_ANSWER,
  pfx: LARGEST_PFX,
};

const refused = (of: Message): Problem => new Problem(of, 'refused');

function named(path: string): GivenPath {
  if (!isAbsolute(path)) throw refused(message('file.relative', { path }));
  if (path.length > LONGEST_PATH) throw refused(message('hosts.give.longPath', { limit: LONGEST_PATH }));
  return { path, name: basename(path) || path };
}

/** A file as the engine will read it: regular, no link, not too large. Said while the person still sees the field. */
export async function givenFile(path: string, what: FileKind): Promise<GivenPath> {
  const given = named(path);
  const found = (await openLooker())(path);
  if (found.kind === 'absent') throw refused(message('given.absent', { path }));
  if (found.kind === 'link') throw refused(message('file.link', { path }));
  if (found.kind !== 'file') throw refused(message('file.notRegular', { path }));
  const limit = LARGEST[what];
  if (found.size > limit) throw refused(message('file.tooLarge', { path, size: found.size, limit }));
  return given;
}

/** A folder that is there; what product it holds is the engine's to say. */
export async function givenFolder(path: string): Promise<GivenPath> {
  const given = named(path);
  const found = (await openLooker())(path);
  if (found.kind !== 'folder') throw refused(message('hosts.give.noFolder', { path }));
  return given;
}

/**
 * Pasted certificates as a file. Refused at once where they are none; what holds a private key is never written
 * anywhere.
 */
export async function keepPasted({ what, text }: Input<'paste'>, folder: PrivateFolder): Promise<GivenPath> {
  // Also where its lines are damaged, so that the reader sees no block.
  if (/PRIVATE KEY/i.test(text)) throw refused(message('response.privateKey'));
  const bytes = Buffer.from(text, 'utf8');
  readAnswer(bytes);
  return folder.keep(`${what}.pem`, bytes);
}
