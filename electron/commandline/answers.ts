import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { message } from '../contract/message.ts';
import { Problem } from '../contract/problem.ts';
import type { Answers } from './choices.ts';
import { jsonPlace } from './json-place.ts';
import { systemCode } from './system-error.ts';

/** The largest answer file, in bytes. */
export const ANSWERS_LIMIT = 64 * 1024;

/** At most one byte more than the limit; a pipe or device is refused before anything is read from it. */
function readLimited(path: string): Buffer {
  // Without O_NONBLOCK opening a FIFO would wait for a writer. Windows has neither: undefined counts as 0 in `|`.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!fstatSync(file).isFile())
      throw new Problem(message('commandline.answers.notFile', { path }), 'invalid');
    const buffer = Buffer.alloc(ANSWERS_LIMIT + 1);
    let size = 0;
    for (;;) {
      const read = readSync(file, buffer, size, buffer.length - size, null);
      size += read;
      if (read === 0 || size === buffer.length) return buffer.subarray(0, size);
    }
  } finally {
    closeSync(file);
  }
}

function bytesOf(path: string): Buffer {
  try {
    return readLimited(path);
  } catch (error) {
    if (error instanceof Problem) throw error;
    const reason = systemCode(error);
    if (reason === 'ENOENT' || reason === 'ENOTDIR') {
      throw new Problem(message('commandline.answers.absent', { path }), 'invalid');
    }
    if (reason === 'EISDIR') throw new Problem(message('commandline.answers.notFile', { path }), 'invalid');
    throw new Problem(message('commandline.answers.unreadable', { path, reason }), 'invalid');
  }
}

/** The offset of the first byte that cannot follow what stands before it. */
function firstBadByte(bytes: Buffer): number {
  let good = 0;
  for (let bad = bytes.length; good + 1 < bad; ) {
    const middle = (good + bad) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}

/** Strict UTF-8; a byte order mark, as Windows editors write it, is dropped. */
function textOf(bytes: Buffer, path: string): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new Problem(message('commandline.answers.utf16', { path }), 'invalid');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem(
      message('commandline.answers.notUtf8', { path, offset: firstBadByte(bytes) }),
      'invalid',
    );
  }
}

/**
 * Reads an answer file: UTF-8, JSON, at most 64 KB. What is in it is judged by `choose`.
 * Every failure is a `Problem` of kind `invalid` that names the file, and never shows what is in it.
 */
export function readAnswers(path: string): Answers {
  const bytes = bytesOf(path);
  if (bytes.length > ANSWERS_LIMIT) {
    throw new Problem(message('commandline.answers.tooLarge', { path, limit: ANSWERS_LIMIT }), 'invalid');
  }
  const text = textOf(bytes, path);
  try {
    return { file: path, content: JSON.parse(text) };
  } catch {
    throw new Problem(message('commandline.answers.notJson', { path, ...jsonPlace(text) }), 'invalid');
  }
}
