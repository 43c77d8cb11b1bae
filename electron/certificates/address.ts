/** Where a server listens or a client calls. */
export interface Endpoint {
  /** Lower case, as .NET's Uri gives it. */
  readonly host: string;
  readonly port: number;
}

// The port that .NET assumes for net.tcp where an address names none.
const NET_TCP_PORT = 808;

/** Reads a `net.tcp://host:port/…` address; null where it is none. */
export function endpointOf(url: string): Endpoint | null {
  const match = /^\s*net\.tcp:\/\/(\[[0-9a-f:.%]+\]|[^\s/:?#@[\]]+)(?::(\d{1,5}))?(?:[/?#]\S*)?\s*$/i.exec(
    url,
  );
  if (match?.[1] === undefined) return null;
  const port = match[2] === undefined ? NET_TCP_PORT : Number(match[2]);
  return port >= 1 && port <= 65535 ? { host: match[1].toLowerCase(), port } : null;
}

export const sameEndpoint = (a: Endpoint | null, b: Endpoint | null): boolean =>
  a !== null && b !== null && a.host === b.host && a.port === b.port;
