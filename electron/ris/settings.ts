import { parseAddress, sameAddress } from './address.ts';

/** The settings sections that the wizard knows, below `configuration/applicationSettings`. */
export const SECTIONS = {
  server: 'ClearCanvas.Ris.Server.WebServicesSettings',
  client: 'ClearCanvas.Ris.Client.WebServicesSettings',
  core: 'ClearCanvas.Enterprise.Common.RemoteCoreServiceSettings',
} as const;
export type SectionName = (typeof SECTIONS)[keyof typeof SECTIONS];
export const SECTION_NAMES: readonly SectionName[] = Object.values(SECTIONS);

/** The group of the sections, in both `configuration` and `configSections`. */
export const GROUP_NAME = 'applicationSettings';

/** .NET refuses a file with a section that is not declared with its type. */
export const SECTION_TYPE =
  'System.Configuration.ClientSettingsSection, System, Version=2.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089';
export const GROUP_TYPE =
  'System.Configuration.ApplicationSettingsGroup, System, Version=2.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089';

/** How the RIS understands a setting: a net.tcp address, one name of a .NET enumeration, or the text itself. */
interface Setting {
  readonly kind: 'address' | 'text' | readonly string[];
  /** The product's own default, which holds where the file has no value. */
  readonly default: string;
}

const address = (text: string): Setting => ({ kind: 'address', default: text });
const text = (value: string): Setting => ({ kind: 'text', default: value });
const choice = (value: string, names: readonly string[]): Setting => ({ kind: names, default: value });

const LOCAL = 'net.tcp://localhost:8000/';
const NET_TCP = 'NetTcpConfiguration, ClearCanvas.Enterprise.Common';
const CONFIGURATIONS = 'ClearCanvas.Enterprise.Common.ServiceConfiguration';
const STORE_NAMES =
  'AddressBook AuthRoot CertificateAuthority Disallowed My Root TrustedPeople TrustedPublisher'.split(' ');
// In the order of X509FindType: the product names no default, so .NET takes the first.
const FIND_TYPES = (
  'FindByThumbprint FindBySubjectName FindBySubjectDistinguishedName FindByIssuerName ' +
  'FindByIssuerDistinguishedName FindBySerialNumber FindByTimeValid FindByTimeNotYetValid FindByTimeExpired ' +
  'FindByTemplateName FindByApplicationPolicy FindByCertificatePolicy FindByExtension FindByKeyUsage ' +
  'FindBySubjectKeyIdentifier'
).split(' ');

const CLIENT_POLICY = {
  CertificateValidationMode: choice('PeerOrChainTrust', [
    'None',
    'PeerTrust',
    'ChainTrust',
    'PeerOrChainTrust',
    'Custom',
  ]),
  RevocationMode: choice('NoCheck', ['NoCheck', 'Online', 'Offline']),
  ConfigurationClass: text(`${CONFIGURATIONS}.Client.${NET_TCP}`),
};

const SETTINGS: Readonly<Record<SectionName, Readonly<Record<string, Setting>>>> = {
  [SECTIONS.server]: {
    BaseUrl: address(LOCAL),
    CertificateFindType: choice('FindByThumbprint', FIND_TYPES),
    CertificateCustomFindValue: text(''),
    CertificateStoreLocation: choice('LocalMachine', ['CurrentUser', 'LocalMachine']),
    CertificateStoreName: choice('My', STORE_NAMES),
    ConfigurationClass: text(`${CONFIGURATIONS}.Server.${NET_TCP}`),
  },
  [SECTIONS.client]: { ApplicationServicesBaseUrl: address(LOCAL), ...CLIENT_POLICY },
  [SECTIONS.core]: { BaseUrl: address(LOCAL), FailoverBaseUrl: address(''), ...CLIENT_POLICY },
};

export function isSection(name: string): name is SectionName {
  return Object.hasOwn(SETTINGS, name);
}

/** Is this one of the settings that the wizard reads or writes? */
export function isSetting(section: SectionName, setting: string): boolean {
  return Object.hasOwn(SETTINGS[section], setting);
}

function known(section: SectionName, setting: string): Setting {
  const found = isSetting(section, setting) ? SETTINGS[section][setting] : undefined;
  if (!found) throw new TypeError(`unknown setting ${section}/${setting}`);
  return found;
}

/** The product's default of a setting that the wizard knows. */
export function defaultOf(section: SectionName, setting: string): string {
  return known(section, setting).default;
}

/**
 * The value as the RIS takes it. Names of an enumeration go through .NET's EnumConverter, which ignores case and
 * blanks around them; they come back in their own spelling. An unknown name stays as it is.
 */
export function canonical(section: SectionName, setting: string, value: string): string {
  const { kind } = known(section, setting);
  if (typeof kind === 'string') return value;
  const name = value.trim().toLowerCase();
  return kind.find((each) => each.toLowerCase() === name) ?? value;
}

/** Do two values mean the same to the RIS? */
export function sameValue(section: SectionName, setting: string, a: string, b: string): boolean {
  const [left, right] = [canonical(section, setting, a), canonical(section, setting, b)];
  if (left === right) return true;
  if (known(section, setting).kind !== 'address') return false;
  const [one, other] = [parseAddress(left), parseAddress(right)];
  return one !== null && other !== null && sameAddress(one, other);
}
