import { LARGEST_PFX } from '../../certificates/pfx/limits.ts';
import { LARGEST_ANSWER } from '../../certificates/response/read.ts';
import { message } from '../../contract/message.ts';
import { bytesOf, type GivenReader } from './reader.ts';

/** The bytes of a file with certificates; what is larger than any answer is refused unread. Problems of kind `refused`. */
export const answerBytes = (path: string, reader: GivenReader): Uint8Array =>
  bytesOf(reader, path, LARGEST_ANSWER, (bytes) =>
    message('response.large', { bytes, limit: LARGEST_ANSWER }),
  );

/** The bytes of a PFX, in a buffer that the caller wipes; likewise. */
export const pfxBytes = (path: string, reader: GivenReader): Uint8Array =>
  bytesOf(reader, path, LARGEST_PFX, (bytes) => message('pfx.large', { bytes, limit: LARGEST_PFX }));
