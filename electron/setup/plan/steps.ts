import type { Certificate } from '../../certificates/parse.ts';
import type { Choices } from '../../contract/choices.ts';
import { type CertificateId, certificateText, type StoreId, storeText } from '../../contract/ids.ts';
import type {
  CertificateCopy,
  CertificateCreate,
  CertificateInstall,
  CertificateMove,
  CertificateRef,
  ConfigurationEdit,
  InstallKey,
  IssuerTrust,
  KeyAccess,
  RecordWrite,
  RequestCreate,
  RequestSpec,
  Revertible,
  ServiceStart,
  ServiceStop,
  SettingChange,
} from '../../contract/plan.ts';
import { MY, QUARANTINE, REQUESTS, ROOT, TRUSTED_PEOPLE } from '../places.ts';

const base = <K extends string>(kind: K, target: string) => ({ id: `${kind}:${target}`, kind, target });

export const serviceStop = (service: string): ServiceStop => ({
  ...base('service.stop', service),
  service,
  changes: [{ target: service, before: 'running', after: 'stopped' }],
});

export const serviceStart = (service: string): ServiceStart => ({
  ...base('service.start', service),
  service,
  changes: [{ target: service, before: 'stopped', after: 'running' }],
});

export function certificateMove(certificate: CertificateId, discard: boolean): CertificateMove {
  const target = certificateText(certificate);
  const change = { target, before: storeText(certificate), after: discard ? null : storeText(QUARANTINE) };
  return { ...base('certificate.move', target), certificate, to: QUARANTINE, discard, changes: [change] };
}

export function certificateCreate(host: string): CertificateCreate {
  const target = `${storeText(MY)}\\CN=${host}`;
  return {
    ...base('certificate.create', target),
    host,
    store: MY,
    changes: [{ target, before: null, after: `CN=${host}` }],
  };
}

/** `name`: what the plan calls the certificate, the same before and after it is made. */
export function certificateCopy(certificate: CertificateRef, name: string): CertificateCopy {
  const target = `${storeText(TRUSTED_PEOPLE)}\\${name}`;
  const after = 'thumbprint' in certificate ? certificate.thumbprint : name;
  const step = { ...base('certificate.copy', target), certificate, from: MY, to: TRUSTED_PEOPLE };
  return { ...step, changes: [{ target, before: null, after }] };
}

/** Base64 of what goes into a store. */
const base64 = (der: Uint8Array): string => Buffer.from(der).toString('base64');

export function certificateInstall(
  { der, thumbprint }: Pick<Certificate, 'der' | 'thumbprint'>,
  to: StoreId,
  key: InstallKey,
  friendlyName: string | null = null,
): CertificateInstall {
  const target = certificateText({ ...to, thumbprint });
  const step = { ...base('certificate.install', target), der: base64(der), to, friendlyName, key };
  return { ...step, changes: [{ target, before: null, after: storeText(to) }] };
}

/** `choices`: what is to be set up once it is answered. */
export function requestCreate(request: RequestSpec, choices: Choices): RequestCreate {
  const target = `${storeText(REQUESTS)}\\CN=${request.host}`;
  const after = `CN=${request.host}, RSA ${request.bits} bit`;
  return { ...base('request.create', target), request, choices, changes: [{ target, before: null, after }] };
}

export function issuerTrust({
  der,
  thumbprint,
  sha256,
}: Pick<Certificate, 'der' | 'thumbprint' | 'sha256'>): IssuerTrust {
  const target = certificateText({ ...ROOT, thumbprint });
  const step = { ...base('issuer.trust', target), der: base64(der) };
  return { ...step, changes: [{ target, before: null, after: sha256 }] };
}

/** `certificate` lies in `My`, or will. */
export function keyAccess(certificate: CertificateRef, account: string): KeyAccess {
  const of = 'thumbprint' in certificate ? certificate.thumbprint : certificate.createdBy;
  const step = { ...base('key.access', `${of} › ${account}`), certificate, store: MY, account };
  return { ...step, changes: [{ target: step.target, before: null, after: account }] };
}

/** `file › section › setting`. */
export const settingTarget = (
  file: string,
  { section, setting }: Pick<SettingChange, 'section' | 'setting'>,
): string => `${file} › ${section} › ${setting}`;

export function configurationEdit(
  file: string,
  sha256: string,
  edits: readonly SettingChange[],
): ConfigurationEdit {
  const changes = edits.map((edit) => ({
    target: settingTarget(file, edit),
    before: edit.before,
    after: edit.after,
  }));
  return { ...base('configuration.edit', file), file, sha256, edits, changes };
}

export function recordWrite(
  file: string,
  exists: boolean,
  what: { choices: RecordWrite['choices']; adopts: readonly Revertible[]; discards: readonly string[] },
): RecordWrite {
  const change = {
    target: file,
    before: exists ? 'record' : null,
    after: what.choices === null ? null : 'record',
  };
  return { ...base('record.write', file), ...what, changes: [change] };
}
