import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { KeyRef } from '../../../electron/contract/ids.ts';
import type { KeyAccess } from '../../../electron/machine/access.ts';
import { createEmbeddedAccess } from '../../../electron/machine/embedded/access.ts';
import { createEmbeddedKeys } from '../../../electron/machine/embedded/keys.ts';
import { codeOf, freshFolder } from './folder.ts';

const folder = freshFolder();
const pkcs8 = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({
  type: 'pkcs8',
  format: 'der',
});

function open(): { access: KeyAccess; key: KeyRef } {
  const key = createEmbeddedKeys(folder()).import({ container: 'ours', exportable: false }, pkcs8);
  return { access: createEmbeddedAccess(folder()), key };
}

describe('who may read a key', () => {
  test('the system always; others once they are allowed to, in any letter case', () => {
    const { access, key } = open();
    expect(access.canRead(key, 'LocalSystem')).toEqual({ state: 'readable' });
    expect(access.canRead(key, 'HOSPITAL\\ris')).toEqual({ state: 'denied' });
    access.allowRead(key, 'HOSPITAL\\ris');
    access.allowRead(key, 'hospital\\RIS');
    expect(access.canRead(key, 'hospital\\ris')).toEqual({ state: 'readable' });
    expect(access.canRead(key, '.\\ris')).toEqual({ state: 'denied' });
  });

  test('withdrawing takes this account alone, and nothing where it has no right', () => {
    const { access, key } = open();
    for (const account of ['.\\one', 'two@hospital.example']) access.allowRead(key, account);
    access.withdrawRead(key, '.\\one');
    access.withdrawRead(key, '.\\one');
    expect(access.canRead(key, '.\\one').state).toBe('denied');
    expect(access.canRead(key, 'two@hospital.example').state).toBe('readable');
  });

  test('a key that is gone can be asked nothing, and its rights went with it', () => {
    const { access, key } = open();
    access.allowRead(key, '.\\one');
    createEmbeddedKeys(folder()).delete(key.container);
    expect(existsSync(join(folder(), 'keys', 'ours'))).toBe(false);
    expect(codeOf(() => access.canRead(key, 'LocalSystem'))).toBe('embedded.keyLost');
    expect(
      codeOf(() => {
        access.allowRead(key, '.\\one');
      }),
    ).toBe('embedded.keyLost');
    access.withdrawRead(key, '.\\one');
    expect(readdirSync(join(folder(), 'keys'))).toEqual([]);
  });

  test.each(['', '\\', 'a\\b\\c', '../x', 'a\nb', 'x'.repeat(300), 'a\u202eb'])(
    'refuses %j as an account',
    (account) => {
      const { access, key } = open();
      expect(codeOf(() => access.canRead(key, account))).toBe('embedded.noAccount');
      expect(
        codeOf(() => {
          access.allowRead(key, account);
        }),
      ).toBe('embedded.noAccount');
    },
  );

  test('a container outside the folder is no key', () => {
    const { access, key } = open();
    const outside = { ...key, container: '../keys/ours' };
    expect(
      codeOf(() => {
        access.allowRead(outside, '.\\one');
      }),
    ).toBe('embedded.keyLost');
  });

  test('a list that cannot be understood is named, not taken for an empty one', () => {
    const { access, key } = open();
    writeFileSync(join(folder(), 'keys', 'ours', 'access.json'), '{"readers": "all"}');
    expect(codeOf(() => access.canRead(key, '.\\one'))).toBe('embedded.damaged');
  });
});
