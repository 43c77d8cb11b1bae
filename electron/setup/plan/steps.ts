import type { Choices } from '../../contract/choices.ts';
import { type CertificateId, certificateText, storeText } from '../../contract/ids.ts';
import type {
  CertificateCopy,
  CertificateCreate,
  CertificateMove,
  CertificateRef,
  ConfigurationEdit,
  RecordWrite,
  Revertible,
  ServiceStart,
  ServiceStop,
  SettingChange,
} from '../../contract/plan.ts';
import { MY, QUARANTINE, TRUSTED_PEOPLE } from '../places.ts';

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
  what: { choices: Choices | null; adopts: readonly Revertible[]; discards: readonly string[] },
): RecordWrite {
  const change = {
    target: file,
    before: exists ? 'record' : null,
    after: what.choices === null ? null : 'record',
  };
  return { ...base('record.write', file), ...what, changes: [change] };
}
