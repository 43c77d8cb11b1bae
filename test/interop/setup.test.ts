import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pemText } from '../../electron/certificates/encoding/pem.ts';
import { MY } from '../../electron/setup/places.ts';
import { engineOn, told } from '../support/drive.ts';
import { createEmbeddedRig } from '../support/embedded-rig.ts';
import { answeredBy, give, importedFrom, request, rootOf, sha256Of } from '../support/given-files.ts';
import { productFiles } from '../support/product-files.ts';
import { HOST } from '../support/store-certificates.ts';
import { establish, signRequest } from './pki/authority.ts';
import { needs, workshop } from './pki/tools.ts';

const ready = needs('openssl', 'certtool', 'certutil', 'pk12util');
const shop = workshop();
const rig = createEmbeddedRig();
const PASSWORD = 'Gehe1m ß €';

beforeAll(() => {
  if (!ready) return;
  establish(shop);
  const key = ['-newkey', 'rsa:2048', '-nodes', '-config', 'ca.cnf', '-keyout', 'ris.key', '-out', 'ris.csr'];
  const names = ['-subj', `/CN=${HOST}`, '-addext', `subjectAltName=DNS:other,DNS:${HOST}`];
  shop.run('openssl', 'req', '-new', ...key, ...names);
  signRequest(shop, 'ris.csr', 'ris.pem', '-notext');
  shop.write('chain.pem', Buffer.concat([shop.read('sub.pem'), shop.read('root.pem')]));
});
afterAll(() => {
  rig.dispose();
});

const derOf = (file: string): Uint8Array => {
  shop.run('openssl', 'x509', '-in', file, '-outform', 'DER', '-out', 'one.der');
  return shop.read('one.der');
};

describe('an authority of `openssl ca`, with a root and an intermediate', () => {
  test.each(['PEM with text around', 'PKCS#7', 'DER'] as const)('completes a request: %s', async (form) => {
    await rig.reset(productFiles());
    const pending = await request(rig);
    shop.write('ours.csr', pending.pem);
    expect(shop.run('openssl', 'req', '-in', 'ours.csr', '-verify', '-noout')).toContain('verify OK');
    signRequest(shop, 'ours.csr', 'ours.pem', ...(form === 'DER' ? ['-notext'] : []));
    const p7b = [
      '-nocrl',
      '-certfile',
      'ours.pem',
      '-certfile',
      'sub.pem',
      '-outform',
      'DER',
      '-out',
      'ours.p7b',
    ];
    shop.run('openssl', 'crl2pkcs7', ...p7b);
    const bytes = {
      'PEM with text around': () => Buffer.concat([shop.read('ours.pem'), shop.read('sub.pem')]),
      'PKCS#7': () => shop.read('ours.p7b'),
      DER: () => Buffer.from(derOf('ours.pem')),
    }[form]();
    const file = give(rig, 'answer', bytes);
    const root = give(rig, 'root.pem', shop.read('root.pem'));
    const trust = rootOf(root, sha256Of(derOf('root.pem')));
    const report = await engineOn(rig.open()).apply(answeredBy(file, { trust }), null);
    if (form === 'DER') {
      // Nobody has the intermediate: a client could build no chain.
      expect(report.messages.map(({ code }) => code)).toContain('plan.chosen.untrusted');
      return;
    }
    expect(report.outcome, told(report)).toBe('installed');
    expect(report.verdict?.wouldConnect).toBe(true);
    const installed = [...rig.open().stores.list(MY)][0];
    expect(installed?.key?.container).toBe(pending.key.container);
    shop.write('installed.pem', pemText('CERTIFICATE', installed?.der ?? new Uint8Array()));
    const verify = [
      '-CAfile',
      'root.pem',
      '-untrusted',
      'sub.pem',
      '-purpose',
      'sslserver',
      '-verify_hostname',
      HOST,
    ];
    expect(shop.run('openssl', 'verify', ...verify, 'installed.pem')).toContain('installed.pem: OK');
    const handedOut = await engineOn(rig.open()).clientTrust();
    shop.write('handed-out.pem', handedOut?.pem ?? '');
    expect(Buffer.from(derOf('handed-out.pem'))).toEqual(Buffer.from(derOf('root.pem')));
  });
});

describe('PFX files of several makers', () => {
  const chain = [
    '-inkey',
    'ris.key',
    '-in',
    'ris.pem',
    '-certfile',
    'chain.pem',
    '-passout',
    `pass:${PASSWORD}`,
  ];
  const makers: readonly (readonly [string, () => void])[] = [
    ['OpenSSL 3', () => shop.run('openssl', 'pkcs12', '-export', '-out', 'made.p12', ...chain)],
    [
      'OpenSSL -legacy',
      () => shop.run('openssl', 'pkcs12', '-export', '-legacy', '-out', 'made.p12', ...chain),
    ],
    [
      'GnuTLS',
      () => {
        const key = [
          '--load-privkey',
          'ris.key',
          '--load-certificate',
          'ris.pem',
          '--load-ca-certificate',
          'sub.pem',
        ];
        const to = [
          '--to-p12',
          '--outder',
          '--outfile',
          'made.p12',
          '--p12-name',
          'RIS',
          '--password',
          PASSWORD,
        ];
        shop.run('certtool', ...to, ...key);
      },
    ],
    [
      'NSS',
      () => {
        shop.write('none', '\n');
        shop.write('secret', PASSWORD);
        shop.run('certutil', '-N', '-d', 'sql:.', '-f', 'none');
        shop.run('certutil', '-A', '-d', 'sql:.', '-n', 'Issuing', '-t', ',,', '-i', 'sub.pem', '-f', 'none');
        shop.run('openssl', 'pkcs12', '-export', '-name', 'RIS', '-out', 'in.p12', ...chain);
        shop.run('pk12util', '-i', 'in.p12', '-d', 'sql:.', '-k', 'none', '-w', 'secret');
        shop.run('pk12util', '-o', 'made.p12', '-n', 'RIS', '-d', 'sql:.', '-k', 'none', '-w', 'secret');
      },
    ],
  ];
  test.each(makers)('%s: the key lands in a container of ours and signs', async (_, make) => {
    make();
    await rig.reset(productFiles());
    const file = give(rig, 'ris.p12', shop.read('made.p12'));
    const password = give(rig, 'password', Buffer.from(`${PASSWORD}\n`));
    const root = give(rig, 'root.pem', shop.read('root.pem'));
    const trust = rootOf(root, sha256Of(derOf('root.pem')));
    const report = await engineOn(rig.open()).apply(importedFrom(file, password, { trust }), null);
    expect(report.outcome, told(report)).toBe('installed');
    expect(report.verdict?.wouldConnect).toBe(true);
    const key = [...rig.open().stores.list(MY)][0]?.key;
    expect(key?.container).toMatch(/^RIS-Setup-Wizard-[0-9a-f]{32}$/);
  });
});
