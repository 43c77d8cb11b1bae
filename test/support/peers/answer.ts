import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** What a peer does in place of the right answer. */
export type Answer =
  | { readonly does: 'close' }
  | { readonly does: 'reset' }
  | { readonly does: 'nothing' }
  | { readonly does: 'say'; readonly bytes: Uint8Array }
  /** Says it and closes. */
  | { readonly does: 'sayLast'; readonly bytes: Uint8Array }
  /** One byte at a time, so many milliseconds apart, over and over. */
  | { readonly does: 'drip'; readonly bytes: Uint8Array; readonly every: number }
  /** As fast as it is taken, over and over, so many bytes in all. */
  | {
      readonly does: 'flood';
      readonly start: Uint8Array;
      readonly bytes: Uint8Array;
      readonly total: number;
    };

function drip(stream: Duplex, bytes: Uint8Array, every: number): void {
  let at = 0;
  const timer = setInterval(() => {
    stream.write(bytes.subarray(at % bytes.length, (at % bytes.length) + 1));
    at += 1;
  }, every);
  stream.once('close', () => {
    clearInterval(timer);
  });
}

function flood(stream: Duplex, bytes: Uint8Array, total: number): void {
  let sent = 0;
  const more = (): void => {
    while (sent < total && !stream.destroyed) {
      sent += bytes.length;
      if (!stream.write(bytes)) {
        stream.once('drain', more);
        return;
      }
    }
  };
  more();
}

export function give(stream: Duplex, answer: Answer): void {
  switch (answer.does) {
    case 'close':
      stream.end();
      return;
    case 'reset':
      if (stream instanceof Socket) stream.resetAndDestroy();
      return;
    case 'nothing':
      return;
    case 'say':
      stream.write(answer.bytes);
      return;
    case 'sayLast':
      stream.end(answer.bytes);
      return;
    case 'drip':
      drip(stream, answer.bytes, answer.every);
      return;
    case 'flood':
      stream.write(answer.start);
      flood(stream, answer.bytes, answer.total);
  }
}
