import { isIP } from 'node:net';
import type { Endpoint, EndpointKind } from '../contract/endpoint.ts';
import { type Message, message } from '../contract/message.ts';
import { Problem } from '../contract/problem.ts';
import { isHost } from './address.ts';
import { KINDS } from './kinds/index.ts';

/** In UTF-16 code units; a net.tcp server takes a via of at most 2,048 bytes. */
const LONGEST = 2000;

const BLANK = /[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
/** RFC 3986 3.3. */
const PATH = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-Fa-f]{2})*$/;

/** Before anything else is refused, and never shown: a password may stand there. */
const namesUser = (url: string): boolean => /^(?:[^/?#]*\/\/)?[^/?#]*@/.test(url);

const isKind = (scheme: string): scheme is EndpointKind => Object.hasOwn(KINDS, scheme);

function refuse(problem: Message): never {
  throw new Problem(problem, 'invalid');
}

function hostOf(written: string, url: string): string {
  if (written.startsWith('[') || isIP(written) === 6) refuse(message('endpoint.url.ipv6', { url }));
  const host = written.endsWith('.') ? written.slice(0, -1) : written;
  if (host === '') refuse(message('endpoint.url.noHost', { url }));
  if (/[^\0-\x7f]/.test(host)) refuse(message('endpoint.url.letters', { host }));
  if (!isHost(host)) refuse(message('endpoint.url.host', { host }));
  return host;
}

function portOf(written: string | undefined, kind: EndpointKind, url: string): number {
  const { defaultPort } = KINDS[kind];
  if (written === undefined)
    return defaultPort ?? refuse(message('endpoint.url.noPort', { url, scheme: kind }));
  const port = Number(written);
  if (!/^\d{1,5}$/.test(written) || port < 1 || port > 65535)
    refuse(message('endpoint.url.port', { url, port: written }));
  return port;
}

function pathOf(written: string, kind: EndpointKind, url: string): string {
  if (written === '' || written === '/') return '/';
  if (!KINDS[kind].hasPath) refuse(message('endpoint.url.path', { url, scheme: kind }));
  if (!PATH.test(written)) refuse(message('endpoint.url.pathLetters', { url }));
  return written;
}

/** An IPv6 address without brackets has more colons than one. */
function splitAuthority(authority: string): { host: string; port: string | undefined } {
  const at = authority.lastIndexOf(':');
  const bracketed = authority.startsWith('[') && at < authority.indexOf(']');
  if (at === -1 || bracketed || isIP(authority) === 6) return { host: authority, port: undefined };
  return { host: authority.slice(0, at), port: authority.slice(at + 1) };
}

/**
 * Reads what `--check` takes: `net.tcp://HOST[:PORT][/PATH]`, `https://HOST[:PORT][/PATH]`, `tls://HOST:PORT`, the scheme
 * in any case. Fails with a `Problem` (`invalid`) that names the fault.
 */
export function parseEndpoint(text: string): Endpoint {
  const url = text.trim();
  if (url === '') refuse(message('endpoint.url.empty'));
  if (url.length > LONGEST) refuse(message('endpoint.url.long', { limit: LONGEST }));
  if (namesUser(url)) refuse(message('endpoint.url.user'));
  if (BLANK.test(url)) refuse(message('endpoint.url.blank', { url }));
  const [, written, rest = ''] = /^([^:/?#]*):\/\/(.*)$/.exec(url) ?? [];
  if (written === undefined) return refuse(message('endpoint.url.noScheme', { url }));
  const kind = written.toLowerCase();
  if (!isKind(kind)) return refuse(message('endpoint.url.scheme', { url, scheme: `${written}://` }));
  if (/[?#]/.test(rest)) refuse(message('endpoint.url.query', { url }));
  const slash = rest.indexOf('/');
  const authority = splitAuthority(slash === -1 ? rest : rest.slice(0, slash));
  return {
    kind,
    host: hostOf(authority.host, url),
    port: portOf(authority.port, kind, url),
    path: pathOf(slash === -1 ? '' : rest.slice(slash), kind, url),
  };
}
