import { TYPED } from '../../contract/choices.ts';
import { LONGEST_PASSWORD } from '../../contract/giving.ts';
import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import { bytesOf, type GivenReader } from './reader.ts';

/**
 * The password of a PFX: from a file, as typed, or null for none. UTF-8, or UTF-16 with its mark as Windows' own tools
 * write it; one line break at the end is not part of it. Problems `given.password…`, which never show what was read.
 */
export async function passwordOf(source: string | null, reader: GivenReader): Promise<string | null> {
  if (source === null) return null;
  const place = source;
  const tooLong = () => message('given.passwordLong', { place, limit: LONGEST_PASSWORD });
  const bytes = source === TYPED ? await reader.typed() : bytesOf(reader, source, LONGEST_PASSWORD, tooLong);
  try {
    if (bytes.length > LONGEST_PASSWORD) throw new Problem(tooLong(), 'refused');
    return textOf(bytes, place).replace(/\r?\n$/, '');
  } finally {
    bytes.fill(0);
  }
}

function textOf(bytes: Uint8Array, place: string): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Problem(message('given.passwordText', { place }), 'refused');
  }
}
