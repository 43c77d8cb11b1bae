import type { IdentityRule } from './evidence.ts';
import { commonNames } from './names.ts';
import type { Certificate } from './parse.ts';

/**
 * The names that WCF compares with the host of an address (domain.md, "What the certificate must be"): the DNS names,
 * of several only the last with `lastDnsNameOnly`, or, where there is none, the common name. IP addresses are none.
 */
export function claimedNames(certificate: Certificate, lastDnsNameOnly: boolean): readonly string[] {
  const { dnsNames } = certificate;
  if (dnsNames.length > 0) return lastDnsNameOnly ? dnsNames.slice(-1) : dnsNames;
  return commonNames(certificate.subject).slice(-1);
}

/** Does the certificate prove to be this host? Whole names, ignoring case; a wildcard matches only itself. */
export function provesHost(certificate: Certificate, host: string, lastDnsNameOnly: boolean): boolean {
  const wanted = host.toLowerCase();
  return claimedNames(certificate, lastDnsNameOnly).some((name) => name.toLowerCase() === wanted);
}

/** The names that count for a host by a rule; see `IdentityRule`. */
export const namesBy = (certificate: Certificate, rule: IdentityRule): readonly string[] =>
  claimedNames(certificate, rule === 'lastDnsName');

/** Does a name of a certificate stand for the host, a wildcard for its first label (RFC 6125, 6.4.3)? */
function covers(name: string, host: string): boolean {
  const pattern = name.toLowerCase();
  if (!pattern.startsWith('*.')) return pattern === host;
  const dot = host.indexOf('.');
  return dot > 0 && host.slice(dot) === pattern.slice(1);
}

/** Does the certificate prove to be this host to a client with the rule? IP addresses are no DNS names. */
export function provesBy(certificate: Certificate, host: string, rule: IdentityRule): boolean {
  if (rule !== 'web') return provesHost(certificate, host, rule === 'lastDnsName');
  const wanted = host.toLowerCase();
  return namesBy(certificate, rule).some((name) => covers(name, wanted));
}
