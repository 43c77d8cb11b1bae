import { isIP } from 'node:net';
import type { Host } from '../machine/host.ts';
import type { Network } from '../machine/network.ts';
import { isHost } from './address.ts';
import { createPlaces, within } from './bounded.ts';

/** In milliseconds, for each question to the network. */
const PATIENCE_MS = 2500;
/** Lookups at a time: Node has four threads for such work. */
const LOOKUPS = 2;
/** A hosts file can list thousands of names for one address. */
const MOST_CANDIDATES = 16;

const firstLabel = (name: string): string => name.split('.', 1)[0] ?? name;
const isName = (host: string): boolean => isIP(host) === 0 && isHost(host);

/**
 * The names under which a server might be known too: the short name, the short name in this computer's domain, and
 * `known` names of its addresses with their short forms. Neither what was typed nor anything twice.
 */
export function candidateNames(
  typed: string,
  computer: Pick<Host, 'fullName'>,
  known: readonly string[],
): readonly string[] {
  const full = computer.fullName();
  const domain = full.includes('.') ? full.slice(full.indexOf('.')) : '';
  const short = isIP(typed) === 0 ? [firstLabel(typed)] : [];
  const all = [
    ...short,
    ...short.map((name) => name + domain),
    ...known.map((name) => name.replace(/\.$/, '')),
    ...known.map(firstLabel),
  ];
  const seen = new Set([typed.toLowerCase()]);
  const candidates = all.filter((name) => {
    const small = name.toLowerCase();
    if (!isName(name) || seen.has(small)) return false;
    seen.add(small);
    return true;
  });
  return candidates.slice(0, MOST_CANDIDATES);
}

/**
 * The other names of the machine that `host` (a name or an IPv4 address) stands for, as far as they resolve to one of
 * its addresses from here. Never fails; empty where `host` itself does not resolve.
 */
export async function nameForms(
  host: string,
  network: Pick<Network, 'resolve' | 'names'>,
  computer: Pick<Host, 'fullName'>,
  patience = PATIENCE_MS,
): Promise<readonly string[]> {
  const enter = createPlaces(LOOKUPS);
  async function asked(question: () => Promise<readonly string[]>): Promise<readonly string[]> {
    const leave = await enter();
    try {
      return await within(patience, question(), []);
    } catch {
      return [];
    } finally {
      leave();
    }
  }
  const addresses = isIP(host) === 0 ? await asked(() => network.resolve(host)) : [host];
  const known = await Promise.all(
    addresses.slice(0, 4).map((address) => asked(() => network.names(address))),
  );
  const candidates = addresses.length === 0 ? [] : candidateNames(host, computer, known.flat());
  const same = await Promise.all(
    candidates.map(async (name) => {
      const found = await asked(() => network.resolve(name));
      return found.some((address) => addresses.includes(address));
    }),
  );
  return candidates.filter((_, index) => same[index]);
}
