import type { EndpointKind } from '../../contract/endpoint.ts';
import { https } from './https.ts';
import type { Kind } from './kind.ts';
import { netTcp } from './net-tcp.ts';
import { tls } from './tls.ts';

/** Every kind of endpoint: a new one is a file and a line here, and its name in contract/endpoint.ts. */
export const KINDS: Readonly<Record<EndpointKind, Kind>> = { 'net.tcp': netTcp, https, tls };
