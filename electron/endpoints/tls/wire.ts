import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import type { Tap } from './tap.ts';

/** The connection as the TLS library sees it: what arrives passes the tap first, and stops where that says so. */
export function tappedWire(socket: Socket, tap: Tap): Duplex {
  const wire = new Duplex({
    read() {
      socket.resume();
    },
    write(chunk: Buffer, _encoding, done) {
      socket.write(chunk, done);
    },
    final(done) {
      socket.end(done);
    },
    destroy(error, done) {
      socket.destroy();
      done(error);
    },
  });
  socket.on('data', (bytes: Buffer) => {
    if (!tap.take(bytes)) wire.destroy();
    else if (!wire.push(bytes)) socket.pause();
  });
  socket.once('end', () => {
    wire.push(null);
  });
  socket.once('error', (error) => {
    wire.destroy(error);
  });
  socket.once('close', () => {
    wire.destroy();
  });
  return wire;
}
