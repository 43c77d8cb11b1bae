import { deepStrictEqual, match, ok, strictEqual, throws } from 'node:assert/strict';
import { after, beforeEach, describe, it } from 'node:test';
import type { CertificateId, KeyRef, StoreId } from '../../electron/contract/ids.ts';
import { Problem } from '../../electron/contract/problem.ts';
import { thumbprintOf } from '../../electron/machine/windows/certificate-context.ts';
import { windowsStores as stores } from '../../electron/machine/windows/stores.ts';
import { keylessCertificate } from './certificates.ts';
import { addMany, removeAll } from './many-certificates.ts';
import { inSecondProcess } from './second-process.ts';

const TEST: StoreId = { location: 'LocalMachine', store: 'RIS Setup Test' };
const OTHER: StoreId = { location: 'LocalMachine', store: 'RIS Setup Test 2' };
const ABSENT: StoreId = { location: 'LocalMachine', store: 'RIS Setup Absent' };
const MY: StoreId = { location: 'LocalMachine', store: 'My' };

const NAME = 'RIS – Prüfung 放射線科 🏥';
const KEY: KeyRef = {
  container: 'ris-setup-test nowhere',
  provider: 'Microsoft Enhanced RSA and AES Cryptographic Provider',
  providerType: 24,
  keySpec: 1,
  exportable: null,
};

const problem = (code: string) => (error: unknown) => error instanceof Problem && error.problem.code === code;

const range = (first: number, count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, i) => keylessCertificate(first + i));

function empty(): void {
  for (const store of [TEST, OTHER]) {
    removeAll(store);
    stores.discard(store);
  }
}

describe('stores', () => {
  beforeEach(empty);
  after(empty);

  it('reads an absent store as empty and creates none by reading', () => {
    strictEqual(stores.exists(ABSENT), false);
    deepStrictEqual([...stores.list(ABSENT)], []);
    strictEqual(stores.get({ ...ABSENT, thumbprint: 'A'.repeat(40) }), null);
    stores.remove({ ...ABSENT, thumbprint: 'A'.repeat(40) });
    stores.discard(ABSENT);
    strictEqual(stores.exists(ABSENT), false);
    strictEqual(inSecondProcess('exists', ABSENT), false);
  });

  it('adds a certificate with its properties, which another process sees', () => {
    const der = keylessCertificate(1);
    const id = stores.add(TEST, { der, friendlyName: NAME, key: KEY });
    deepStrictEqual(id, { ...TEST, thumbprint: thumbprintOf(der) });
    const entry = { id, der, friendlyName: NAME, key: KEY, archived: false, usages: null };
    deepStrictEqual(stores.get(id), entry);
    deepStrictEqual([...stores.list(TEST)], [entry]);
    deepStrictEqual(inSecondProcess('list', TEST), [{ id, friendlyName: NAME, key: KEY }]);
  });

  it('keeps an entry without name and key so', () => {
    const id = stores.add(TEST, { der: keylessCertificate(2), friendlyName: null, key: null });
    const { friendlyName, key } = stores.get(id) ?? {};
    deepStrictEqual({ friendlyName, key }, { friendlyName: null, key: null });
  });

  it('keeps what an administrator limits a certificate to, in every copy', () => {
    const usages = new Uint8Array([0x30, 0x0a, 0x06, 0x08, 43, 6, 1, 5, 5, 7, 3, 1]);
    const id = stores.add(TEST, { der: keylessCertificate(2), friendlyName: null, key: null, usages });
    deepStrictEqual(stores.get(id)?.usages, usages);
    stores.copy(id, OTHER);
    deepStrictEqual(stores.get({ ...OTHER, thumbprint: id.thumbprint })?.usages, usages);
  });

  it('refuses to replace what is there, and leaves its properties', () => {
    const der = keylessCertificate(3);
    const id = stores.add(TEST, { der, friendlyName: 'first', key: KEY });
    throws(
      () => stores.add(TEST, { der, friendlyName: 'second', key: null }),
      problem('windows.store.exists'),
    );
    strictEqual(stores.get(id)?.friendlyName, 'first');
    deepStrictEqual(stores.get(id)?.key, KEY);
  });

  it('moves by copy and remove and back, with name and key reference', () => {
    const id = stores.add(TEST, { der: keylessCertificate(4), friendlyName: NAME, key: KEY });
    const moved: CertificateId = { ...OTHER, thumbprint: id.thumbprint };
    stores.copy(id, OTHER);
    stores.remove(id);
    strictEqual(stores.get(id), null);
    deepStrictEqual(inSecondProcess('list', OTHER), [{ id: moved, friendlyName: NAME, key: KEY }]);
    stores.copy(moved, TEST);
    stores.remove(moved);
    stores.remove(moved);
    deepStrictEqual(stores.get(id)?.key, KEY);
    strictEqual(stores.get(id)?.friendlyName, NAME);
    deepStrictEqual(inSecondProcess('list', OTHER), []);
  });

  it('copies a second time without changing what is there', () => {
    const id = stores.add(TEST, { der: keylessCertificate(5), friendlyName: NAME, key: KEY });
    stores.copy(id, OTHER);
    stores.copy(id, OTHER);
    deepStrictEqual(
      [...stores.list(OTHER)].map((entry) => entry.friendlyName),
      [NAME],
    );
    stores.remove({ ...id, store: OTHER.store });
  });

  it('says which certificate it cannot copy', () => {
    throws(() => {
      stores.copy({ ...TEST, thumbprint: 'B'.repeat(40) }, OTHER);
    }, /LocalMachine\\RIS Setup Test\\B{40}/);
  });

  it('takes away an empty store only', () => {
    const id = stores.add(OTHER, { der: keylessCertificate(6), friendlyName: null, key: null });
    stores.discard(OTHER);
    ok(stores.get(id));
    stores.remove(id);
    strictEqual(stores.exists(OTHER), true);
    stores.discard(OTHER);
    strictEqual(inSecondProcess('exists', OTHER), false);
  });

  it("never takes away one of Windows' own, whatever its letter case", () => {
    const store = { location: 'LocalMachine', store: 'TRUSTEDpublisher' } as const;
    const id = stores.add(store, { der: keylessCertificate(7), friendlyName: null, key: null });
    stores.remove(id);
    stores.discard(store);
    strictEqual(stores.exists(store), true);
  });

  it('lists while the caller removes what it was given', () => {
    addMany(OTHER, range(100, 20));
    let seen = 0;
    for (const { id } of stores.list(OTHER)) {
      stores.remove(id);
      seen++;
    }
    strictEqual(seen, 20);
    deepStrictEqual([...stores.list(OTHER)], []);
  });

  it('can be left in the middle of a list', () => {
    const [first] = stores.list({ location: 'LocalMachine', store: 'Root' });
    ok(first);
    strictEqual(first.id.thumbprint, thumbprintOf(first.der));
  });

  it('reads the stores of the user too', () => {
    strictEqual(stores.exists({ location: 'CurrentUser', store: 'My' }), true);
    ok(Array.isArray([...stores.list({ location: 'CurrentUser', store: 'My' })]));
  });

  for (const [what, der] of [
    ['nothing', new Uint8Array(0)],
    ['noise', Buffer.alloc(500, 0xa5)],
    ['a huge length', Buffer.from('3084ffffffff30', 'hex')],
    ['half a certificate', keylessCertificate(8).subarray(0, 150)],
    ['an endless nesting', Buffer.alloc(4096, 0x30)],
  ] as const) {
    it(`refuses ${what} as a certificate, and stores nothing`, () => {
      const before = [...stores.list(OTHER)].length;
      throws(() => stores.add(OTHER, { der, friendlyName: null, key: null }), Problem);
      strictEqual([...stores.list(OTHER)].length, before);
    });
  }

  for (const store of ['', 'My\0hidden', '\\\\server\\My', 'a\\b', 'x'.repeat(300)]) {
    it(`refuses ${JSON.stringify(store.slice(0, 12))} as the name of a store`, () => {
      throws(() => stores.exists({ ...MY, store }), problem('windows.name'));
      throws(() => [...stores.list({ ...MY, store })], problem('windows.name'));
      throws(() => {
        stores.discard({ ...MY, store });
      }, problem('windows.name'));
    });
  }

  it('finds nothing by a thumbprint that is none', () => {
    strictEqual(stores.get({ ...TEST, thumbprint: 'not hexadecimal' }), null);
  });

  it('names code, call and store in an error', () => {
    try {
      stores.add(TEST, { der: new Uint8Array(3), friendlyName: null, key: null });
      ok(false);
    } catch (error) {
      match(String(error), /CertCreateCertificateContext, 0x[0-9a-f]{8}/);
    }
  });

  it('lists 1,000 certificates', (t) => {
    addMany(OTHER, range(1000, 1000));
    const start = performance.now();
    const found = new Set([...stores.list(OTHER)].map((entry) => entry.id.thumbprint));
    t.diagnostic(`1,000 certificates listed in ${(performance.now() - start).toFixed(0)} ms`);
    strictEqual(found.size, 1000);
  });
});
