import { basename } from 'node:path';
import { z } from 'zod';
import { fileKind, LONGEST_PATH, type Taken } from '../../contract/giving.ts';
import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import type { EngineLink } from '../engine-link.ts';
import { givenFile } from '../giving.ts';
import { problemOf } from '../wire.ts';
import { type Frame, isAllowedSender } from './policy.ts';

const droppedFile = z.strictObject({ what: fileKind, path: z.string().max(LONGEST_PATH) });

/** Does the path lie on a drive of this computer's own namespace? Not `\\server\share`, `\\?\`, or a part of a path. */
export const isOnDrive = (path: string): boolean => /^(?:[A-Za-z]:[\\/](?![\\/])|\/(?!\/))/.test(path);

async function given(data: unknown, link: Pick<EngineLink, 'give'>): Promise<Taken> {
  const read = droppedFile.safeParse(data);
  // Text, a picture of a web page, and what a script made have no path.
  if (!read.success || read.data.path === '') throw new Problem(message('hosts.give.noFile'), 'refused');
  const { what, path } = read.data;
  if (!isOnDrive(path)) {
    throw new Problem(
      message('hosts.give.network', { name: basename(path.replaceAll('\\', '/')) }),
      'refused',
    );
  }
  const file = await givenFile(path, what);
  link.give(file.path);
  return { ok: true, given: file };
}

/**
 * Answers the preload script's message about a dropped file. A page cannot make up a path: only Chromium gives a File
 * one. Should a page break out into its preload script all the same, it can name local files, but reach no server by
 * one. A frame that may not ask gets no answer that says more than that.
 */
export async function takeDropped(
  sender: Frame | null,
  data: unknown,
  link: Pick<EngineLink, 'give'>,
): Promise<Taken> {
  if (!isAllowedSender(sender)) return { ok: false, problem: message('hosts.give.noFile') };
  return given(data, link).catch((error: unknown) => ({ ok: false, problem: problemOf(error) }));
}
