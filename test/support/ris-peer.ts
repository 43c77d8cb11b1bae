import { createServer, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { createContacts } from '../../electron/endpoints/contact.ts';
import type { Machine } from '../../electron/machine/machine.ts';
import type { KeyPair } from './certificates.ts';
import { pem } from './given-files.ts';

/** A RIS server on loopback: message framing, TLS on the same connection, and the acknowledgement inside it. */
export interface RisPeer {
  readonly port: number;
  /** The paths of the services that clients asked for. */
  readonly vias: readonly string[];
  /** From the next connection on. */
  show(certificates: readonly Uint8Array[], key: KeyPair): void;
  close(): Promise<void>;
}

const UPGRADE = Buffer.from('application/ssl-tls');

/** The path in a preamble: version, mode and via records, the via below 128 or 16,384 bytes long ([MC-NMF] 2.2.3). */
function pathIn(preamble: Buffer): string {
  const [low = 0, high = 0] = preamble.subarray(6, 8);
  const [start, length] = low < 0x80 ? [7, low] : [8, (low & 0x7f) | (high << 7)];
  return new URL(preamble.toString('utf8', start, start + length).replace('net.tcp:', 'http:')).pathname;
}

export async function risPeer(certificates: readonly Uint8Array[], key: KeyPair): Promise<RisPeer> {
  const vias: string[] = [];
  const open = new Set<Socket>();
  let shown = { certificates, key };

  function secure(socket: Socket): void {
    const options = {
      key: shown.key.privateKey.export({ type: 'pkcs8', format: 'pem' }),
      cert: pem(...shown.certificates),
      maxVersion: 'TLSv1.2',
    } as const;
    const stream = new TLSSocket(socket, { ...options, isServer: true });
    stream.on('error', () => undefined);
    stream.on('data', (bytes: Buffer) => {
      if (bytes.includes(0x0c)) stream.write(Buffer.from([0x0b]));
      if (bytes.includes(0x07)) stream.end();
    });
  }

  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => open.delete(socket));
    let read: Buffer = Buffer.alloc(0);
    socket.on('data', function collect(bytes: Buffer) {
      read = Buffer.concat([read, bytes]);
      if (!read.includes(UPGRADE)) return;
      socket.off('data', collect);
      socket.pause();
      vias.push(pathIn(read));
      socket.write(Buffer.from([0x0a]));
      secure(socket);
    });
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  return {
    port,
    vias,
    show(next, its) {
      shown = { certificates: next, key: its };
    },
    close() {
      for (const socket of open) socket.destroy();
      return new Promise((closed) => {
        server.close(() => {
          closed();
        });
      });
    },
  };
}

/**
 * The machine in a network where every one of these names leads to loopback, and no other name is known; with .NET
 * Framework 4.8, which Wine has not, so that the RIS client speaks TLS 1.2.
 */
export const inNetwork = (machine: Machine, names: readonly string[]): Machine => ({
  ...machine,
  runtime: { netRelease: () => 533320, channel: () => ({ enabled: null, disabledByDefault: null }) },
  network: {
    ...machine.network,
    resolve: async (name) => (names.includes(name.toLowerCase()) ? ['127.0.0.1'] : []),
  },
});

/** How an engine on the machine contacts servers, as every host has it. */
export const contactFrom = (machine: Machine) => createContacts(machine).contact;
