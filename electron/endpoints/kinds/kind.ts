import type { Endpoint } from '../../contract/endpoint.ts';
import type { Line } from '../line.ts';

/** What is particular to one kind of endpoint. Each function fails with `Stopped`. */
export interface Kind {
  /** Where an address names no port; null: it must. */
  readonly defaultPort: number | null;
  /** Does an address go on after the port? */
  readonly hasPath: boolean;
  /** The name to send in the handshake (SNI); null: none. */
  serverName(endpoint: Endpoint): string | null;
  /** What is said before TLS; null: TLS begins at once. */
  readonly before: ((line: Line, endpoint: Endpoint) => Promise<void>) | null;
  /** What is said inside TLS, with which the contact ends; returns the server's clock where that told it. */
  readonly inside: ((line: Line, endpoint: Endpoint) => Promise<Date | null>) | null;
}
