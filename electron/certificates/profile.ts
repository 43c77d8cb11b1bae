/** The wizard's own certificate in one place (domain.md, "What the certificate must be"). */

/** The name of Local Client Only: common name and DNS name. */
export { LOCAL_HOST } from '../contract/host.ts';

/**
 * The marker extension: GUID 9062521a-5011-4c83-803f-c1126b17e214, ours, split 4-4-4-4-4-6-6 hexadecimal digits
 * into arcs under Microsoft's prefix for that. Its value is a DER INTEGER, `MARKER_VERSION`.
 */
export const MARKER_OID = '1.2.840.113556.1.8000.2554.36962.21018.20497.19587.32831.12653163.1565204';

/** Raised when the profile changes so that older certificates must be replaced. */
export const MARKER_VERSION = 1;

export const KEY_BITS = 2048;

/** A legacy CSP, because a .NET 4.0 target cannot use CNG keys. */
export const LEGACY_PROVIDER = {
  name: 'Microsoft Enhanced RSA and AES Cryptographic Provider',
  type: 24,
} as const;

/** Key spec of a key that can do key exchange (wincrypt.h). */
export const AT_KEYEXCHANGE = 1;

const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** How long before `now` the validity begins, for clocks that are behind; milliseconds. */
export const BACKDATED = 24 * HOUR;
export const VALID_YEARS = 5;

/** A certificate that ends within this many days is renewed by a re-run, and warned about. */
export const RENEW_BEFORE_DAYS = 60;

export const FRIENDLY_NAME = 'RIS Setup Wizard: Local Client Only';

export const CONTAINER_PREFIX = 'RIS-Setup-Wizard-';
const OUR_CONTAINER = new RegExp(`^${CONTAINER_PREFIX}[0-9a-f]{32}$`);

/** The name of a new key container, from 16 random bytes. */
export function containerName(random16: Uint8Array): string {
  if (random16.length !== 16) throw new RangeError('a container name needs 16 random bytes');
  return CONTAINER_PREFIX + Buffer.from(random16).toString('hex');
}

/** Was the container named by us? */
export const isOurContainer = (name: string): boolean => OUR_CONTAINER.test(name);
