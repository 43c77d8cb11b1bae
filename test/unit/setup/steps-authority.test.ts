import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { parseCertificate } from '../../../electron/certificates/parse.ts';
import { SERVER_AUTHENTICATION } from '../../../electron/certificates/usages.ts';
import type { RequestSpec, StepKind, StepOf } from '../../../electron/contract/plan.ts';
import type { Machine } from '../../../electron/machine/machine.ts';
import { cleanUp } from '../../../electron/setup/clean-up.ts';
import type { IntentOf, Outputs } from '../../../electron/setup/intents.ts';
import { MY, ROOT } from '../../../electron/setup/places.ts';
import {
  certificateInstall,
  issuerTrust,
  keyAccess,
  requestCreate,
} from '../../../electron/setup/plan/steps.ts';
import { statePaths } from '../../../electron/setup/state-folder.ts';
import type { Context } from '../../../electron/setup/steps/executor.ts';
import { perform, prepare, undo } from '../../../electron/setup/steps/index.ts';
import { build, keyPair, name } from '../../support/certificates.ts';
import { requesting } from '../../support/drive.ts';
import { createEmbeddedRig } from '../../support/embedded-rig.ts';
import { certificate, days, plant } from '../../support/plant.ts';
import { productFiles } from '../../support/product-files.ts';
import { SERVICE_ACCOUNT, snapshot } from '../../support/snapshot.ts';

const rig = createEmbeddedRig();
beforeEach(() => rig.reset(productFiles()));
afterAll(() => {
  rig.dispose();
});

const HOST = 'ris01.hospital.example';
const REQUEST: RequestSpec = {
  host: HOST,
  subject: { organization: 'Hôpital général', locality: 'Montréal', country: 'CA' },
  otherNames: ['pacs.hospital.example'],
  bits: 2048,
  exportable: false,
};
const pkcs8 = () => keyPair().privateKey.export({ type: 'pkcs8', format: 'der' });
const context = (machine: Machine = rig.open(), more: Partial<Context> = {}): Context => ({
  machine,
  paths: statePaths(machine),
  version: '1.0.0',
  record: null,
  outputs: new Map<string, Outputs>(),
  privateKey: null,
  ...more,
});
const run = async <K extends StepKind>(step: StepOf<K>, of = context()) => {
  const intent = prepare(step, of) as IntentOf<K>;
  return { intent, outputs: await perform<K>(intent, of) };
};

describe('requesting', () => {
  test('leaves a placeholder with its key, and a request that OpenSSL verifies', async () => {
    const { intent, outputs } = await run(requestCreate(REQUEST, requesting('/ris01.req')));
    const { revert } = outputs;
    if (revert?.what !== 'requested') throw new Error('it says nothing of a request');
    const entry = rig.open().stores.get(revert.certificate);
    expect(entry).toMatchObject({ friendlyName: HOST, key: { container: intent.container } });
    const placeholder = parseCertificate(entry?.der ?? new Uint8Array());
    const file = join(rig.root, 'request.pem');
    writeFileSync(file, revert.pem);
    const text = execFileSync('openssl', ['req', '-in', file, '-verify', '-noout', '-text', '-pubkey'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(text).toContain(`DNS:pacs.hospital.example, DNS:${HOST}`);
    expect(text).toContain(`CN = ${HOST}`);
    const state = rig.open().keys.read(revert.key);
    expect(state.state === 'present' && Buffer.from(state.publicKey)).toEqual(
      Buffer.from(placeholder.publicKey.spki),
    );
    writeFileSync(join(rig.root, 'placeholder.der'), entry?.der ?? '');
    const shown = ['x509', '-inform', 'DER', '-in', join(rig.root, 'placeholder.der'), '-noout', '-subject'];
    expect(execFileSync('openssl', shown, { encoding: 'utf8' })).toContain(`CN = ${HOST}`);
  });

  test('that ends before the placeholder is there leaves no key', async () => {
    const before = snapshot(rig);
    const machine = rig.open();
    const stores: Machine['stores'] = {
      ...machine.stores,
      add: () => {
        throw new Error('the end');
      },
    };
    const of = context({ ...machine, stores });
    const intent = prepare(
      requestCreate(REQUEST, requesting('/ris01.req')),
      of,
    ) as IntentOf<'request.create'>;
    await expect(perform(intent, of)).rejects.toThrow('the end');
    expect(rig.open().keys.list('')).toEqual([intent.container]);
    await undo(intent, context());
    expect(snapshot(rig)).toEqual(before);
  });
});

/** A request as made, and the answer to it. */
async function answered() {
  const { outputs } = await run(requestCreate(REQUEST, requesting('/ris01.req')));
  const { revert } = outputs;
  if (revert?.what !== 'requested') throw new Error('it says nothing of a request');
  const { der } = rig.open().stores.get(revert.certificate) ?? {};
  const { spki } = parseCertificate(der ?? new Uint8Array()).publicKey;
  const issuer = { name: name(['CN', 'General Hospital Test CA']), key: keyPair('rsa', 2048, 'test ca') };
  const key = { spki: Buffer.from(spki), privateKey: keyPair().privateKey };
  const leaf = parseCertificate(
    build({ key, issuer, subject: name(['CN', HOST]), notBefore: days(-1), notAfter: days(300) }),
  );
  return { request: revert.certificate, key: revert.key, leaf };
}

describe('installing the answer to a request', () => {
  test('gives it the request’s key; the request goes only after the commit', async () => {
    const { request, key, leaf } = await answered();
    const { intent, outputs } = await run(certificateInstall(leaf, MY, { from: 'request', request }));
    const installed = { ...MY, thumbprint: leaf.thumbprint };
    expect(rig.open().stores.get(installed)?.key).toEqual(key);
    expect(outputs.revert).toEqual({ what: 'installed', certificate: installed });
    expect(rig.open().stores.get(request)).not.toBeNull();
    cleanUp(rig.open(), [intent]);
    expect(rig.open().stores.get(request)).toBeNull();
    expect(rig.open().keys.list('')).toEqual([key.container]);
  });

  test('is undone to the pending request', async () => {
    const { request, leaf } = await answered();
    const before = snapshot(rig);
    const { intent } = await run(certificateInstall(leaf, MY, { from: 'request', request }));
    await undo(intent, context());
    expect(snapshot(rig)).toEqual(before);
  });

  test('names a request that has gone', async () => {
    const { request, leaf } = await answered();
    rig.open().stores.remove(request);
    const step = certificateInstall(leaf, MY, { from: 'request', request });
    expect(() => prepare(step, context())).toThrow(/pending request .* is not there any more/);
  });
});

describe('installing with a key from a file', () => {
  const step = () =>
    certificateInstall(parseCertificate(certificate()), MY, { from: 'file', exportable: false });

  test('puts it into a container of ours, in the legacy provider', async () => {
    const { intent, outputs } = await run(step(), context(rig.open(), { privateKey: pkcs8 }));
    const { thumbprint = '' } = outputs;
    const { key } = rig.open().stores.get({ ...MY, thumbprint }) ?? {};
    expect(intent.key).toMatchObject({ from: 'file', container: key?.container });
    expect(key).toMatchObject({ providerType: 24, keySpec: 1, exportable: false });
    expect(JSON.stringify(intent)).not.toContain(Buffer.from(pkcs8()).toString('base64').slice(40, 80));
  });

  test('that ends between key and certificate leaves neither', async () => {
    const before = snapshot(rig);
    const intent = prepare(step(), context()) as IntentOf<'certificate.install'>;
    if (intent.key.from !== 'file') throw new Error('it takes no key from a file');
    rig.open().keys.import(intent.key, pkcs8());
    await undo(intent, context());
    expect(snapshot(rig)).toEqual(before);
  });

  test('without an open file cannot be carried out', async () => {
    await expect(run(step())).rejects.toThrow('not open');
  });
});

describe('trusting a root', () => {
  const root = () => parseCertificate(certificate());

  test('limits it to Server Authentication', async () => {
    const { outputs } = await run(issuerTrust(root()));
    const id = { ...ROOT, thumbprint: root().thumbprint };
    expect(rig.open().stores.get(id)).toMatchObject({ key: null, usages: SERVER_AUTHENTICATION });
    expect(outputs.revert).toMatchObject({ what: 'added', certificate: id });
  });

  test('leaves one that is there as it is, also when undone', async () => {
    const id = plant(rig, {}, { store: ROOT, container: null });
    const before = snapshot(rig);
    const { intent, outputs } = await run(issuerTrust(root()));
    expect(outputs.revert).toBeUndefined();
    await undo(intent, context());
    expect(snapshot(rig)).toEqual(before);
    expect(rig.open().stores.get(id)?.usages).toBeNull();
  });
});

describe('the right to read a key', () => {
  test('is left where the account had it before', async () => {
    const { thumbprint } = plant(rig);
    const { stores, access } = rig.open();
    const key = stores.get({ ...MY, thumbprint })?.key;
    if (!key) throw new Error('it was planted without a key');
    access.allowRead(key, SERVICE_ACCOUNT);
    const { intent, outputs } = await run(keyAccess({ thumbprint }, SERVICE_ACCOUNT));
    expect(outputs.revert).toBeUndefined();
    await undo(intent, context());
    expect(access.canRead(key, SERVICE_ACCOUNT).state).toBe('readable');
  });

  test('is given to the key that an earlier step installs', () => {
    const id = plant(rig);
    const step = keyAccess({ createdBy: 'x' }, SERVICE_ACCOUNT);
    const outputs = new Map<string, Outputs>([['x', { thumbprint: id.thumbprint }]]);
    expect(prepare(step, context(rig.open(), { outputs }))).toMatchObject({ readBefore: false });
    expect(() => prepare(step, context())).toThrow('no step made');
  });

  test('cannot be given where the certificate has no key', () => {
    const { thumbprint } = plant(rig, {}, { container: null });
    const step = keyAccess({ thumbprint }, SERVICE_ACCOUNT);
    expect(() => prepare(step, context())).toThrow(/has no private key any more/);
  });

  test('of a key that has gone meanwhile is nothing to undo', async () => {
    const { thumbprint } = plant(rig);
    const { intent } = await run(keyAccess({ thumbprint }, SERVICE_ACCOUNT));
    rig.open().keys.delete('somebody-else');
    expect(await undo(intent, context())).toEqual([]);
  });
});
