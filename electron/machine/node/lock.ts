import { createServer } from 'node:net';
import type { Lock } from '../host.ts';

/** Holds `address` by listening on it; null where another process does. The system frees it with the process. */
export function socketLock(address: string): Promise<Lock | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((visitor) => {
      visitor.destroy();
    });
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    });
    server.listen({ path: address, exclusive: true }, () => {
      server.unref();
      resolve({
        release: () =>
          new Promise((released) => {
            server.close(() => {
              released();
            });
          }),
      });
    });
  });
}
