import { createPrivateKey } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { choosePfxCandidate, pfxCandidates } from '../../../electron/certificates/pfx/candidates.ts';
import { wipeKeys } from '../../../electron/certificates/pfx/contents.ts';
import { LARGEST_PFX } from '../../../electron/certificates/pfx/limits.ts';
import { readPfx } from '../../../electron/certificates/pfx/read.ts';
import { Problem } from '../../../electron/contract/problem.ts';
import { authority, build, extension, type KeyPair, keyPair, name } from '../../support/certificates.ts';
import { type Bytes, explicit, octets, oid, seq, small } from '../../support/der-writer.ts';
import {
  certificateBag,
  keyBag,
  nestedBag,
  pfxOf,
  plainPart,
  sealedKeyBag,
  sealedPart,
} from '../../support/pfx-writer.ts';

const SECRET = { password: 'Gehe1m ß' };
const pkcs8 = ({ privateKey }: KeyPair): Bytes => privateKey.export({ format: 'der', type: 'pkcs8' });
const ca = authority('CA');
const key = keyPair('rsa', 2048, 'server');
const certificateFor = (host: string, of = key): Bytes =>
  build({ subject: name(['CN', host]), key: of, issuer: ca.issuer, extensions: [extension.dnsNames(host)] });
const leaf = certificateFor('ris01');
const ID = Buffer.of(1, 2, 3);

const usual = (...more: Bytes[]): Bytes =>
  pfxOf(
    SECRET,
    sealedPart(SECRET, certificateBag(leaf, { name: 'RIS', id: ID }), certificateBag(ca.der), ...more),
    plainPart(sealedKeyBag(pkcs8(key), SECRET, { name: 'RIS', id: ID, provider: 'Microsoft Strong' })),
  );

const outcome = async (bytes: Bytes, password: string | null = SECRET.password): Promise<string> => {
  try {
    const { keys, certificates } = await readPfx(bytes, password);
    return `${keys.length} keys, ${certificates.length} certificates`;
  } catch (error) {
    if (error instanceof Problem && error.kind === 'refused') return error.problem.code;
    throw error;
  }
};
const changed = (bytes: Bytes, at: number): Bytes => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0x55;
  return copy;
};

describe('readPfx', () => {
  it('reads key, certificates and what the file says of them', async () => {
    const contents = await readPfx(usual(), SECRET.password);
    expect(contents.keys).toMatchObject([
      {
        friendlyName: 'RIS',
        localKeyId: '010203',
        provider: 'Microsoft Strong',
        publicKey: { kind: 'rsa', bits: 2048 },
      },
    ]);
    expect(contents.certificates.map(({ certificate }) => Buffer.from(certificate.der))).toEqual([
      leaf,
      ca.der,
    ]);
    const [found] = contents.keys;
    const read = createPrivateKey({ key: Buffer.from(found?.pkcs8 ?? []), format: 'der', type: 'pkcs8' });
    expect(read.equals(key.privateKey)).toBe(true);
    wipeKeys(contents);
    expect(found?.pkcs8.every((byte) => byte === 0)).toBe(true);
    expect(Buffer.from(contents.certificates[0]?.certificate.der ?? [])).toEqual(leaf);
  });

  test.each([
    ['as base64', Buffer.from(Buffer.from(usual()).toString('base64')), '1 keys, 2 certificates'],
    [
      'with a key that is not encrypted on its own',
      pfxOf(SECRET, sealedPart(SECRET, keyBag(pkcs8(key)), certificateBag(leaf))),
      '1 keys, 1 certificates',
    ],
    [
      'with bags within bags',
      pfxOf(SECRET, sealedPart(SECRET, nestedBag(seq(certificateBag(leaf))))),
      '0 keys, 1 certificates',
    ],
    [
      'without a check value',
      pfxOf({ password: null }, sealedPart(SECRET, certificateBag(leaf))),
      '0 keys, 1 certificates',
    ],
    [
      'with bags of other kinds',
      pfxOf(
        SECRET,
        plainPart(certificateBag(leaf), seq(oid('1.2.840.113549.1.12.10.1.5'), explicit(0, seq()))),
      ),
      '0 keys, 1 certificates',
    ],
    [
      'with a certificate that cannot be read beside',
      pfxOf(SECRET, plainPart(certificateBag(leaf), certificateBag(small(1)))),
      '0 keys, 1 certificates',
    ],
  ])('reads one %s', async (_, bytes, expected) => {
    expect(await outcome(bytes)).toBe(expected);
  });

  it('tries the empty password and none', async () => {
    const empty = { password: '' };
    const bytes = pfxOf(empty, sealedPart(empty, certificateBag(leaf)));
    expect(await outcome(bytes, '')).toBe('0 keys, 1 certificates');
    expect(await outcome(bytes, null)).toBe('0 keys, 1 certificates');
    expect(await outcome(bytes, 'x')).toBe('pfx.password.wrong');
  });

  const aesOf = (cipher: string): Bytes =>
    pfxOf(SECRET, sealedPart({ ...SECRET, cipher }, certificateBag(leaf)));
  let deep = seq(certificateBag(leaf));
  for (let i = 0; i < 6; i++) deep = seq(nestedBag(deep));
  test.each([
    ['nothing', new Uint8Array(), 'pfx.empty'],
    ['too much', Buffer.alloc(LARGEST_PFX + 1), 'pfx.large'],
    ['half of it', usual().subarray(0, 900), 'pfx.cutOff'],
    ['something after it', Buffer.concat([usual(), Buffer.from('x')]), 'pfx.damaged'],
    ['text', Buffer.from('secret'), 'pfx.unknown'],
    ['garbage', Buffer.from('000102', 'hex'), 'pfx.unknown'],
    ['a certificate', leaf, 'pfx.certificate'],
    ['a private key', pkcs8(key), 'pfx.privateKey'],
    ['a public key', key.spki, 'pfx.unknown'],
    ['PEM', Buffer.from('-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n'), 'pfx.text'],
    ['empty contents', pfxOf(SECRET), 'pfx.nothing'],
    ['empty bags', pfxOf(SECRET, sealedPart(SECRET), plainPart()), 'pfx.nothing'],
    [
      'a signature in place of a password',
      seq(small(3), seq(oid('1.2.840.113549.1.7.2'), explicit(0, seq()))),
      'pfx.signed',
    ],
    ['contents of an unknown type', seq(small(3), seq(oid('1.2.3'), explicit(0, seq()))), 'pfx.damaged'],
    ['an unknown cipher', aesOf('1.2.3.4'), 'pfx.encryption'],
    ['a cipher with another block length', aesOf('1.2.840.113549.3.7'), 'pfx.damaged'],
    [
      'encryption for a certificate',
      pfxOf(SECRET, seq(oid('1.2.840.113549.1.7.3'), explicit(0, seq()))),
      'pfx.encryption',
    ],
    ['an unknown check value', pfxOf({ ...SECRET, macAlgorithm: '1.2.3.4' }), 'pfx.mac'],
    ['bags nested too deep', pfxOf(SECRET, plainPart(nestedBag(deep))), 'pfx.nested'],
    [
      'too many bags',
      pfxOf(SECRET, plainPart(...Array.from({ length: 201 }, () => certificateBag(leaf)))),
      'pfx.many',
    ],
    ['too many parts', pfxOf(SECRET, ...Array.from({ length: 201 }, () => plainPart())), 'pfx.many'],
    [
      'a bag with too much',
      pfxOf(SECRET, plainPart(seq(oid('1.2.840.113549.1.12.10.1.3'), explicit(0, small(1)), small(1)))),
      'pfx.damaged',
    ],
    ['a check value that is changed', changed(usual(), usual().length - 20), 'pfx.damaged'],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await outcome(bytes)).toBe(code);
  });

  test.each([
    ['of the check value', pfxOf({ ...SECRET, iterations: 2 ** 31 })],
    [
      'of the contents',
      pfxOf(SECRET, sealedPart({ ...SECRET, iterations: 50_000_000 }, certificateBag(leaf))),
    ],
    ['of a key', pfxOf(SECRET, plainPart(sealedKeyBag(pkcs8(key), { ...SECRET, iterations: 2 ** 40 })))],
    [
      'of a key inside encrypted contents',
      pfxOf(SECRET, sealedPart(SECRET, sealedKeyBag(pkcs8(key), { ...SECRET, iterations: 2 ** 40 }))),
    ],
    [
      'that are too many only together',
      pfxOf(
        SECRET,
        ...Array.from({ length: 11 }, () =>
          sealedPart({ ...SECRET, iterations: 1_000_000 }, certificateBag(leaf)),
        ),
      ),
    ],
  ])('refuses absurd iterations %s, before deriving', async (_, bytes) => {
    const before = process.cpuUsage();
    expect(await outcome(bytes)).toBe('pfx.iterations');
    // Ten million iterations and more would take seconds of the processor's time.
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });

  it('tells a wrong password from a damaged file', async () => {
    expect(await outcome(usual(), 'wrong')).toBe('pfx.password.wrong');
    expect(await outcome(usual(), 'gehe1m ß')).toBe('pfx.password.wrong');
    expect(await outcome(usual(), '')).toBe('pfx.password.needed');
    expect(await outcome(usual(), null)).toBe('pfx.password.needed');
    const unchecked = pfxOf({ password: null }, sealedPart(SECRET, certificateBag(leaf)));
    expect(await outcome(unchecked, 'wrong')).toBe('pfx.password.unchecked');
  });

  it('calls every changed octet damaged or refused, never a wrong password', async () => {
    const bytes = usual();
    const seen = new Set<string>();
    // Up to the check value's own parameters, of which some mean nothing.
    for (let at = 0; at < bytes.length - 160; at += 7) seen.add(await outcome(changed(bytes, at)));
    expect(seen).toContain('pfx.damaged');
    expect([...seen].filter((code) => code.startsWith('pfx.password') || code.includes('keys'))).toEqual([]);
  });

  it('says that the contents are damaged where only they were changed before the check value was made', async () => {
    const [broken] = [sealedPart(SECRET, certificateBag(leaf))].map((part) => changed(part, part.length - 1));
    expect(await outcome(pfxOf(SECRET, broken ?? seq()))).toBe('pfx.damaged');
    const notBags = pfxOf(SECRET, sealedPart(SECRET, octets(Buffer.from('x'))));
    expect(await outcome(notBags)).toBe('pfx.damaged');
  });
});

describe('pfxCandidates', () => {
  const read = async (...parts: Bytes[]) => readPfx(pfxOf(SECRET, ...parts), SECRET.password);
  const candidates = async (...bags: Bytes[]) => pfxCandidates(await read(plainPart(...bags)));
  const codes = (found: Awaited<ReturnType<typeof candidates>>) =>
    found.map(({ unsuitable }) => unsuitable.map(({ code }) => code).join());

  it('goes by the public key, whatever the file says', async () => {
    const second = keyPair('rsa', 2048, 'second');
    const found = await candidates(
      keyBag(pkcs8(key), { id: Buffer.of(2) }),
      keyBag(pkcs8(second), { id: Buffer.of(1) }),
      certificateBag(leaf, { id: Buffer.of(1) }),
      certificateBag(certificateFor('ris02', second), { id: Buffer.of(2) }),
      certificateBag(ca.der),
    );
    expect(codes(found)).toEqual(['', '']);
    expect(found.map((one) => one.certificate?.certificate.dnsNames)).toEqual([['ris01'], ['ris02']]);
    expect(choosePfxCandidate(found, 'ris01')).toMatchObject({
      chosen: { certificate: { certificate: { dnsNames: ['ris01'] } } },
    });
    expect(choosePfxCandidate(found, 'elsewhere')).toMatchObject({
      chosen: null,
      why: [{ code: 'pfx.several' }],
    });
  });

  const bare = keyPair('ed25519');
  test.each([
    ['no key', [certificateBag(leaf)], 'pfx.candidate.noKey', 'pfx.noKey'],
    ['no certificate', [keyBag(pkcs8(key))], 'pfx.candidate.noCertificate', 'pfx.candidate.noCertificate'],
    [
      'the key of another certificate',
      [
        keyBag(pkcs8(keyPair('rsa', 2048, 'second')), { id: ID }),
        certificateBag(ca.der),
        certificateBag(leaf, { id: ID }),
      ],
      'pfx.candidate.otherKey,pfx.candidate.noKey',
      'pfx.candidate.otherKey,pfx.candidate.noKey',
    ],
    [
      'an elliptic curve',
      [keyBag(pkcs8(keyPair('ec'))), certificateBag(certificateFor('ris01', keyPair('ec')))],
      'pfx.candidate.notRsa',
      'pfx.candidate.notRsa',
    ],
    [
      'an Edwards curve',
      [keyBag(pkcs8(bare)), certificateBag(certificateFor('ris01', bare))],
      'pfx.candidate.notRsa',
      'pfx.candidate.notRsa',
    ],
    [
      'a short key',
      [keyBag(pkcs8(keyPair('rsa', 1024))), certificateBag(certificateFor('ris01', keyPair('rsa', 1024)))],
      'pfx.candidate.shortKey',
      'pfx.candidate.shortKey',
    ],
    [
      'a key of no known kind',
      [keyBag(seq(small(0), seq(oid('1.2.3.4')), octets(small(1)))), certificateBag(leaf)],
      'pfx.candidate.unknownKey,pfx.candidate.noKey',
      'pfx.candidate.unknownKey,pfx.candidate.noKey',
    ],
  ])('explains %s', async (_, bags, each, chosen) => {
    const found = await candidates(...bags);
    expect(codes(found).join()).toBe(each);
    const choice = choosePfxCandidate(found, 'ris01');
    expect(choice.chosen).toBeNull();
    expect(choice.chosen === null && choice.why.map(({ code }) => code).join()).toBe(chosen);
  });

  it('takes the only complete one whatever its name: that is judged later', async () => {
    const found = await candidates(keyBag(pkcs8(key)), certificateBag(leaf), keyBag(pkcs8(keyPair('ec'))));
    expect(choosePfxCandidate(found, 'elsewhere')).toMatchObject({ chosen: { unsuitable: [] } });
  });
});
