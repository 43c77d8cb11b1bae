import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pemText } from '../../electron/certificates/encoding/pem.ts';
import { parseCertificate } from '../../electron/certificates/parse.ts';
import { type Choices, choicesSchema, type TrustChoice } from '../../electron/contract/choices.ts';
import type { CertificateId } from '../../electron/contract/ids.ts';
import type { Revertible } from '../../electron/contract/plan.ts';
import { requestCreate } from '../../electron/setup/plan/steps.ts';
import { statePaths } from '../../electron/setup/state-folder.ts';
import type { Context } from '../../electron/setup/steps/executor.ts';
import { perform, prepare } from '../../electron/setup/steps/index.ts';
import {
  authority,
  build,
  extension,
  type KeyPair,
  keyPair,
  name,
  type Recipe,
  SERVER_AUTH,
} from './certificates.ts';
import { requesting } from './drive.ts';
import { certificateBag, pfxOf, sealedKeyBag, sealedPart } from './pfx-writer.ts';
import { days } from './plant.ts';
import type { Rig } from './rig.ts';
import { HOST, hospital } from './store-certificates.ts';

/** An authority below the hospital's root; the same on every call. */
let made: ReturnType<typeof authority> | null = null;
export function department(): ReturnType<typeof authority> {
  made ??= authority('General Hospital Issuing CA', {
    issuer: hospital().issuer,
    notBefore: days(-9),
    notAfter: days(2000),
  });
  return made;
}

export const sha256Of = (der: Uint8Array): string => parseCertificate(der).sha256;
export const thumbprintOf = (der: Uint8Array): string => parseCertificate(der).thumbprint;

/** A good server certificate of the department for the host, but for what the recipe says; the same on every call. */
export const issued = (more: Recipe = {}): Uint8Array =>
  build({
    serial: Buffer.from('4000000000000000000000000000002b', 'hex'),
    subject: name(['C', 'CA'], ['O', 'General Hospital'], ['CN', HOST]),
    issuer: department().issuer,
    key: keyPair('rsa', 2048, 'ris01'),
    notBefore: days(-1),
    notAfter: days(700),
    extensions: [
      extension.keyUsage('digitalSignature', 'keyEncipherment'),
      extension.purposes(SERVER_AUTH),
      extension.dnsNames('old-ris', HOST),
    ],
    ...more,
  });

export const pem = (...ders: readonly Uint8Array[]): Buffer =>
  Buffer.from(ders.map((der) => pemText('CERTIFICATE', der)).join(''));

/** Puts a file where the engineer keeps his; beside the products, so that resetting an embedded machine empties it. */
export function give(rig: Rig, file: string, bytes: Uint8Array): string {
  const path = join(dirname(rig.serverFolder), file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return path;
}

export const PASSWORD = 'Grüße, äußerst-geheim-4711';

/** A PFX with one key and its certificate, and whatever certificates came with them. */
export function pfxWith(
  certificates: readonly Uint8Array[],
  { privateKey }: Pick<KeyPair, 'privateKey'> = keyPair('rsa', 2048, 'ris01'),
  password = PASSWORD,
): Uint8Array {
  const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' });
  const sealing = { password };
  const bags = certificates.map((der) => certificateBag(Buffer.from(der)));
  return pfxOf({ password }, sealedPart(sealing, ...bags), sealedPart(sealing, sealedKeyBag(pkcs8, sealing)));
}

interface More {
  readonly setup?: Choices['setup'];
  readonly host?: string;
  readonly trust?: TrustChoice;
}

const choose = (
  certificate: object,
  { setup = 'integrated', host = HOST, trust = 'asFound' }: More,
): Choices =>
  choicesSchema.parse({ schema: 1, setup, server: { host }, certificate: { ...certificate, trust } });

export const answeredBy = (file: string, more: More = {}): Choices =>
  choose({ source: 'response', file }, more);
export const importedFrom = (file: string, passwordFile: string | null, more: More = {}): Choices =>
  choose({ source: 'pfx', file, passwordFile }, more);

/** The root of the hospital, confirmed. */
export const rootOf = (file: string, sha256 = sha256Of(hospital().der)): TrustChoice => ({
  issuer: { file, sha256 },
});

/** Makes a request as the engine's step does; no run wrote it into the record. */
export async function request(rig: Rig): Promise<Extract<Revertible, { what: 'requested' }>> {
  const machine = rig.open();
  const context: Context = {
    machine,
    paths: statePaths(machine),
    version: '0.0.0-test',
    record: null,
    outputs: new Map(),
    privateKey: null,
  };
  const spec = { host: HOST, subject: {}, otherNames: [], bits: 2048 as const, exportable: false };
  const { revert } = await perform(prepare(requestCreate(spec, requesting('/ris01.req')), context), context);
  if (revert?.what !== 'requested') throw new Error('no request was made');
  return revert;
}

/** What an authority would issue for the request behind this entry. */
export function issuedFor(rig: Rig, id: CertificateId, more: Recipe = {}): Uint8Array {
  const entry = rig.open().stores.get(id);
  if (entry === null) throw new Error('there is no such request');
  const { spki } = parseCertificate(entry.der).publicKey;
  return issued({ key: { spki: Buffer.from(spki), privateKey: keyPair().privateKey }, ...more });
}
