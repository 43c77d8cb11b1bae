import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEmbeddedKeys } from '../../../electron/machine/embedded/keys.ts';
import type { Keys } from '../../../electron/machine/keys.ts';
import { codeOf, freshFolder } from './folder.ts';

const folder = freshFolder();
const open = (): Keys => createEmbeddedKeys(folder());
const place = (container: string): string => join(folder(), 'keys', container);
const reference = (container: string) => ({
  container,
  provider: 'p',
  providerType: 24,
  keySpec: 1,
  exportable: false,
});

/** A container with a key, as quick to make as a small key is. */
function plant(container: string): void {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  mkdirSync(place(container), { recursive: true });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  writeFileSync(join(place(container), 'private-key.pem'), pem, { mode: 0o600 });
}

describe('a key', () => {
  test('is made for its owner alone, signs, and never leaves', async () => {
    const keys = open();
    const key = await keys.create({ container: 'ours-1', bits: 2048, exportable: false });
    expect(key).toEqual({
      container: 'ours-1',
      provider: 'Microsoft Enhanced RSA and AES Cryptographic Provider',
      providerType: 24,
      keySpec: 1,
      exportable: false,
    });
    expect(statSync(place('ours-1')).mode & 0o777).toBe(0o700);
    expect(statSync(join(place('ours-1'), 'private-key.pem')).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder(), 'keys'))).toEqual(['ours-1']);
    const state = keys.read(key);
    expect(Object.keys(state).sort()).toEqual(['publicKey', 'state']);
    const spki = state.state === 'present' ? Buffer.from(state.publicKey) : Buffer.alloc(0);
    const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    expect(publicKey.asymmetricKeyDetails?.modulusLength).toBe(2048);
    const data = Buffer.from('a challenge');
    expect(verify('sha256', data, publicKey, keys.sign(key, data))).toBe(true);
  });

  test('is never made over another one', async () => {
    plant('there');
    const before = readFileSync(join(place('there'), 'private-key.pem'));
    await expect(open().create({ container: 'there', bits: 2048, exportable: false })).rejects.toThrow(
      /exists/,
    );
    expect(readFileSync(join(place('there'), 'private-key.pem'))).toEqual(before);
  });

  test('that is gone is missing, and signing with it says so', () => {
    const keys = open();
    expect(keys.read(reference('gone'))).toEqual({ state: 'missing' });
    expect(codeOf(() => keys.sign(reference('gone'), Buffer.alloc(1)))).toBe('embedded.keyLost');
  });

  test('that is damaged is unreadable, and nothing of the file is shown', () => {
    plant('damaged');
    writeFileSync(join(place('damaged'), 'private-key.pem'), '-----BEGIN PRIVATE KEY-----\nsecret\n');
    const state = open().read(reference('damaged'));
    expect(state.state).toBe('unreadable');
    expect(JSON.stringify(state)).not.toContain('secret');
  });
});

describe('a key from outside', () => {
  test('is taken in for its owner alone, and signs', () => {
    const keys = open();
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' });
    const key = keys.import({ container: 'taken-in', exportable: true }, pkcs8);
    expect(key).toMatchObject({ container: 'taken-in', providerType: 24, keySpec: 1, exportable: true });
    expect(statSync(join(place('taken-in'), 'private-key.pem')).mode & 0o777).toBe(0o600);
    const data = Buffer.from('a challenge');
    expect(verify('sha256', data, publicKey, keys.sign(key, data))).toBe(true);
    expect(codeOf(() => keys.import({ container: 'taken-in', exportable: true }, pkcs8))).toBe('file.exists');
  });

  test('that is none of RSA’s is refused, and nothing stays', () => {
    const keys = open();
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    for (const pkcs8 of [privateKey.export({ type: 'pkcs8', format: 'der' }), new Uint8Array(50)]) {
      expect(codeOf(() => keys.import({ container: 'x', exportable: false }, pkcs8))).toBe('key.notRsa');
    }
    expect(keys.list('')).toEqual([]);
  });
});

describe('deleting', () => {
  test('takes the container and nothing else; nothing where there is none', () => {
    const keys = open();
    plant('one');
    plant('one-more');
    keys.delete('one');
    keys.delete('one');
    keys.delete('absent');
    expect(keys.list('')).toEqual(['one-more']);
  });

  test('takes what a killed process left: a key half made, and a container half deleted', () => {
    const keys = open();
    plant('.new-ours');
    mkdirSync(place('ours'));
    expect(keys.list('')).toEqual(['ours']);
    keys.delete('ours');
    expect(readdirSync(join(folder(), 'keys'))).toEqual([]);
  });
});

describe('listing', () => {
  test('by prefix; what is half made is no container', () => {
    plant('RIS-1');
    plant('RIS-2');
    plant('other');
    plant('.new-RIS-3');
    expect([...open().list('RIS-')].sort()).toEqual(['RIS-1', 'RIS-2']);
  });

  test('nothing, and makes no folder, where there are no keys', () => {
    expect(open().list('')).toEqual([]);
    expect(existsSync(join(folder(), 'keys'))).toBe(false);
  });
});

describe('names that lead elsewhere', () => {
  test.each(['../outside', '..', '.', '', '/outside', 'a/b', '.hidden', 'x'.repeat(300), 'a\u0000b'])(
    '%j',
    async (container) => {
      const keys = open();
      mkdirSync(join(folder(), 'keys'));
      mkdirSync(join(folder(), 'outside'));
      writeFileSync(join(folder(), 'outside', 'private-key.pem'), 'x');
      expect(keys.read(reference(container))).toEqual({ state: 'missing' });
      expect(codeOf(() => keys.sign(reference(container), Buffer.alloc(1)))).toBe('embedded.keyLost');
      keys.delete(container);
      await expect(keys.create({ container, bits: 2048, exportable: false })).rejects.toThrow();
      expect(readdirSync(join(folder(), 'keys'))).toEqual([]);
      expect(existsSync(join(folder(), 'outside', 'private-key.pem'))).toBe(true);
    },
  );
});
