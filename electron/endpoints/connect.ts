import { connect, isIP, type Socket } from 'node:net';
import type { Machine } from '../machine/machine.ts';
import { Stopped } from './ending.ts';
import { broken } from './line.ts';
import type { Watch } from './watch.ts';

/** Of one name: a machine has few, and a hostile resolver is not followed through hundreds. */
const MOST_ADDRESSES = 4;

const UNREACHABLE = new Set(['ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL', 'ENETDOWN', 'EHOSTDOWN']);

function meaning(error: NodeJS.ErrnoException): Stopped {
  if (error.code === 'ECONNREFUSED') return new Stopped({ kind: 'refused' });
  if (error.code === 'ETIMEDOUT') return new Stopped({ kind: 'silent', seconds: 0 });
  if (UNREACHABLE.has(error.code ?? ''))
    return new Stopped({ kind: 'unreachable', reason: error.code ?? '' });
  return broken(error);
}

function open(address: string, port: number, watch: Watch): Promise<Socket> {
  return watch.during(
    new Promise((resolve, reject) => {
      const socket = connect({ host: address, port, noDelay: true });
      const end = (): void => {
        socket.destroy();
      };
      watch.signal.addEventListener('abort', end, { once: true });
      socket.once('close', () => {
        watch.signal.removeEventListener('abort', end);
      });
      socket.once('error', (error) => {
        reject(meaning(error));
      });
      socket.once('connect', () => {
        socket.removeAllListeners('error');
        socket.on('error', () => undefined);
        resolve(socket);
      });
    }),
  );
}

/** The addresses of a host, an address being its own. Fails with `nameUnknown`. */
export async function addressesOf(
  host: string,
  network: Machine['network'],
  watch: Watch,
): Promise<string[]> {
  watch.enter('name');
  const found = isIP(host) === 0 ? await watch.during(network.resolve(host)) : [host];
  if (found.length === 0) throw new Stopped({ kind: 'nameUnknown' });
  return found.slice(0, MOST_ADDRESSES);
}

/** Connects to the first address that answers; the whole of it is one stage. Fails as the last one did. */
export async function connectTo(addresses: readonly string[], port: number, watch: Watch): Promise<Socket> {
  watch.enter('connect');
  let failure: unknown;
  for (const address of addresses) {
    try {
      return await open(address, port, watch);
    } catch (error) {
      if (watch.signal.aborted) throw error;
      failure = error;
    }
  }
  throw failure;
}
