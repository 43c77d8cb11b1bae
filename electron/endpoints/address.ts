import { isIP } from 'node:net';
import type { AddressCheck } from '../contract/survey.ts';
import { visible } from '../contract/visible.ts';
import type { Machine } from '../machine/machine.ts';
import { createPlaces, within } from './bounded.ts';

/** How long an answer may take, in milliseconds: somebody is typing. */
const PATIENCE_MS = 2500;
/** Names asked for at a time: a lookup cannot be stopped, and Node has four threads for such work. */
const LOOKUPS = 2;

const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/i;

/**
 * Can this be the host of a net.tcp address of the RIS (contract/choices.ts): a name as DNS and Windows have them
 * (RFC 1123 2.1, and the underscore), or an IPv4 address?
 */
export function isHost(host: string): boolean {
  if (isIP(host) === 4) return true;
  const labels = host.split('.');
  // A name that ends in digits is read as an IPv4 address everywhere, so it must be a right one.
  return (
    host.length <= 253 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '')
  );
}

const isLoopback = (address: string): boolean => address === '::1' || address.startsWith('127.');

type Ports = Pick<Machine, 'network' | 'host'>;

/** Makes what checks an address while it is typed. Each answer takes at most `patience` ms, and none fails. */
export function createAddressCheck({ network, host: computer }: Ports, patience = PATIENCE_MS) {
  const enter = createPlaces(LOOKUPS);

  const own = (address: string): boolean => isLoopback(address) || network.addresses().includes(address);

  async function lookUp(name: string, asked: { over: boolean }): Promise<readonly string[]> {
    const leave = await enter();
    try {
      return asked.over ? [] : await network.resolve(name);
    } catch {
      return [];
    } finally {
      leave();
    }
  }

  async function whose(host: string): Promise<AddressCheck['host']> {
    if (!isHost(host)) return 'invalid';
    const name = host.toLowerCase();
    if (name === 'localhost' || name === computer.computerName().toLowerCase()) return 'thisComputer';
    const asked = { over: false };
    const addresses = isIP(host) === 4 ? [host] : await within(patience, lookUp(name, asked), []);
    asked.over = true;
    if (addresses.length === 0) return 'unknown';
    return addresses.some(own) ? 'thisComputer' : 'otherComputer';
  }

  async function portOf(port: number): Promise<Pick<AddressCheck, 'port' | 'holder'>> {
    if (port < 1 || port > 65535) return { port: 'invalid', holder: null };
    const found = await within(patience, network.port(port), { state: 'unknown' });
    const holder = found.state === 'held' && found.by !== null ? visible(found.by) : null;
    return { port: found.state, holder };
  }

  return async ({ host, port }: { readonly host: string; readonly port: number }): Promise<AddressCheck> => {
    const [whoseHost, held] = await Promise.all([whose(host), portOf(port)]);
    return { host: whoseHost, ...held };
  };
}
