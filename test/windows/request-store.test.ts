import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, beforeEach, describe, it } from 'node:test';
import { requestPlaceholder } from '../../electron/certificates/request/placeholder.ts';
import { requestedBy, requestedByPlaceholder } from '../../electron/certificates/request/read.ts';
import { writeRequest } from '../../electron/certificates/request/write.ts';
import { matchResponse } from '../../electron/certificates/response/match.ts';
import { readAnswer } from '../../electron/certificates/response/read.ts';
import type { KeyRef, StoreId } from '../../electron/contract/ids.ts';
import { windowsKeys as keys } from '../../electron/machine/windows/keys.ts';
import { windowsStores as stores } from '../../electron/machine/windows/stores.ts';
import { degenerate } from '../support/answers.ts';
import { authority, build, extension, NOW, name } from '../support/certificates.ts';
import { inSecondProcess } from './second-process.ts';

const HOST = 'ris01.example.org';
const CONTAINER = 'ris-setup-test request';
const REQUEST = { location: 'LocalMachine', store: 'REQUEST' } as const;
const DONE = { location: 'LocalMachine', store: 'RIS Setup Test' } as const;

function empty(): void {
  for (const store of [REQUEST, DONE]) {
    for (const { id, key } of [...stores.list(store)]) {
      if (key?.container === CONTAINER) stores.remove(id);
    }
  }
  stores.discard(DONE);
  keys.delete(CONTAINER);
}

/** What another process sees of this test's; a real machine may have requests of its own. */
const ours = (store: StoreId): unknown[] =>
  (inSecondProcess('list', store) as { readonly key: KeyRef | null }[]).filter(
    ({ key }) => key?.container === CONTAINER,
  );

async function contentFor(key: KeyRef) {
  const state = keys.read(key);
  if (state.state !== 'present') throw new Error(state.state);
  return {
    subject: { commonName: HOST, organization: 'Hôpital Général', country: 'CA' },
    host: HOST,
    otherNames: ['pacs.example.org'],
    publicKey: state.publicKey,
    sign: (tbs: Uint8Array) => keys.sign(key, tbs),
  };
}

describe('a request whose key is in Windows’ key store', () => {
  beforeEach(empty);
  after(empty);

  it('is signed there, lies in REQUEST as a placeholder, and is completed by its answer', async () => {
    const content = await contentFor(
      await keys.create({ container: CONTAINER, bits: 2048, exportable: false }),
    );
    const { der: request } = await writeRequest(content);
    const placeholder = await requestPlaceholder({ ...content, serial: randomBytes(16), now: NOW });
    const key: KeyRef = {
      container: CONTAINER,
      provider: 'Microsoft Enhanced RSA and AES Cryptographic Provider',
      providerType: 24,
      keySpec: 1,
      exportable: null,
    };
    const id = stores.add(REQUEST, { der: placeholder, friendlyName: null, key });
    deepStrictEqual(ours(REQUEST), [{ id, friendlyName: null, key }]);

    const pending = [...stores.list(REQUEST)].map((entry) => ({
      entry,
      ...requestedByPlaceholder(entry.der),
    }));
    const ca = authority('Hospital CA');
    const leaf = build({
      subject: name(['CN', HOST]),
      key: { ...ca.issuer.key, spki: requestedBy(request).publicKey },
      issuer: ca.issuer,
      extensions: [extension.dnsNames('pacs.example.org', HOST)],
    });
    const match = matchResponse(readAnswer(degenerate(ca.der, leaf)), pending, NOW, HOST);
    ok(match.matched);
    strictEqual(match.request.entry.key?.container, CONTAINER);
    const done = stores.add(DONE, { der: match.leaf.der, friendlyName: HOST, key: match.request.entry.key });
    stores.remove(match.request.entry.id);
    deepStrictEqual(ours(REQUEST), []);
    deepStrictEqual(ours(DONE), [{ id: done, friendlyName: HOST, key }]);
    // RSA 2048: 256 octets in hexadecimal digits.
    strictEqual(String(inSecondProcess('sign', { key, data: 'x' })).length, 512);
  });
});
