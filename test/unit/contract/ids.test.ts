import { describe, expect, test } from 'vitest';
import {
  certificateId,
  certificateText,
  keyRef,
  parseThumbprint,
  sameStore,
  storeId,
  storeText,
  thumbprint,
} from '../../../electron/contract/ids.ts';

const PRINT = '0123456789ABCDEF0123456789ABCDEF01234567';

describe('parseThumbprint takes what people paste', () => {
  test.each([
    ['as it is', PRINT],
    ['in lower case', PRINT.toLowerCase()],
    ['as certlm.msc shows it, with U+200E in front', `\u200E${PRINT.toLowerCase().replace(/(..)/g, '$1 ')}`],
    ['with colons, as OpenSSL writes it', PRINT.replace(/(..)(?!$)/g, '$1:')],
    ['with a byte order mark, a no-break space and a line end', `\uFEFF\u00A0${PRINT}\r\n`],
    ['with zero-width and bidi characters inside', PRINT.replace(/(.{8})/g, '$1\u200B\u202E')],
  ])('%s', (_, text) => {
    expect(parseThumbprint(text)).toBe(PRINT);
  });
});

describe('parseThumbprint refuses', () => {
  test.each([
    ['nothing', ''],
    ['only what is skipped', ' :\u200E\t'],
    ['a digit too few', PRINT.slice(1)],
    ['a digit too many', `${PRINT}0`],
    ['a SHA-256 fingerprint', PRINT.slice(0, 32).repeat(2)],
    ['another letter', PRINT.replace('A', 'G')],
    ['digits of another script', PRINT.replace('0', '\u0660')],
    ['a full-width letter', PRINT.replace('A', '\uFF21')],
    ['a path', '../../../../../../../../../../etc/passwd'],
    ['a NUL', `${PRINT.slice(0, 39)}\u0000`],
    ['hyphens', PRINT.replace(/(..)(?!$)/g, '$1-')],
    ['a million colons', ':'.repeat(1_000_000)],
  ])('%s', (_, text) => {
    expect(parseThumbprint(text)).toBeNull();
  });
});

test('a thumbprint is upper case only, so that one certificate has one id', () => {
  expect(thumbprint.safeParse(PRINT).success).toBe(true);
  expect(thumbprint.safeParse(PRINT.toLowerCase()).success).toBe(false);
  expect(thumbprint.safeParse(`${PRINT}\n`).success).toBe(false);
});

test('stores and certificates are written as Windows names them', () => {
  const id = { location: 'LocalMachine', store: 'My', thumbprint: PRINT } as const;
  expect(storeText(id)).toBe('LocalMachine\\My');
  expect(certificateText(id)).toBe(`LocalMachine\\My\\${PRINT}`);
});

test('store names are the same in any case, locations are not', () => {
  const my = { location: 'LocalMachine', store: 'My' } as const;
  expect(sameStore(my, { location: 'LocalMachine', store: 'MY' })).toBe(true);
  expect(sameStore(my, { location: 'CurrentUser', store: 'My' })).toBe(false);
  expect(sameStore(my, { location: 'LocalMachine', store: 'Root' })).toBe(false);
});

test.each([
  ['a location that a configuration file cannot name', { location: 'Users', store: 'My' }],
  ['no store', { location: 'LocalMachine', store: '' }],
  ['an endless store name', { location: 'LocalMachine', store: 'x'.repeat(261) }],
  ['an unknown key', { location: 'LocalMachine', store: 'My', path: '/' }],
])('a store id refuses %s', (_, value) => {
  expect(storeId.safeParse(value).success).toBe(false);
  expect(certificateId.safeParse({ ...value, thumbprint: PRINT }).success).toBe(false);
});

test('a key reference holds a place and never a key', () => {
  const key = { container: 'c', provider: 'p', providerType: 24, keySpec: 1, exportable: null };
  expect(keyRef.safeParse(key).success).toBe(true);
  expect(keyRef.safeParse({ ...key, privateKey: 'x' }).success).toBe(false);
  expect(keyRef.safeParse({ ...key, container: '' }).success).toBe(false);
  expect(keyRef.safeParse({ ...key, providerType: 1.5 }).success).toBe(false);
});
