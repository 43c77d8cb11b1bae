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
