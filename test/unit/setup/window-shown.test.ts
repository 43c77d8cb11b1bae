import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../electron/certificates/contact.ts';
import { type Endpoint, endpointUrl } from '../../../electron/contract/endpoint.ts';
import { confirmServer, createShown, shownDetails } from '../../../electron/setup/window/shown.ts';
import { authority, build, extension, keyPair, name } from '../../support/certificates.ts';

const root = authority('Shown Root', {});
const leaf = build({
  subject: name(['CN', 'ris01']),
  key: keyPair('rsa', 2048, 'shown'),
  issuer: root.issuer,
});
const other = build({
  subject: name(['CN', 'ris02']),
  key: keyPair('rsa', 2048, 'shown 2'),
  extensions: [extension.dnsNames('ris02')],
});
const NO_STORES = { list: () => [] };

const at = (host: string): Endpoint => ({ kind: 'net.tcp', host, port: 8000, path: '/' });

const presents =
  (chains: Readonly<Record<string, readonly Uint8Array[]>>) =>
  (endpoint: Endpoint): Promise<Contact> => {
    const chain = chains[endpoint.host];
    return Promise.resolve(
      chain === undefined
        ? { state: 'unjudged', endpoint, found: { code: 'run.busy', params: {} } }
        : {
            state: 'presented',
            endpoint,
            address: '192.0.2.1',
            needs: null,
            presented: { chain, protocol: 'TLSv1.2', cipher: 'X', keyExchange: null, clock: null },
          },
    );
  };

async function shownBy(chains: Readonly<Record<string, readonly Uint8Array[]>>, ...hosts: string[]) {
  const shown = createShown(presents(chains));
  for (const host of hosts) await shown.contact(at(host));
  return shown;
}

const URL = endpointUrl(at('ris01'));

async function sha256Of(der: Uint8Array): Promise<string> {
  const { createHash } = await import('node:crypto');
  return createHash('sha256').update(der).digest('hex').toUpperCase();
}

describe('certificates that servers showed', () => {
  it('can be opened with the chain that was sent, and no others can', async () => {
    const shown = await shownBy({ ris01: [leaf, root.der] }, 'ris01', 'nobody');
    const details = shownDetails(shown, NO_STORES, await sha256Of(leaf));
    expect(details?.summary.subject).toBe('CN=ris01');
    expect(details?.hasKey).toBe(false);
    expect(details?.chain.map(({ subject }) => subject)).toEqual([
      'CN=ris01',
      'CN=Shown Root, O=General Hospital, C=CA',
    ]);
    expect(shownDetails(shown, NO_STORES, await sha256Of(root.der))?.chain).toHaveLength(1);
    expect(shownDetails(shown, NO_STORES, await sha256Of(other))).toBeNull();
  });

  it('are those of the last contact alone', async () => {
    const chains: Record<string, readonly Uint8Array[]> = { ris01: [leaf] };
    const shown = createShown((endpoint) => presents(chains)(endpoint));
    await shown.contact(at('ris01'));
    chains.ris01 = [other];
    await shown.contact(at('ris01'));
    expect(shownDetails(shown, NO_STORES, await sha256Of(leaf))).toBeNull();
    expect(shown.serverAt(URL)?.sha256).toBe(await sha256Of(other));
  });

  it('are forgotten, the oldest first, where more servers are contacted than anybody checks', async () => {
    const hosts = Array.from({ length: 70 }, (_, number) => `ris${number}`);
    const shown = await shownBy(Object.fromEntries(hosts.map((host) => [host, [leaf]])), ...hosts);
    expect(shown.serverAt(endpointUrl(at('ris0')))).toBeNull();
    expect(shown.serverAt(endpointUrl(at('ris69')))).not.toBeNull();
  });
});

describe('confirming the certificate of a server', () => {
  it('gives the whole fingerprint for its first 16 digits, however they are written', async () => {
    const shown = await shownBy({ ris01: [leaf, root.der] }, 'ris01');
    const sha256 = await sha256Of(leaf);
    const typed = sha256.slice(0, 16).toLowerCase().replace(/(..)/g, '$1:');
    expect(confirmServer(shown, { url: URL, typed })).toEqual({ confirmed: true, sha256 });
  });

  it.each([
    ['fewer digits', (sha256: string) => sha256.slice(0, 15), 'window.serverFingerprint.short'],
    ['nothing', () => '', 'window.serverFingerprint.short'],
    ['other digits', () => '0'.repeat(64), 'window.serverFingerprint.differs'],
    ['its end', (sha256: string) => sha256.slice(20), 'window.serverFingerprint.differs'],
    ['no digits', () => 'the server in the basement', 'issuer.fingerprint.notHexadecimal'],
  ])('refuses %s, and does not say the fingerprint', async (_, typedFrom, code) => {
    const shown = await shownBy({ ris01: [leaf] }, 'ris01');
    const sha256 = await sha256Of(leaf);
    const answer = confirmServer(shown, { url: URL, typed: typedFrom(sha256) });
    expect(answer).toMatchObject({ confirmed: false, why: { code } });
    expect(JSON.stringify(answer)).not.toContain(sha256.slice(0, 16));
  });

  it('refuses the SHA-1 fingerprint, which certlm.msc calls the thumbprint', async () => {
    const shown = await shownBy({ ris01: [leaf] }, 'ris01');
    const typed = createHash('sha1').update(leaf).digest('hex');
    const answer = confirmServer(shown, { url: URL, typed });
    expect(answer).toMatchObject({ confirmed: false, why: { code: 'window.serverFingerprint.sha1' } });
  });

  it('refuses the root that the server sent with it', async () => {
    const shown = await shownBy({ ris01: [leaf, root.der] }, 'ris01');
    const answer = confirmServer(shown, { url: URL, typed: await sha256Of(root.der) });
    expect(answer.confirmed).toBe(false);
  });

  it('says so where the server has shown none', async () => {
    const shown = await shownBy({}, 'ris01');
    const answer = confirmServer(shown, { url: URL, typed: '0'.repeat(64) });
    expect(answer).toMatchObject({ confirmed: false, why: { code: 'window.notShown' } });
  });
});
