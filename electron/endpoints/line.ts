import type { Duplex } from 'node:stream';
import { reasonOf, Stopped } from './ending.ts';

/** A connection read piece by piece; it reads ahead of its user by one piece. */
export interface Line {
  /** The next bytes; null where the peer has ended. Fails with `Stopped` where the connection breaks. */
  read(): Promise<Buffer | null>;
  write(bytes: Uint8Array): void;
  /** Somebody else reads from now on; returns what has arrived and was not read. */
  release(): Buffer;
}

/** What a broken connection means; Node's codes are those of POSIX on Windows too. */
export function broken(error: Error): Stopped {
  const code = 'code' in error ? String(error.code) : error.name;
  if (code === 'ECONNRESET' || code === 'EPIPE' || code === 'ECONNABORTED')
    return new Stopped({ kind: 'reset' });
  return new Stopped({ kind: 'unreachable', reason: code });
}

/** Reads `stream` until `signal` is aborted, which also destroys it, or until `release`. */
export function createLine(
  stream: Duplex,
  signal: AbortSignal,
  mean: (error: Error) => Error = broken,
): Line {
  const waiting: Buffer[] = [];
  let ended = false;
  let failure: Error | null = null;
  let wake: () => void = () => undefined;
  const fail = (reason: Error): void => {
    failure ??= reason;
    stream.destroy();
    wake();
  };
  const stop = (): void => {
    fail(reasonOf(signal));
  };
  const arrived = (bytes: Buffer): void => {
    waiting.push(bytes);
    stream.pause();
    wake();
  };
  const end = (): void => {
    ended = true;
    signal.removeEventListener('abort', stop);
    wake();
  };
  stream.on('data', arrived);
  stream.once('end', end);
  stream.once('close', end);
  stream.on('error', (error) => {
    fail(mean(error));
  });
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });

  return {
    async read() {
      for (;;) {
        if (failure !== null) throw failure;
        const bytes = waiting.shift();
        if (bytes !== undefined) return bytes;
        if (ended) return null;
        stream.resume();
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    write(bytes) {
      stream.write(bytes);
    },
    release() {
      stream.off('data', arrived);
      stream.off('end', end);
      stream.pause();
      return Buffer.concat(waiting.splice(0));
    },
  };
}
