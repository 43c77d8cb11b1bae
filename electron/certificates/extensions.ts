import { Cursor, contents, contextTag, DerFault, only, TAG } from './der.ts';
import { bitString, booleanValue, hex, oidText, smallInteger } from './der-values.ts';
import { OID } from './oids.ts';
import { MARKER_OID } from './profile.ts';
import { latin1 } from './strings.ts';

export interface Extension {
  readonly critical: boolean;
  readonly value: Uint8Array;
}

export type KeyUsage =
  | 'digitalSignature'
  | 'nonRepudiation'
  | 'keyEncipherment'
  | 'dataEncipherment'
  | 'keyAgreement'
  | 'keyCertSign'
  | 'cRLSign'
  | 'encipherOnly'
  | 'decipherOnly';

/** What the extensions say that the wizard knows. Null: the certificate does not have the extension. */
export interface Extensions {
  readonly all: ReadonlyMap<string, Extension>;
  /** OIDs of known extensions whose contents cannot be read; they count as absent above. */
  readonly malformed: readonly string[];
  readonly dnsNames: readonly string[];
  readonly keyUsage: { readonly critical: boolean; readonly usages: ReadonlySet<KeyUsage> } | null;
  readonly extendedKeyUsage: readonly string[] | null;
  readonly basicConstraints: { readonly ca: boolean; readonly pathLength: number | null } | null;
  /** Upper-case hexadecimal digits. */
  readonly subjectKeyIdentifier: string | null;
  /** Version of the wizard's own marker. */
  readonly marker: number | null;
}

/** In the order of their bits (RFC 5280 4.2.1.3). */
const USAGES: readonly KeyUsage[] = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
];

/** Reads the SEQUENCE of extensions. Of a repeated extension the first counts, as in crypt32. */
export function parseExtensions(der: Uint8Array): Extensions {
  const all = new Map<string, Extension>();
  const list = Cursor.inside(der, only(der, TAG.sequence));
  while (!list.done) {
    const extension = Cursor.inside(der, list.expect(TAG.sequence));
    const oid = oidText(contents(der, extension.expect(TAG.oid)));
    const flag = extension.optional(TAG.boolean);
    const value = contents(der, extension.expect(TAG.octetString));
    extension.finish();
    if (!all.has(oid)) all.set(oid, { critical: flag !== null && booleanValue(contents(der, flag)), value });
  }
  return interpret(all);
}

/** A certificate of version 1 or 2. */
export const noExtensions = (): Extensions => interpret(new Map());

function interpret(all: ReadonlyMap<string, Extension>): Extensions {
  const malformed: string[] = [];
  const read = <T>(oid: string, reader: (extension: Extension) => T): T | null => {
    const extension = all.get(oid);
    if (extension === undefined) return null;
    try {
      return reader(extension);
    } catch (error) {
      // Windows still opens such a certificate, so it must stay findable.
      if (!(error instanceof DerFault)) throw error;
      malformed.push(oid);
      return null;
    }
  };
  return {
    all,
    malformed,
    dnsNames: read(OID.subjectAltName, ({ value }) => dnsNames(value)) ?? [],
    keyUsage: read(OID.keyUsage, ({ critical, value }) => ({ critical, usages: keyUsages(value) })),
    extendedKeyUsage: read(OID.extendedKeyUsage, ({ value }) => oids(value)),
    basicConstraints: read(OID.basicConstraints, ({ value }) => basicConstraints(value)),
    subjectKeyIdentifier: read(OID.subjectKeyIdentifier, ({ value }) =>
      hex(contents(value, only(value, TAG.octetString))),
    ),
    marker: read(MARKER_OID, ({ value }) => smallInteger(contents(value, only(value, TAG.integer)))),
  };
}

function dnsNames(value: Uint8Array): string[] {
  const names: string[] = [];
  const list = Cursor.inside(value, only(value, TAG.sequence));
  while (!list.done) {
    const name = list.next();
    if (name.tag === contextTag(2, false)) names.push(latin1(contents(value, name)));
  }
  return names;
}

function keyUsages(value: Uint8Array): Set<KeyUsage> {
  const { octets } = bitString(contents(value, only(value, TAG.bitString)));
  return new Set(USAGES.filter((_, bit) => ((octets[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0));
}

function oids(value: Uint8Array): string[] {
  const found: string[] = [];
  const list = Cursor.inside(value, only(value, TAG.sequence));
  while (!list.done) found.push(oidText(contents(value, list.expect(TAG.oid))));
  return found;
}

function basicConstraints(value: Uint8Array): { ca: boolean; pathLength: number | null } {
  const parts = Cursor.inside(value, only(value, TAG.sequence));
  const ca = parts.optional(TAG.boolean);
  const pathLength = parts.optional(TAG.integer);
  parts.finish();
  return {
    ca: ca !== null && booleanValue(contents(value, ca)),
    pathLength: pathLength === null ? null : smallInteger(contents(value, pathLength)),
  };
}
