import { Cursor, contents, only, TAG, whole } from './der.ts';
import { oidText, sameBytes } from './der-values.ts';
import { attributeText } from './strings.ts';

export interface Attribute {
  readonly oid: string;
  readonly text: string;
}

/** A distinguished name: its parts as encoded (least specific first), and its DER for comparing. */
export interface Name {
  readonly rdns: readonly (readonly Attribute[])[];
  readonly der: Uint8Array;
}

/** Reads a Name (RFC 5280 4.1.2.4); throws `DerFault`. */
export function parseName(der: Uint8Array): Name {
  const rdns: Attribute[][] = [];
  const names = Cursor.inside(der, only(der, TAG.sequence));
  while (!names.done) {
    const attributes: Attribute[] = [];
    const set = Cursor.inside(der, names.expect(TAG.set));
    do {
      const attribute = Cursor.inside(der, set.expect(TAG.sequence));
      const oid = oidText(contents(der, attribute.expect(TAG.oid)));
      const value = attribute.next();
      attribute.finish();
      attributes.push({ oid, text: attributeText(value.tag, contents(der, value), whole(der, value)) });
    } while (!set.done);
    rdns.push(attributes);
  }
  return { rdns, der };
}

/** What crypt32 prints with CERT_X500_NAME_STR (Win32 page of CertNameToStr and CertStrToName). */
const KEYS: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.4': 'SN',
  '2.5.4.5': 'SERIALNUMBER',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'S',
  '2.5.4.9': 'STREET',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'T',
  '2.5.4.13': 'Description',
  '2.5.4.17': 'PostalCode',
  '2.5.4.18': 'POBox',
  '2.5.4.20': 'Phone',
  '2.5.4.24': 'X21Address',
  '2.5.4.42': 'G',
  '2.5.4.43': 'I',
  '2.5.4.46': 'dnQualifier',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'E',
};

/** Quoted where the value is empty, begins or ends with white space, or holds a character with a meaning. */
const NEEDS_QUOTES = /^$|^[ \t\n\v\f\r]|[ \t\n\v\f\r]$|[,+="\n<>#;]/;

const quoted = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * The name as CertNameToStr with CERT_X500_NAME_STR | CERT_NAME_STR_REVERSE_FLAG writes it, which is what .NET
 * compares: most specific part first. Not made safe for showing; use `visible` for that.
 */
export function nameText(name: Name): string {
  return name.rdns
    .map((attributes) =>
      attributes.map(({ oid, text }) => `${KEYS[oid] ?? `OID.${oid}`}=${quoted(text)}`).join(' + '),
    )
    .reverse()
    .join(', ');
}

/** CERT_SIMPLE_NAME_STR: the values alone, in the order encoded. CERT_FIND_SUBJECT_STR searches this. */
export function simpleNameText(name: Name): string {
  return name.rdns.map((attributes) => attributes.map(({ text }) => quoted(text)).join(' + ')).join(', ');
}

/** Does the certificate name itself as its issuer? By name only: the signature is another matter. */
export const selfIssued = (certificate: { readonly subject: Name; readonly issuer: Name }): boolean =>
  sameBytes(certificate.subject.der, certificate.issuer.der);

/** The common names, in the order encoded. */
export function commonNames(name: Name): string[] {
  return name.rdns.flatMap((attributes) =>
    attributes.filter(({ oid }) => oid === '2.5.4.3').map(({ text }) => text),
  );
}

/** Upper case as .NET's OrdinalIgnoreCase: one UTF-16 unit at a time, and nothing becomes an ASCII letter. */
export function ordinalUpper(text: string): string {
  return text.replace(/[^\0-@[-`{-\x7f]/g, (unit) => {
    const upper = unit.toUpperCase();
    return upper.length === 1 && (unit <= '\x7f' || upper > '\x7f') ? upper : unit;
  });
}

export const sameIgnoringCase = (a: string, b: string): boolean =>
  a === b || ordinalUpper(a) === ordinalUpper(b);
