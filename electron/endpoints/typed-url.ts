import { DEFAULT_PORT } from '../contract/default-port.ts';
import type { Endpoint } from '../contract/endpoint.ts';
import { parseEndpoint } from './parse.ts';

/** Reads an address as a person types it: as `--check` takes it, or `HOST[:PORT]` of a RIS server. Fails likewise. */
export function parseTypedUrl(typed: string): Endpoint {
  const text = typed.trim();
  if (text === '' || text.includes('://')) return parseEndpoint(text);
  const named = text.endsWith('/') ? text.slice(0, -1) : text;
  // An IPv6 address has several colons, and is refused by its own sentence.
  const port = named.includes(':') ? '' : `:${DEFAULT_PORT}`;
  return parseEndpoint(`net.tcp://${named}${port}/`);
}
