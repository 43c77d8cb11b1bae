import { hex } from '../../certificates/der-values.ts';
import { isoSeconds, keyText } from '../../certificates/describe.ts';
import type { Extension, KeyUsage } from '../../certificates/extensions.ts';
import { nameText } from '../../certificates/names.ts';
import type { Certificate } from '../../certificates/parse.ts';
import { MARKER_OID } from '../../certificates/profile.ts';
import type { CertificateField } from '../../contract/certificate.ts';
import { visible } from '../../contract/visible.ts';

/** The longest value that is shown, in UTF-16 code units. */
const LONGEST = 1000;
/** More than any honest certificate has. */
const MOST_EXTENSIONS = 50;

/** By OID, as Windows' viewer names them; the last one is the wizard's own. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  '2.5.29.14': 'Subject Key Identifier',
  '2.5.29.15': 'Key Usage',
  '2.5.29.17': 'Subject Alternative Name',
  '2.5.29.18': 'Issuer Alternative Name',
  '2.5.29.19': 'Basic Constraints',
  '2.5.29.30': 'Name Constraints',
  '2.5.29.31': 'CRL Distribution Points',
  '2.5.29.32': 'Certificate Policies',
  '2.5.29.35': 'Authority Key Identifier',
  '2.5.29.36': 'Policy Constraints',
  '2.5.29.37': 'Enhanced Key Usage',
  '1.3.6.1.5.5.7.1.1': 'Authority Information Access',
  '1.3.6.1.4.1.311.20.2': 'Certificate Template Name',
  '1.3.6.1.4.1.311.21.7': 'Certificate Template Information',
  '1.3.6.1.4.1.311.21.10': 'Application Policies',
  '1.3.6.1.4.1.311.84.1.1': 'ASP.NET Core HTTPS development certificate',
  [MARKER_OID]: 'RIS Setup Wizard',
};

const USAGES: Readonly<Record<KeyUsage, string>> = {
  digitalSignature: 'Digital Signature',
  nonRepudiation: 'Non-Repudiation',
  keyEncipherment: 'Key Encipherment',
  dataEncipherment: 'Data Encipherment',
  keyAgreement: 'Key Agreement',
  keyCertSign: 'Certificate Signing',
  cRLSign: 'CRL Signing',
  encipherOnly: 'Encipher Only',
  decipherOnly: 'Decipher Only',
};

const PURPOSES: Readonly<Record<string, string>> = {
  '1.3.6.1.5.5.7.3.1': 'Server Authentication',
  '1.3.6.1.5.5.7.3.2': 'Client Authentication',
  '1.3.6.1.5.5.7.3.3': 'Code Signing',
  '1.3.6.1.5.5.7.3.4': 'Secure Email',
  '1.3.6.1.5.5.7.3.8': 'Time Stamping',
  '1.3.6.1.5.5.7.3.9': 'OCSP Signing',
  '1.3.6.1.4.1.311.54.1.2': 'Remote Desktop Authentication',
  '2.5.29.37.0': 'Any Purpose',
};

const purpose = (oid: string): string => {
  const name = PURPOSES[oid];
  return name === undefined ? oid : `${name} (${oid})`;
};

function constraints({ basicConstraints }: Certificate): string | null {
  if (basicConstraints === null) return null;
  const { ca, pathLength } = basicConstraints;
  const length = pathLength === null ? 'None' : String(pathLength);
  return `Subject Type=${ca ? 'CA' : 'End Entity'}, Path Length Constraint=${length}`;
}

/** The value in words; null where the wizard does not read this extension, or cannot. */
function inWords(oid: string, certificate: Certificate): string | null {
  switch (oid) {
    case '2.5.29.14':
      return certificate.subjectKeyIdentifier;
    case '2.5.29.15': {
      const usages = certificate.keyUsage?.usages;
      return usages === undefined ? null : [...usages].map((usage) => USAGES[usage]).join(', ');
    }
    case '2.5.29.17': {
      const names = certificate.dnsNames.map((name) => `DNS Name=${name}`);
      return names.length === 0 ? null : names.join(', ');
    }
    case '2.5.29.19':
      return constraints(certificate);
    case '2.5.29.37':
      return certificate.extendedKeyUsage?.map(purpose).join(', ') ?? null;
    case MARKER_OID:
      return certificate.marker === null ? null : `Local Client Only, version ${certificate.marker}`;
    default:
      return null;
  }
}

function extensionField(
  certificate: Certificate,
  oid: string,
  { critical, value }: Extension,
): CertificateField {
  const name = EXTENSIONS[oid] ?? oid;
  const shown = inWords(oid, certificate) ?? hex(value.subarray(0, LONGEST));
  return { name: critical ? `${name} (critical)` : name, value: visible(shown, LONGEST) };
}

/** The fields in the order of Windows' certificate viewer, named as it names them; every text is safe to show. */
export function certificateFields(
  certificate: Certificate,
  friendlyName: string | null,
): readonly CertificateField[] {
  const { signatureAlgorithm, extensions } = certificate;
  const plain: readonly (readonly [string, string | null])[] = [
    ['Version', `V${certificate.version}`],
    ['Serial number', certificate.serial],
    ['Signature algorithm', signatureAlgorithm.name],
    ['Signature hash algorithm', signatureAlgorithm.hash],
    ['Issuer', nameText(certificate.issuer)],
    ['Valid from', isoSeconds(certificate.notBefore)],
    ['Valid to', isoSeconds(certificate.notAfter)],
    ['Subject', nameText(certificate.subject)],
    ['Public key', keyText(certificate)],
  ];
  const last: typeof plain = [
    ['Thumbprint algorithm', 'sha1'],
    ['Thumbprint', certificate.thumbprint],
    ['SHA-256', certificate.sha256],
    ['Friendly name', friendlyName],
  ];
  const field = ([name, value]: readonly [string, string | null]): CertificateField[] =>
    value === null ? [] : [{ name, value: visible(value, LONGEST) }];
  return [
    ...plain.flatMap(field),
    ...[...extensions].slice(0, MOST_EXTENSIONS).map(([oid, one]) => extensionField(certificate, oid, one)),
    ...last.flatMap(field),
  ];
}
