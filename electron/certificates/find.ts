import { createHash } from 'node:crypto';
import { type StoreLocation, storeLocation } from '../contract/ids.ts';
import type { StoreEntry } from '../machine/stores.ts';
import { endpointOf } from './address.ts';
import { contents, DerFault, only, TAG, whole } from './der.ts';
import { hex } from './der-values.ts';
import type { CertificateSearch } from './evidence.ts';
import { type Fields, fields } from './fields.ts';
import { decodeHexValue, serialDigits, withoutLeadingZeros } from './hex-value.ts';
import { type Name, nameText, ordinalUpper, parseName, sameIgnoringCase, simpleNameText } from './names.ts';
import { OID } from './oids.ts';
import { tryParse } from './parse.ts';

/** Effective settings of a server file's `WebServicesSettings`. */
export interface SearchSettings {
  readonly baseUrl: string;
  readonly findType: string;
  readonly findValue: string;
  readonly storeLocation: string;
  readonly storeName: string;
}

/** Names of .NET's StoreName, and what Windows calls those stores. */
const STORE_NAMES = [
  'AddressBook',
  'AuthRoot',
  'Disallowed',
  'My',
  'Root',
  'TrustedPeople',
  'TrustedPublisher',
];

/** .NET reads enumerations ignoring case. A name that it does not know stays as written: nothing lies there. */
function storeNameOf(setting: string): string {
  const name = setting.trim();
  if (sameIgnoringCase(name, 'CertificateAuthority')) return 'CA';
  return STORE_NAMES.find((known) => sameIgnoringCase(known, name)) ?? name;
}

const storeLocationOf = (setting: string): StoreLocation =>
  storeLocation.options.find((known) => sameIgnoringCase(known, setting.trim())) ?? 'LocalMachine';

/**
 * The search that a server file's settings amount to (domain.md, "How the server finds its certificate"): without a
 * find value the find type is ignored, and the whole subject must be `CN=` and the host of the base address.
 */
export function searchFor(settings: SearchSettings): CertificateSearch {
  const store = { location: storeLocationOf(settings.storeLocation), store: storeNameOf(settings.storeName) };
  if (settings.findValue !== '')
    return { store, findType: settings.findType.trim(), findValue: settings.findValue };
  const host = endpointOf(settings.baseUrl)?.host ?? '';
  return { store, findType: 'FindBySubjectDistinguishedName', findValue: `CN=${host}` };
}

export type Searchable = Pick<StoreEntry, 'der' | 'archived'>;

/** Decides from a certificate's bytes and where its parts lie; may throw `DerFault`. */
type Decision = (der: Uint8Array, at: Fields) => boolean;

const never: Decision = () => false;

const subjectOf = (der: Uint8Array, at: Fields): Name => parseName(whole(der, at.subject));
const issuerOf = (der: Uint8Array, at: Fields): Name => parseName(whole(der, at.issuer));

/** CERT_FIND_SUBJECT_STR and CERT_FIND_ISSUER_STR: part of the values, ignoring case. */
const partOf = (nameIn: typeof subjectOf, value: string): Decision => {
  const wanted = ordinalUpper(value);
  return (der, at) => ordinalUpper(simpleNameText(nameIn(der, at))).includes(wanted);
};

const wholeName =
  (nameIn: typeof subjectOf, value: string): Decision =>
  (der, at) =>
    sameIgnoringCase(nameText(nameIn(der, at)), value);

const withDigits = (value: string, decide: (digits: string) => Decision): Decision => {
  const digits = decodeHexValue(value);
  return digits === null ? never : decide(digits);
};

const byThumbprint = (digits: string): Decision => {
  const wanted = digits.toLowerCase();
  return (der) => createHash('sha1').update(der).digest('hex') === wanted;
};

const bySerial = (digits: string): Decision => {
  const wanted = withoutLeadingZeros(digits);
  return (der, at) => serialDigits(contents(der, at.serial)) === wanted;
};

/** WCF compares the whole extension value, the OCTET STRING's header (`04 14`) included. */
const bySubjectKeyIdentifier =
  (digits: string): Decision =>
  (der) => {
    const value = tryParse(der)?.extensions.get(OID.subjectKeyIdentifier)?.value;
    return value !== undefined && hex(value) === digits && only(value, TAG.octetString).to === value.length;
  };

/** The find types that the wizard carries out, as System.IdentityModel's X509CertificateStore does. */
const DECISIONS: Readonly<Record<string, (value: string) => Decision>> = {
  FINDBYTHUMBPRINT: (value) => withDigits(value, byThumbprint),
  FINDBYSUBJECTNAME: (value) => partOf(subjectOf, value),
  FINDBYSUBJECTDISTINGUISHEDNAME: (value) => wholeName(subjectOf, value),
  FINDBYISSUERNAME: (value) => partOf(issuerOf, value),
  FINDBYISSUERDISTINGUISHEDNAME: (value) => wholeName(issuerOf, value),
  FINDBYSERIALNUMBER: (value) => withDigits(value, bySerial),
  FINDBYSUBJECTKEYIDENTIFIER: (value) => withDigits(value, bySubjectKeyIdentifier),
  // The RIS throws before it searches, so nothing is ever found.
  FINDBYTIMEVALID: () => never,
  FINDBYTIMENOTYETVALID: () => never,
  FINDBYTIMEEXPIRED: () => never,
};

/** Does the RIS refuse this find type before it searches? */
export const refusedByRis = (findType: string): boolean =>
  /^FindByTime(Valid|NotYetValid|Expired)$/i.test(findType);

/** Is the find value one that WCF cannot decode, so that the search throws instead of finding nothing? */
export const undecodable = (search: CertificateSearch): boolean =>
  /^FindBy(Thumbprint|SerialNumber|SubjectKeyIdentifier)$/i.test(search.findType) &&
  decodeHexValue(search.findValue) === null;

/**
 * Would this search find an entry? Null where the wizard does not carry out the find type. Archived entries are
 * skipped, expired ones count, and what is no certificate never matches.
 */
export function matcher(search: CertificateSearch): ((entry: Searchable) => boolean) | null {
  const decide = DECISIONS[search.findType.toUpperCase()]?.(search.findValue);
  if (decide === undefined) return null;
  return ({ der, archived }) => !archived && decides(decide, der) && tryParse(der) !== null;
}

function decides(decide: Decision, der: Uint8Array): boolean {
  try {
    return decide(der, fields(der));
  } catch (error) {
    if (error instanceof DerFault) return false;
    throw error;
  }
}
