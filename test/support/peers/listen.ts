import { type AddressInfo, createServer, type Socket } from 'node:net';

export interface Peer {
  readonly port: number;
  /** Connections that are open now. */
  open(): number;
  close(): Promise<void>;
}

/** Listens on loopback and does with each connection what it is told; closing ends every connection. */
export async function listen(serve: (socket: Socket) => void): Promise<Peer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    // Clients break off: that is what many tests want.
    socket.on('error', () => undefined);
    serve(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    open: () => sockets.size,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
}
