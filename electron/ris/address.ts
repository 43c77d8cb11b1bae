/** Where a RIS service listens, or where a client calls it. */
export interface Address {
  /** As written; an IPv6 address without its brackets. */
  readonly host: string;
  readonly port: number;
}

/** .NET's port for net.tcp where an address names none. */
const NET_TCP_PORT = 808;

const ADDRESS = /^net\.tcp:\/\/([A-Za-z0-9._-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::(\d{1,5}))?\/?$/i;

/**
 * Reads `net.tcp://HOST:PORT/` as .NET's Uri does: blanks around it, the case of the scheme and a missing last
 * slash do not matter. Null for everything else, an address with a path included.
 */
export function parseAddress(text: string): Address | null {
  if (text.length > 2048) return null;
  const found = ADDRESS.exec(text.trim());
  if (!found) return null;
  const [, written = '', digits] = found;
  const port = digits === undefined ? NET_TCP_PORT : Number(digits);
  if (port < 1 || port > 65535) return null;
  return { host: written.startsWith('[') ? written.slice(1, -1) : written, port };
}

/** `net.tcp://HOST:PORT/`. */
export function formatAddress({ host, port }: Address): string {
  return `net.tcp://${host.includes(':') ? `[${host}]` : host}:${port}/`;
}

/** Host names are the same whatever their case (RFC 4343). */
export function sameHost(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

export function sameAddress(a: Address, b: Address): boolean {
  return a.port === b.port && sameHost(a.host, b.host);
}
