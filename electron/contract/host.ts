/** The one name that means this computer on every computer: Local Client Only's. */
export const LOCAL_HOST = 'localhost';

const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
// .NET's Uri reads a host whose last label is a number as an IPv4 address, in hexadecimal too.
const NO_ADDRESS = String.raw`(?!(?:.*\.)?(?:\d+|0[xX][0-9A-Fa-f]*)$)`;

/**
 * A host that a certificate can be for: a DNS name of letters, digits, hyphens and dots (RFC 1123 2.1), 1 to 253
 * characters. No IP address: .NET Framework 4.0 has no claim for one (domain.md, What the certificate must be).
 */
export const HOST_NAME = new RegExp(String.raw`^${NO_ADDRESS}(?=.{1,253}$)${LABEL}(?:\.${LABEL})*$`);

/** Why a text is no host name; null: it is one. */
export type HostFault = 'empty' | 'address' | 'form';

export function hostFault(text: string): HostFault | null {
  if (HOST_NAME.test(text)) return null;
  if (text === '') return 'empty';
  return /^\[?[0-9A-Fa-f]*:[0-9A-Fa-f:.]*(?:%\w+)?\]?$/.test(text) || /^[\d.]+$/.test(text)
    ? 'address'
    : 'form';
}
