import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CertificateId, KeyRef, StoreId } from '../../../electron/contract/ids.ts';
import { createEmbeddedStores } from '../../../electron/machine/embedded/stores.ts';
import type { Stores } from '../../../electron/machine/stores.ts';
import { build } from '../../support/certificates.ts';
import { codeOf, freshFolder } from './folder.ts';

const folder = freshFolder();
const open = (): Stores => createEmbeddedStores(folder());

const MY: StoreId = { location: 'LocalMachine', store: 'My' };
const OTHER: StoreId = { location: 'LocalMachine', store: 'Other Store' };
const KEY: KeyRef = { container: 'c', provider: 'p', providerType: 24, keySpec: 1, exportable: false };
const DER = build();
const entry = { der: DER, friendlyName: 'Name “\u202E”', key: KEY };
const placeOf = (id: CertificateId): string => join(folder(), 'stores', id.location, id.store, id.thumbprint);

describe('a store', () => {
  test('gives back what was put in, byte for byte', () => {
    const stores = open();
    const id = stores.add(MY, entry);
    expect(id).toEqual({ ...MY, thumbprint: expect.stringMatching(/^[0-9A-F]{40}$/) as string });
    expect(stores.get(id)).toEqual({ id, ...entry, der: DER, archived: false, usages: null });
    expect([...stores.list(MY)]).toEqual([stores.get(id)]);
    expect(readFileSync(join(placeOf(id), 'certificate.pem'), 'utf8')).toMatch(
      /^-----BEGIN CERTIFICATE-----\n[\s\S]*\n-----END CERTIFICATE-----\n$/,
    );
  });

  test('keeps what an administrator limits a certificate to, in every copy', () => {
    const stores = open();
    const usages = new Uint8Array([0x30, 0x0a, 0x06, 0x08, 43, 6, 1, 5, 5, 7, 3, 1]);
    const id = stores.add(MY, { ...entry, usages });
    expect(stores.get(id)?.usages).toEqual(usages);
    stores.copy(id, OTHER);
    expect(stores.get({ ...OTHER, thumbprint: id.thumbprint })?.usages).toEqual(usages);
  });

  test('replaces nothing', () => {
    const stores = open();
    const id = stores.add(MY, entry);
    expect(codeOf(() => stores.add(MY, { ...entry, key: null }))).toBe('embedded.present');
    expect(stores.get(id)?.key).toEqual(KEY);
  });

  test('is not made by looking', () => {
    const stores = open();
    expect(stores.exists(MY)).toBe(false);
    expect([...stores.list(MY)]).toEqual([]);
    stores.remove({ ...MY, thumbprint: 'A'.repeat(40) });
    stores.discard(MY);
    expect(readdirSync(folder())).toEqual([]);
  });

  test('copies every property, and takes out only the entry', () => {
    const stores = open();
    const id = stores.add(MY, entry);
    const properties = { friendlyName: 'x', key: KEY, archived: true };
    writeFileSync(join(placeOf(id), 'properties.json'), JSON.stringify(properties));
    stores.copy(id, OTHER);
    stores.remove(id);
    expect(stores.get(id)).toBeNull();
    expect(stores.get({ ...OTHER, thumbprint: id.thumbprint })).toMatchObject(properties);
    stores.remove(id);
  });

  test('goes only when it is empty', () => {
    const stores = open();
    const id = stores.add(OTHER, entry);
    stores.discard(OTHER);
    expect(stores.exists(OTHER)).toBe(true);
    stores.remove(id);
    stores.discard(OTHER);
    expect(stores.exists(OTHER)).toBe(false);
  });

  test('that holds a file of somebody else stays', () => {
    const stores = open();
    stores.remove(stores.add(OTHER, entry));
    writeFileSync(join(folder(), 'stores', 'LocalMachine', 'Other Store', 'notes.txt'), 'mine');
    stores.discard(OTHER);
    expect(stores.exists(OTHER)).toBe(true);
  });

  test('is read lazily: a damaged entry behind the one that was wanted does not matter', () => {
    const stores = open();
    const first = stores.add(MY, entry);
    const damaged = join(folder(), 'stores', 'LocalMachine', 'My', 'F'.repeat(40));
    mkdirSync(damaged);
    const [read] = stores.list(MY);
    expect(read?.id).toEqual(first);
    expect(codeOf(() => [...stores.list(MY)])).toBe('file.noFolder');
  });
});

describe('what a killed process left', () => {
  test('half-written and half-removed entries are no certificates', () => {
    const stores = open();
    const id = stores.add(MY, entry);
    for (const name of ['.new-1', '.gone-2']) {
      const left = join(folder(), 'stores', 'LocalMachine', 'My', name);
      mkdirSync(left);
      writeFileSync(join(left, 'certificate.pem'), 'half');
    }
    expect([...stores.list(MY)].map((one) => one.id)).toEqual([id]);
  });

  test('does not keep a store from being discarded', () => {
    const stores = open();
    stores.remove(stores.add(OTHER, entry));
    mkdirSync(join(folder(), 'stores', 'LocalMachine', 'Other Store', '.new-1', 'deep'), { recursive: true });
    stores.discard(OTHER);
    expect(stores.exists(OTHER)).toBe(false);
  });

  test('an add that fails leaves nothing behind', () => {
    const stores = open();
    mkdirSync(join(folder(), 'stores', 'LocalMachine', 'My'), { recursive: true });
    const id = stores.add(MY, entry);
    stores.remove(id);
    // Something lies where the entry would go: the last rename fails.
    mkdirSync(join(placeOf(id), 'in the way'), { recursive: true });
    expect(codeOf(() => stores.add(MY, entry))).toBe('file.failed');
    expect(readdirSync(join(folder(), 'stores', 'LocalMachine', 'My'))).toEqual([id.thumbprint]);
  });
});

describe('hostile contents', () => {
  test.each([
    ['garbage', 'MZ\u0000\u0001'],
    ['an empty file', ''],
    ['a PEM without its end', '-----BEGIN CERTIFICATE-----\nAAAA\n'],
    ['an end before the beginning', '-----END CERTIFICATE-----\n-----BEGIN CERTIFICATE-----\n'],
  ])('%s is handed on as it is', (_, content) => {
    const stores = open();
    const id = stores.add(MY, entry);
    writeFileSync(join(placeOf(id), 'certificate.pem'), content);
    expect(Buffer.from(stores.get(id)?.der ?? []).toString()).toBe(content);
  });

  test('text around a PEM does not matter', () => {
    const stores = open();
    const id = stores.add(MY, entry);
    const pem = readFileSync(join(placeOf(id), 'certificate.pem'), 'utf8').replaceAll('\n', '\r\n');
    writeFileSync(join(placeOf(id), 'certificate.pem'), `subject=CN = x\r\n${pem}\r\nmore`);
    expect(stores.get(id)?.der).toEqual(DER);
  });

  test.each([
    ['no JSON', '{'],
    ['no object', '[]'],
    ['a name that is no text', '{"friendlyName":1,"key":null}'],
    ['a key without a container', '{"friendlyName":null,"key":{"provider":"p"}}'],
    ['a container without a name', JSON.stringify({ friendlyName: null, key: { ...KEY, container: '' } })],
    ['a prototype', '{"__proto__":{"friendlyName":"x","key":null}}'],
  ])('properties of %s are damage that is named', (_, content) => {
    const stores = open();
    const id = stores.add(MY, entry);
    const file = join(placeOf(id), 'properties.json');
    writeFileSync(file, content);
    expect(codeOf(() => stores.get(id))).toBe('embedded.damaged');
    expect(() => stores.get(id)).toThrow(file);
  });

  test('without properties there is neither name nor key', () => {
    const stores = open();
    const id = { ...MY, thumbprint: 'B'.repeat(40) };
    mkdirSync(placeOf(id), { recursive: true });
    writeFileSync(join(placeOf(id), 'certificate.pem'), 'x');
    expect(stores.get(id)).toMatchObject({ friendlyName: null, key: null, archived: false });
  });
});

describe('names that lead elsewhere', () => {
  const planted = (): string => {
    const path = join(folder(), 'planted', 'A'.repeat(40));
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'certificate.pem'), 'x');
    return path;
  };

  test.each([
    '..',
    '../../../planted',
    '../../planted',
    '/planted',
    '.hidden',
    '',
    'a/b',
    'a\\b',
    'x'.repeat(200),
  ])('store %j', (name) => {
    const stores = open();
    const path = planted();
    const store: StoreId = { location: 'LocalMachine', store: name };
    const id = { ...store, thumbprint: 'A'.repeat(40) };
    expect(stores.exists(store)).toBe(false);
    expect([...stores.list(store)]).toEqual([]);
    expect(stores.get(id)).toBeNull();
    stores.remove(id);
    stores.discard(store);
    expect(codeOf(() => stores.add(store, entry))).toBe('file.noFolder');
    expect(existsSync(join(path, 'certificate.pem'))).toBe(true);
  });

  test.each(['../Other Store', '..', '.', '', 'a'.repeat(40)])('thumbprint %j', (thumbprint) => {
    const stores = open();
    stores.add(MY, entry);
    writeFileSync(join(folder(), 'stores', 'LocalMachine', 'certificate.pem'), 'x');
    writeFileSync(join(folder(), 'stores', 'LocalMachine', 'My', 'certificate.pem'), 'x');
    const id = { ...MY, thumbprint };
    expect(stores.get(id)).toBeNull();
    stores.remove(id);
    expect([...stores.list(MY)]).toHaveLength(1);
  });

  test('a link named like an entry is read, and taking it out takes the link', () => {
    const stores = open();
    const path = planted();
    mkdirSync(join(folder(), 'stores', 'LocalMachine', 'My'), { recursive: true });
    const id = { ...MY, thumbprint: 'C'.repeat(40) };
    symlinkSync(path, placeOf(id));
    stores.remove(id);
    expect(existsSync(placeOf(id))).toBe(false);
    expect(existsSync(join(path, 'certificate.pem'))).toBe(true);
  });
});
