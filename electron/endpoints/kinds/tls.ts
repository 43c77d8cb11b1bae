import type { Kind } from './kind.ts';

/** Any port with TLS; only the handshake is seen, without a name as the RIS client makes it. */
export const tls: Kind = {
  defaultPort: null,
  hasPath: false,
  serverName: () => null,
  before: null,
  inside: null,
};
