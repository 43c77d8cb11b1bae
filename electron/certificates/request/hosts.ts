import { type Message, message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';

/** More than any CA puts into one certificate. */
const MOST_NAMES = 100;

const refused = (of: Message): Problem => new Problem(of, 'invalid');

/** Digits and dots, or what only an IPv6 address holds. */
const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$|:|^\[/;
/** The preferred syntax of RFC 1034 3.5; the underscore because Windows lets computers have it. */
const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;

/**
 * A DNS name as it is put into a request: lower case. Refused is what the RIS's client would never match (domain.md,
 * "What the certificate must be"): wildcards and addresses. Throws Problems `request.name.…`.
 */
export function dnsNameOf(text: string): string {
  const name = text.trim().toLowerCase();
  if (ADDRESS.test(name)) throw refused(message('request.name.address', { name }));
  if (name.includes('*')) throw refused(message('request.name.wildcard', { name }));
  if (/[^\0-\x7f]/.test(name)) throw refused(message('request.name.international', { name }));
  if (name.length > 253 || !name.split('.').every((label) => LABEL.test(label))) {
    throw refused(message('request.name.invalid', { name }));
  }
  return name;
}

/**
 * The DNS names of a request in their order: the RIS host always last, because of several a .NET 4.0 target matches
 * only the last one; each once, ignoring case. Throws Problems `request.name.…`.
 */
export function requestNames(host: string, others: readonly string[]): string[] {
  const last = dnsNameOf(host);
  const before = new Set(others.map(dnsNameOf));
  before.delete(last);
  if (before.size >= MOST_NAMES) {
    throw refused(message('request.name.many', { count: before.size + 1, limit: MOST_NAMES }));
  }
  return [...before, last];
}
