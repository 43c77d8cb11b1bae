/** What is spoken at an endpoint before and inside TLS. */
export type EndpointKind = 'net.tcp' | 'https' | 'tls';

/** A TLS endpoint of a server. */
export interface Endpoint {
  readonly kind: EndpointKind;
  /** As it was given: a DNS name or an IPv4 address, without a final dot. */
  readonly host: string;
  readonly port: number;
  /** Begins with `/`; for `net.tcp` the path of the service's address (its via). */
  readonly path: string;
}

const DEFAULT_PORTS: Readonly<Record<EndpointKind, number | null>> = {
  'net.tcp': null,
  https: 443,
  tls: null,
};

/** The address in the form that `--check` takes: `net.tcp://ris01:8000/`, `https://ris01/`, `tls://ris01:636`. */
export function endpointUrl({ kind, host, port, path }: Endpoint): string {
  const at = port === DEFAULT_PORTS[kind] ? host : `${host}:${port}`;
  return `${kind}://${at}${kind === 'tls' ? '' : path}`;
}
