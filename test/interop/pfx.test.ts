import { createPrivateKey } from 'node:crypto';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { choosePfxCandidate, pfxCandidates } from '../../electron/certificates/pfx/candidates.ts';
import type { PfxContents } from '../../electron/certificates/pfx/contents.ts';
import { readPfx } from '../../electron/certificates/pfx/read.ts';
import { Problem } from '../../electron/contract/problem.ts';
import { HOST, issueAll } from './pki/answers.ts';
import { establish } from './pki/authority.ts';
import { fillDatabase, PFX_FILES, type PfxFile } from './pki/pfx-files.ts';
import { needs, workshop } from './pki/tools.ts';

const there = needs('openssl', 'certtool', 'pk12util', 'certutil');
const shop = workshop();
/** Files by how they are made: some tools take a second for each. */
const madeBy = new Map<unknown, Uint8Array>();
function fileOf({ make }: PfxFile): Uint8Array {
  const bytes = madeBy.get(make) ?? make(shop);
  madeBy.set(make, bytes);
  return bytes;
}
/** The keys that the files hold, in base64; not compared as KeyObjects, see certificates/key.ts. */
const known: string[] = [];
const pkcs8Of = (key: Parameters<typeof createPrivateKey>[0]): string =>
  createPrivateKey(key).export({ format: 'der', type: 'pkcs8' }).toString('base64');

async function read(bytes: Uint8Array, password: string | null): Promise<PfxContents | string> {
  try {
    return await readPfx(bytes, password);
  } catch (error) {
    if (error instanceof Problem && error.kind === 'refused') return error.problem.code;
    throw error;
  }
}

describe('PFX files made by OpenSSL, GnuTLS and NSS', () => {
  beforeAll(() => {
    if (!there) return;
    establish(shop);
    issueAll(shop);
    shop.run(
      'openssl',
      'genpkey',
      '-algorithm',
      'EC',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-out',
      'ec.key',
    );
    shop.run(
      'openssl',
      'req',
      '-x509',
      '-config',
      'ca.cnf',
      '-key',
      'ec.key',
      '-subj',
      `/CN=${HOST}`,
      '-out',
      'ec.pem',
    );
    const together = (...names: string[]): Buffer => Buffer.concat(names.map((name) => shop.read(name)));
    shop.write('chain.pem', together('sub.pem', 'root.pem'));
    shop.write('keys.pem', together('ris.key', 'stranger.key'));
    shop.write('all.pem', together('ris.pem', 'stranger.pem', 'sub.pem', 'root.pem'));
    fillDatabase(shop);
    for (const name of ['ris.key', 'stranger.key', 'ec.key']) known.push(pkcs8Of(shop.read(name)));
  });

  test.each(PFX_FILES)('$what: $expected', async (file) => {
    const { password, expected } = file;
    const found = await read(fileOf(file), password);
    const got = typeof found === 'string' ? found : `${found.keys.length}+${found.certificates.length}`;
    expect(got).toBe(expected);
    for (const { pkcs8, publicKey } of typeof found === 'string' ? [] : found.keys) {
      expect(known).toContain(pkcs8Of({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' }));
      expect(publicKey).not.toBeNull();
    }
  });

  const open = async (what: string): Promise<PfxContents> => {
    const file = PFX_FILES.find((one) => one.what.startsWith(what));
    if (file === undefined) throw new Error(`no file ${what}`);
    return readPfx(fileOf(file), file.password);
  };

  it('tells the provider that Windows named', async () => {
    const [key] = (await open('3DES and SHA-1')).keys;
    expect(key?.provider).toBe('Microsoft RSA SChannel Cryptographic Provider');
    expect(key?.localKeyId).toMatch(/^[0-9A-F]{40}$/);
  });

  it('tells the friendly name', async () => {
    expect((await open('NSS, its defaults')).keys[0]?.friendlyName).toBe('RIS');
    expect((await open('GnuTLS, its defaults')).keys[0]?.friendlyName).toBe('RIS');
  });

  it('puts keys and certificates together and leaves the chain', async () => {
    const found = pfxCandidates(await open('GnuTLS with chain and several keys'));
    expect(found).toHaveLength(2);
    expect(found.every(({ unsuitable }) => unsuitable.length === 0)).toBe(true);
    // Both are for this host: somebody has to say which.
    expect(choosePfxCandidate(found, HOST)).toMatchObject({ chosen: null, why: [{ code: 'pfx.several' }] });
    const one = pfxCandidates(await open('OpenSSL 3 with chain'));
    expect(choosePfxCandidate(one, HOST)).toMatchObject({
      chosen: { certificate: { certificate: { dnsNames: ['pacs.example.org', HOST] } } },
    });
    expect(pfxCandidates(await open('an EC key'))).toMatchObject([
      { unsuitable: [{ code: 'pfx.candidate.notRsa' }] },
    ]);
  });
});
