import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { CertificateDetails } from '../../../electron/contract/certificate.ts';
import type { CertificateId } from '../../../electron/contract/ids.ts';
import { INTERMEDIATES, MY, ROOT } from '../../../electron/setup/places.ts';
import { certificateDetails, pemOf } from '../../../electron/setup/window/certificate.ts';
import { storeChoices } from '../../../electron/setup/window/store-choices.ts';
import { authority, build, extension, keyPair, name, type Recipe } from '../../support/certificates.ts';
import { octets } from '../../support/der-writer.ts';
import { engineOn, integrated } from '../../support/drive.ts';
import { createEmbeddedRig } from '../../support/embedded-rig.ts';
import { certificate, days, plant } from '../../support/plant.ts';
import { productFiles } from '../../support/product-files.ts';

const rig = createEmbeddedRig();
beforeEach(() => rig.reset(productFiles()));
afterAll(() => {
  rig.dispose();
});

const dates = { notBefore: days(-10), notAfter: days(1000) };
const put = (der: Uint8Array, store = MY): CertificateId =>
  rig.open().stores.add(store, { der, friendlyName: null, key: null });
const opened = (id: CertificateId): CertificateDetails =>
  certificateDetails(rig.open().stores, id) ?? expect.unreachable('it is there');
const field = ({ fields }: CertificateDetails, wanted: string): string | undefined =>
  fields.find((one) => one.name === wanted)?.value;

describe('a certificate opened', () => {
  test('its chain goes through the stores to the root', () => {
    const root = authority('Root', dates);
    const between = authority('Between', { ...dates, issuer: root.issuer });
    put(root.der, ROOT);
    put(between.der, INTERMEDIATES);
    const { chain } = opened(put(certificate({ issuer: between.issuer })));
    expect(chain.map(({ subject }) => subject.replace(/,.*/, ''))).toEqual([
      'CN=localhost',
      'CN=Between',
      'CN=Root',
    ]);
  });

  test('two authorities that certify each other end', () => {
    const a = authority('A', dates);
    const b = authority('B', { ...dates, issuer: a.issuer });
    put(authority('A', { ...dates, issuer: b.issuer }).der, INTERMEDIATES);
    put(b.der, INTERMEDIATES);
    expect(opened(put(certificate({ issuer: b.issuer }))).chain.length).toBeLessThanOrEqual(3);
  });

  test('an issuer that only has the right name is none', () => {
    const real = authority('CA', dates);
    put(authority('CA', { ...dates, key: keyPair('rsa', 2048, 'other') }).der, INTERMEDIATES);
    expect(opened(put(certificate({ issuer: real.issuer }))).chain.length).toBe(1);
  });

  test('an extension that nobody knows is shown by its OID and its bytes', () => {
    const value = octets(Buffer.from('abcd', 'hex'));
    const details = opened(put(certificate({ extensions: [extension.of('1.2.3.4', value, true)] })));
    expect(field(details, '1.2.3.4 (critical)')).toBe('0402ABCD');
    expect(field(details, 'Version')).toBe('V3');
    expect(field(details, 'Signature hash algorithm')).toBe('sha256');
    expect(field(details, 'Public key')).toBe('RSA 2048 bit');
    expect(field(details, 'Friendly name')).toBeUndefined();
  });

  test('hostile names are shown harmless, and thousands of extensions are not all shown', () => {
    const extensions = Array.from({ length: 3000 }, (_, at) =>
      extension.of(`1.2.3.${at}`, octets(Buffer.alloc(3))),
    );
    const evil = name(['O', 'x'.repeat(100_000)], ['CN', 'a\u202Eb\u001B[2J<script>']);
    const dnsNames = extension.dnsNames('\u0007', ...Array.from({ length: 2000 }, () => 'x'.repeat(50)));
    const details = opened(put(certificate({ subject: evil, extensions: [dnsNames, ...extensions] })));
    const all = [
      ...details.fields.flatMap(({ name: title, value }) => [title, value]),
      ...details.chain.flatMap(({ subject, issuer, dnsNames: names }) => [subject, issuer, ...names]),
    ].join('');
    expect(all).not.toMatch(/\p{Cc}|\p{Cf}/u);
    expect(all).toContain('a\\u{202E}b\\u{001B}[2J<script>');
    expect(all.length).toBeLessThan(60_000);
    expect(details.fields.length).toBeLessThan(100);
  });

  test.each([{ version: 1 }, { key: keyPair('ec') }, { key: keyPair('ed25519') }] satisfies Recipe[])(
    'one of another kind is shown as well',
    (recipe) => {
      expect(opened(put(certificate(recipe))).summary.subject).toBe('CN=localhost');
    },
  );

  test('what is no certificate is a Problem that says so', () => {
    const thumbprint = '1'.repeat(40);
    const folder = join(rig.root, 'stores', 'LocalMachine', 'My', thumbprint);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'certificate.pem'), 'garbage');
    expect(() => certificateDetails(rig.open().stores, { ...MY, thumbprint })).toThrow(/not a certificate/);
  });

  test('PEM gives back the bytes, in lines of 64', () => {
    const der = certificate();
    const lines = pemOf(der).split('\r\n');
    expect(lines.slice(1, -3).every((line) => line.length === 64)).toBe(true);
    expect(Buffer.from(lines.slice(1, -2).join(''), 'base64').equals(Buffer.from(der))).toBe(true);
  });
});

const ANYWHERE = { serverFolder: undefined, clientFolder: undefined, account: null };
const breathe = async (): Promise<void> => undefined;
const codes = async (): Promise<string[][]> =>
  (await storeChoices(rig.open(), ANYWHERE, breathe)).map(({ unsuitable }) =>
    unsuitable.map(({ code }) => code),
  );

describe('certificates of the store to choose from', () => {
  test.each([
    ['a short key', { key: keyPair('rsa', 1024, 'short') }, ['check.certificate.strength.shortKey']],
    ['SHA-1', { hash: 'sha1' }, ['check.certificate.strength.oldHash']],
    ['no RSA', { key: keyPair('ec') }, ['check.certificate.strength.notRsa']],
    ['not yet valid', { notBefore: days(10) }, ['check.certificate.dates.notYet']],
    ['no name', { subject: name(['O', 'Hospital']), extensions: [] }, ['certificate.unsuitable.noName']],
  ] as const)('%s', async (_, recipe, why) => {
    plant(rig, recipe);
    expect(await codes()).toEqual([why]);
  });

  test('a CNG key, a key for signatures, a key of another certificate, a container that is gone', async () => {
    const { stores } = rig.open();
    const pem = keyPair('rsa', 2048, 'k').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const key = rig.importKey('k', pem);
    const keys = [
      { ...key, providerType: 0, provider: 'Microsoft Software Key Storage Provider', keySpec: 0 },
      { ...key, keySpec: 2 },
      { ...key, container: 'gone' },
    ];
    for (const [at, one] of keys.entries()) {
      const der = build({ key: keyPair('rsa', 2048, 'k'), ...dates, serial: Buffer.from([at + 1]) });
      stores.add(MY, { der, friendlyName: null, key: one });
    }
    stores.add(MY, { der: build({ ...dates, key: keyPair('rsa', 2048, 'l') }), friendlyName: null, key });
    expect((await codes()).flat().sort()).toEqual([
      'check.key.matches.fail',
      'check.key.present.missing',
      'check.key.usable.cng',
      'check.key.usable.signatureOnly',
    ]);
  });

  test('archived ones and entries that are no certificates', async () => {
    const id = plant(rig);
    const folder = join(rig.root, 'stores', 'LocalMachine', 'My');
    const properties = { friendlyName: null, key: null, archived: true };
    writeFileSync(join(folder, id.thumbprint, 'properties.json'), JSON.stringify(properties));
    mkdirSync(join(folder, '1'.repeat(40)));
    writeFileSync(join(folder, '1'.repeat(40), 'certificate.pem'), 'garbage');
    expect(await codes()).toEqual([['certificate.unsuitable.archived']]);
  });

  test('the wizard’s own is suitable; of the suitable the one that lasts longest is first', async () => {
    await engineOn(rig.open()).apply(integrated(), null);
    plant(rig, { subject: name(['CN', 'other']), notAfter: days(4000) }, { container: 'other' });
    plant(rig, { subject: name(['CN', 'old']), notAfter: days(-0.5) }, { container: 'old' });
    const choices = await storeChoices(rig.open(), ANYWHERE, breathe);
    const [first] = choices;
    expect(choices.map(({ unsuitable }) => unsuitable.length === 0)).toEqual([true, true, false]);
    expect(first?.summary.subject).toBe('CN=other');
  });

  test('the event loop turns while many are looked at', async () => {
    const der = certificate({ notAfter: days(-0.5) });
    const folder = join(rig.root, 'stores', 'LocalMachine', 'My');
    for (let at = 0; at < 100; at++) {
      const thumbprint = createHash('sha1').update(String(at)).digest('hex').toUpperCase();
      mkdirSync(join(folder, thumbprint), { recursive: true });
      writeFileSync(join(folder, thumbprint, 'certificate.pem'), pemOf(der));
    }
    let breaths = 0;
    const choices = await storeChoices(rig.open(), ANYWHERE, async () => {
      breaths += 1;
    });
    expect([choices.length, breaths]).toEqual([100, 5]);
  });
});
