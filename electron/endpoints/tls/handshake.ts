import type { Socket } from 'node:net';
import { connect, type SecureContext, type TLSSocket } from 'node:tls';
import type { Presented } from '../../certificates/contact.ts';
import { Stopped } from '../ending.ts';
import type { Watch } from '../watch.ts';
import { endingOf } from './ending-of.ts';
import { presentedBy } from './presented.ts';
import { createTap } from './tap.ts';
import { tappedWire } from './wire.ts';

export interface Secured {
  readonly stream: TLSSocket;
  readonly presented: Presented;
}

/**
 * A TLS handshake on an open connection; `serverName` null: none is sent, as the RIS client sends none. Nothing of the
 * certificate is judged. Fails with `Stopped`.
 */
export function secure(
  socket: Socket,
  secureContext: SecureContext,
  serverName: string | null,
  now: Date,
  watch: Watch,
): Promise<Secured> {
  watch.enter('handshake');
  const tap = createTap();
  return watch.during(
    new Promise((resolve, reject) => {
      const stream = connect({
        socket: tappedWire(socket, tap),
        secureContext,
        ...(serverName === null ? {} : { servername: serverName }),
        rejectUnauthorized: false,
        // The judge says what is too small.
        minDHSize: 1,
      });
      const end = (): void => {
        stream.destroy();
      };
      watch.signal.addEventListener('abort', end, { once: true });
      const stopped = (error: Error | null): void => {
        reject(new Stopped(endingOf(tap.heard(), error)));
      };
      // Kept for good: an error after the handshake is the reader's, who has a listener of its own.
      stream.on('error', stopped);
      stream.once('close', () => {
        watch.signal.removeEventListener('abort', end);
        stopped(null);
      });
      stream.once('secureConnect', () => {
        tap.close();
        const presented = presentedBy(stream, tap.heard(), now);
        if (presented instanceof Stopped) reject(presented);
        else resolve({ stream, presented });
      });
    }),
  );
}
