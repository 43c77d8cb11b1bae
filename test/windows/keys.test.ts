import { deepStrictEqual, ok, rejects, strictEqual, throws } from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync, verify, X509Certificate } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { KeyRef, StoreId } from '../../electron/contract/ids.ts';
import { Problem } from '../../electron/contract/problem.ts';
import { windowsKeys as keys } from '../../electron/machine/windows/keys.ts';
import { windowsStores as stores } from '../../electron/machine/windows/stores.ts';
import { makeCertificate } from './certificates.ts';
import { inSecondProcess } from './second-process.ts';

const PREFIX = 'ris-setup-test-';
const DATA = Buffer.from('to be signed');
const MY: StoreId = { location: 'LocalMachine', store: 'My' };
const AWAY: StoreId = { location: 'LocalMachine', store: 'RIS Setup Test Keys' };

const problem = (code: string) => (error: unknown) => error instanceof Problem && error.problem.code === code;

function deleteAll(): void {
  for (const container of keys.list(PREFIX)) keys.delete(container);
}

function publicKeyOf(key: KeyRef) {
  const state = keys.read(key);
  ok(state.state === 'present');
  return createPublicKey({ key: Buffer.from(state.publicKey), format: 'der', type: 'spki' });
}

describe('keys', () => {
  let key: KeyRef;
  before(async () => {
    deleteAll();
    key = await keys.create({ container: `${PREFIX}main`, bits: 2048, exportable: false });
  });
  after(deleteAll);

  it('makes an RSA key of the wanted length that other processes find', () => {
    strictEqual(publicKeyOf(key).asymmetricKeyDetails?.modulusLength, 2048);
    deepStrictEqual(key, {
      container: `${PREFIX}main`,
      provider: 'Microsoft Enhanced RSA and AES Cryptographic Provider',
      providerType: 24,
      keySpec: 1,
      exportable: false,
    });
    deepStrictEqual(keys.list(PREFIX), [`${PREFIX}main`]);
    deepStrictEqual(inSecondProcess('containers', PREFIX), [`${PREFIX}main`]);
    strictEqual(inSecondProcess('readKey', key), 'present');
  });

  it('signs with SHA-256 as OpenSSL verifies it, from any process', () => {
    ok(verify('sha256', DATA, publicKeyOf(key), keys.sign(key, DATA)));
    const other = inSecondProcess('sign', { key, data: DATA.toString() });
    ok(verify('sha256', DATA, publicKeyOf(key), Buffer.from(String(other), 'hex')));
    ok(verify('sha256', new Uint8Array(0), publicKeyOf(key), keys.sign(key, new Uint8Array(0))));
  });

  for (const [provider, providerType] of [
    ['Microsoft Enhanced Cryptographic Provider v1.0', 1],
    ['Microsoft RSA SChannel Cryptographic Provider', 12],
  ] as const) {
    it(`signs with a key that a certificate says lies in ${provider}`, () => {
      ok(verify('sha256', DATA, publicKeyOf(key), keys.sign({ ...key, provider, providerType }, DATA)));
    });
  }

  it('refuses to make a container that is there, and leaves its key', async () => {
    const before = keys.read(key);
    await rejects(
      keys.create({ container: key.container, bits: 2048, exportable: true }),
      problem('windows.exists'),
    );
    deepStrictEqual(keys.read(key), before);
  });

  for (const bits of [1024, 2048, 3072, 4096]) {
    it(`takes in a key of ${bits} bits that was made elsewhere, and signs with it from any process`, () => {
      const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: bits });
      const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' });
      const container = `${PREFIX}imported-${bits}`;
      const taken = keys.import({ container, exportable: false }, pkcs8);
      deepStrictEqual(taken, { ...key, container });
      const signature = inSecondProcess('sign', { key: taken, data: DATA.toString() });
      ok(verify('sha256', DATA, publicKey, Buffer.from(String(signature), 'hex')));
      throws(() => keys.import({ container, exportable: false }, pkcs8), problem('windows.exists'));
      ok(publicKeyOf(taken).equals(publicKey));
      keys.delete(container);
    });
  }

  it('takes in no other kind of key, and leaves no container', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const container = `${PREFIX}refused`;
    for (const pkcs8 of [privateKey.export({ type: 'pkcs8', format: 'der' }), new Uint8Array(50)]) {
      throws(() => keys.import({ container, exportable: true }, pkcs8), problem('key.notRsa'));
    }
    deepStrictEqual(keys.list(PREFIX), [`${PREFIX}main`]);
  });

  it('says missing where the container or the key spec is not there', () => {
    deepStrictEqual(keys.read({ ...key, container: `${PREFIX}none` }), { state: 'missing' });
    deepStrictEqual(keys.read({ ...key, keySpec: 2 }), { state: 'missing' });
    throws(() => keys.sign({ ...key, container: `${PREFIX}none` }, DATA), problem('windows.keyMissing'));
    throws(() => keys.sign({ ...key, keySpec: 2 }, DATA), problem('windows.keyMissing'));
  });

  it('says unreadable, with the reason, where the provider is not there', () => {
    const state = keys.read({ ...key, provider: 'No Such Provider', providerType: 77 });
    ok(state.state === 'unreadable');
    ok(state.reason.includes(key.container));
  });

  it('does not make a container by looking for it', () => {
    keys.read({ ...key, container: `${PREFIX}looked-for` });
    deepStrictEqual(keys.list(PREFIX), [`${PREFIX}main`]);
  });

  it('deletes a container for good, and nothing where there is none', async () => {
    const gone = await keys.create({ container: `${PREFIX}gone`, bits: 2048, exportable: true });
    keys.sign(gone, DATA);
    keys.delete(gone.container);
    keys.delete(gone.container);
    deepStrictEqual(keys.read(gone), { state: 'missing' });
    deepStrictEqual(inSecondProcess('containers', PREFIX), [`${PREFIX}main`]);
    strictEqual(inSecondProcess('readKey', gone), 'missing');
  });

  for (const container of ['', 'a\0b', '\\\\.\\reader\\x', `${PREFIX}${'x'.repeat(300)}`]) {
    it(`refuses ${JSON.stringify(container.slice(0, 16))} as a container`, async () => {
      throws(() => {
        keys.delete(container);
      }, problem('windows.name'));
      await rejects(keys.create({ container, bits: 2048, exportable: false }), problem('windows.name'));
      strictEqual(keys.read({ ...key, container }).state, 'unreadable');
      throws(() => keys.sign({ ...key, container }, DATA), problem('windows.name'));
    });
  }

  it('keeps the key of a certificate usable when it is moved away and back', () => {
    const state = keys.read(key);
    ok(state.state === 'present');
    const sign = (data: Uint8Array) => keys.sign(key, data);
    const der = makeCertificate({
      commonName: 'ris-setup-test',
      serial: 9,
      publicKey: state.publicKey,
      sign,
    });
    const certificate = new X509Certificate(der);
    ok(certificate.verify(certificate.publicKey));
    const id = stores.add(MY, { der, friendlyName: 'ris-setup-test', key });
    try {
      stores.copy(id, AWAY);
      stores.remove(id);
      const away = { ...AWAY, thumbprint: id.thumbprint };
      stores.copy(away, MY);
      stores.remove(away);
      const found = stores.get(id)?.key;
      deepStrictEqual(found, { ...key, exportable: null });
      const signature = inSecondProcess('sign', { key: found, data: DATA.toString() });
      ok(verify('sha256', DATA, certificate.publicKey, Buffer.from(String(signature), 'hex')));
    } finally {
      stores.remove(id);
      stores.discard(AWAY);
    }
  });
});
