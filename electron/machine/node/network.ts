import { lookup, lookupService } from 'node:dns/promises';
import { createServer, isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Network, PortState } from '../network.ts';
import { namesInHostsFile } from './hosts-file.ts';

/** Who listens on a port, as the system's own table of listeners has it; null: nobody that it knows of. */
export type ListenerTable = (port: number) => { readonly by: string | null } | null;

/** Ports below this need rights on Unix: being refused one says nothing about who has it. */
const FIRST_FREE_FOR_ALL = 1024;

function refusal(code: string | undefined, port: number): PortState {
  // Windows reserves ranges of ports (Hyper-V does): nobody listens there, and nobody can.
  const reserved = code === 'EACCES' && port >= FIRST_FREE_FOR_ALL;
  return code === 'EADDRINUSE' || reserved ? { state: 'held', by: null } : { state: 'unknown' };
}

/** Listens for a moment. Only on loopback: anything else makes the Windows firewall ask the person a question. */
function tryToListen(port: number): Promise<PortState> {
  return new Promise((resolve) => {
    const server = createServer((visitor) => {
      visitor.destroy();
    });
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(refusal(error.code, port));
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.close(() => {
        resolve({ state: 'free' });
      });
    });
  });
}

async function addressesOf(name: string): Promise<readonly string[]> {
  try {
    return (await lookup(name, { all: true })).map(({ address }) => address);
  } catch {
    return [];
  }
}

/** Asked with any port; where it knows no name, the system gives the address back. */
async function nameOf(address: string): Promise<readonly string[]> {
  try {
    const { hostname } = await lookupService(address, 443);
    return isIP(hostname) === 0 ? [hostname] : [];
  } catch {
    return [];
  }
}

/** The network through Node; only the table of listeners and the place of the hosts file are the system's own. */
export const createNodeNetwork = (listener: ListenerTable, hostsFile: () => string): Network => ({
  addresses: () =>
    Object.values(networkInterfaces()).flatMap((addresses = []) => addresses.map(({ address }) => address)),
  resolve: addressesOf,
  names: async (address) => [...namesInHostsFile(hostsFile(), address), ...(await nameOf(address))],
  async port(number) {
    const listening = listener(number);
    return listening === null ? tryToListen(number) : { state: 'held', by: listening.by };
  },
});
