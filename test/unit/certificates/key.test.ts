import { createPrivateKey, randomBytes, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signedBy } from '../../../electron/certificates/chain.ts';
import { examineKey, sameKey } from '../../../electron/certificates/key.ts';
import { parseCertificate } from '../../../electron/certificates/parse.ts';
import type { KeyRef } from '../../../electron/contract/ids.ts';
import type { KeyState, Keys } from '../../../electron/machine/keys.ts';
import { build, type KeyPair, keyPair } from '../../support/certificates.ts';

const ref: KeyRef = { container: 'box', provider: 'p', providerType: 24, keySpec: 1, exportable: false };
const nonce = randomBytes(32);
const key = keyPair();
const certificate = parseCertificate(build({ key }));

/** A key store with one real key in it. */
const holding = (pair: KeyPair, state?: KeyState): Pick<Keys, 'read' | 'sign'> => ({
  read: () => state ?? { state: 'present', publicKey: pair.spki },
  sign: (_, data) => sign('sha256', data, pair.privateKey),
});

describe('examineKey', () => {
  it('proves the right key by a signature', () => {
    expect(examineKey(certificate, ref, holding(key), nonce)).toEqual({
      state: 'present',
      key: ref,
      matches: true,
      signs: true,
    });
  });

  it('sees another key, and does not let it sign', () => {
    const other = holding(keyPair('rsa', 2048, 'other'));
    const asked: Uint8Array[] = [];
    const keys = {
      ...other,
      sign: (of: KeyRef, data: Uint8Array) => {
        asked.push(data);
        return other.sign(of, data);
      },
    };
    expect(examineKey(certificate, ref, keys, nonce)).toEqual({
      state: 'present',
      key: ref,
      matches: false,
      signs: false,
    });
    expect(asked).toEqual([]);
  });

  it('sees a signature that does not verify', () => {
    const wrong = { ...holding(key), sign: () => sign('sha256', Buffer.from('else'), key.privateKey) };
    expect(examineKey(certificate, ref, wrong, nonce)).toMatchObject({ matches: true, signs: false });
    expect(
      examineKey(certificate, ref, { ...holding(key), sign: () => new Uint8Array() }, nonce),
    ).toMatchObject({ signs: false });
  });

  it('reports no key, a missing one, an unreadable one', () => {
    expect(examineKey(certificate, null, holding(key), nonce)).toEqual({ state: 'none' });
    expect(examineKey(certificate, ref, holding(key, { state: 'missing' }), nonce)).toEqual({
      state: 'missing',
      key: ref,
    });
    const denied = holding(key, { state: 'unreadable', reason: 'access denied' });
    expect(examineKey(certificate, ref, denied, nonce)).toEqual({
      state: 'unreadable',
      key: ref,
      reason: 'access denied',
    });
  });

  it('turns faults of the key store into a reason', () => {
    const reading = {
      ...holding(key),
      read: (): KeyState => {
        throw new Error('the provider is gone');
      },
    };
    const signing = {
      ...holding(key),
      sign: (): Uint8Array => {
        throw new Error('the card was pulled');
      },
    };
    expect(examineKey(certificate, ref, reading, nonce)).toMatchObject({
      state: 'unreadable',
      reason: 'the provider is gone',
    });
    expect(examineKey(certificate, ref, signing, nonce)).toMatchObject({
      state: 'unreadable',
      reason: 'the card was pulled',
    });
  });

  it('knows the same key in another encoding, and bears a public key that is garbage', () => {
    // AlgorithmIdentifier without its NULL: shorter by two octets, the same key to OpenSSL.
    const spki = Buffer.from(key.spki);
    const bare = Buffer.concat([
      spki.subarray(0, 4),
      Buffer.from('300b06092a864886f70d010101', 'hex'),
      spki.subarray(19),
    ]);
    bare.writeUInt16BE(bare.length - 4, 2);
    expect(
      examineKey(
        certificate,
        ref,
        { ...holding(key), read: () => ({ state: 'present', publicKey: bare }) },
        nonce,
      ),
    ).toMatchObject({ matches: true, signs: true });
    const junk = holding(key, { state: 'present', publicKey: Buffer.from('junk') });
    expect(examineKey(certificate, ref, junk, nonce)).toMatchObject({ matches: false, signs: false });
  });
});

describe('sameKey', () => {
  it('compares keys of two kinds without a trace: Node’s next key must open', () => {
    const [rsa, ec] = [keyPair(), keyPair('ec')];
    expect(sameKey(rsa.spki, ec.spki)).toBe(false);
    expect(signedBy(certificate, parseCertificate(build({ key: ec })))).toBe(false);
    const der = rsa.privateKey.export({ format: 'der', type: 'pkcs8' });
    expect(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).asymmetricKeyType).toBe('rsa');
    expect(sameKey(rsa.spki, keyPair().spki)).toBe(true);
    expect(sameKey(rsa.spki, keyPair('rsa', 2048, 'another').spki)).toBe(false);
  });
});
