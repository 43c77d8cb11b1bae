import { describe, expect, it } from 'vitest';
import type { KeyRef } from '../../../electron/contract/ids.ts';
import { signingContainer } from '../../../electron/machine/windows/containers.ts';
import { decodeKeyReference, encodeKeyReference } from '../../../electron/machine/windows/key-reference.ts';
import { memory } from '../../../electron/machine/windows/libraries.ts';
import { lockName } from '../../../electron/machine/windows/lock.ts';

const KEY: KeyRef = {
  container: 'ris-setup Grüße 🏥',
  provider: 'Microsoft Enhanced RSA and AES Cryptographic Provider',
  providerType: 24,
  keySpec: 1,
  exportable: null,
};

describe('a key reference', () => {
  it('survives being written as CRYPT_KEY_PROV_INFO and read back', () => {
    expect(decodeKeyReference(encodeKeyReference(KEY))).toEqual(KEY);
    const cng = { ...KEY, provider: '', providerType: 0, keySpec: 0 };
    expect(decodeKeyReference(encodeKeyReference(cng))).toEqual(cng);
  });

  it("says that the key is the machine's", () => {
    expect(encodeKeyReference(KEY).readUInt32LE(20)).toBe(0x20);
  });

  it('follows no pointer that leads out of the block', () => {
    for (const address of [0n, 1n, 0xffff_ffff_ffff_ffffn, 0x7fff_0000_0000n]) {
      const block = encodeKeyReference(KEY);
      block.writeBigUInt64LE(address, 0);
      expect(decodeKeyReference(block)).toBeNull();
    }
    expect(decodeKeyReference(memory(48))).toBeNull();
    expect(decodeKeyReference(memory(10))).toBeNull();
  });

  it("is opened as type 24 to sign where Microsoft's older providers cannot sign SHA-256", () => {
    const aes = { name: KEY.container, provider: KEY.provider, type: 24 };
    for (const [provider, providerType] of [
      ['Microsoft Enhanced Cryptographic Provider v1.0', 1],
      ['Microsoft RSA SChannel Cryptographic Provider', 12],
      [KEY.provider, 24],
    ] as const) {
      expect(signingContainer({ ...KEY, provider, providerType })).toEqual(aes);
    }
  });

  it("is opened in its own provider where another maker's hardware holds the key", () => {
    const provider = 'Luna Cryptographic Services for Microsoft Windows';
    expect(signingContainer({ ...KEY, provider, providerType: 1 })).toEqual({
      name: KEY.container,
      provider,
      type: 1,
    });
  });
});

describe('lockName', () => {
  it('is the same for every spelling of a folder, and another for another', () => {
    expect(lockName('C:\\ProgramData\\RIS')).toBe(lockName('c:\\programdata\\ris'));
    expect(lockName('C:\\ProgramData\\RIS')).not.toBe(lockName('D:\\ProgramData\\RIS'));
    expect(lockName('C:\\ProgramData\\RIS')).toMatch(/^Global\\ris-setup-wizard-[0-9a-f]{32}$/);
  });
});
