import { signRequest } from './authority.ts';
import type { Workshop } from './tools.ts';

export const HOST = 'ris01.example.org';

/** Makes the certificates that answers are put together from; `openssl ca` has been set up. */
export function issueAll(shop: Workshop): void {
  const request = (name: string, dns: string, more: readonly string[] = []): void => {
    const asked = [
      '-subj',
      `/C=CA/CN=${HOST}`,
      '-addext',
      `subjectAltName=${dns}`,
      '-addext',
      'extendedKeyUsage=serverAuth',
    ];
    const key = more.length > 0 ? more : ['-newkey', 'rsa:2048', '-nodes', '-keyout', `${name}.key`];
    shop.run('openssl', 'req', '-new', '-config', 'ca.cnf', ...key, '-out', `${name}.csr`, ...asked);
  };
  request('ris', `DNS:pacs.example.org,DNS:${HOST}`);
  request('reversed', `DNS:${HOST},DNS:pacs.example.org`, ['-key', 'ris.key']);
  request('pacs', 'DNS:pacs.example.org', ['-key', 'ris.key']);
  request('stranger', `DNS:${HOST}`);
  for (const name of ['ris', 'reversed', 'pacs', 'stranger']) signRequest(shop, `${name}.csr`, `${name}.pem`);
  signRequest(shop, 'ris.csr', 'expired.pem', '-startdate', '20200101000000Z', '-enddate', '20210101000000Z');
  signRequest(shop, 'ris.csr', 'early.pem', '-startdate', '20480101000000Z', '-enddate', '20490101000000Z');
  shop.run('openssl', 'ca', '-gencrl', '-config', 'ca.cnf', '-out', 'sub.crl');
  shop.run(
    'openssl',
    'req',
    '-x509',
    '-config',
    'ca.cnf',
    '-key',
    'ris.key',
    '-subj',
    `/C=CA/CN=${HOST}`,
    '-out',
    'placeholder.pem',
  );
}

export type Make = (shop: Workshop) => Uint8Array;

const openssl =
  (...args: readonly string[]): Make =>
  (shop) => {
    shop.run('openssl', ...args, '-out', 'made');
    return shop.read('made');
  };
const certtool =
  (...args: readonly string[]): Make =>
  (shop) => {
    shop.run('certtool', ...args, '--outfile', 'made');
    return shop.read('made');
  };
const files =
  (...names: readonly string[]): Make =>
  (shop) =>
    Buffer.concat(names.map((name) => shop.read(name)));
const then =
  (make: Make, change: (bytes: Buffer) => Uint8Array): Make =>
  (shop) =>
    change(Buffer.from(make(shop)));
const asText = (make: Make, change: (text: string) => string): Make =>
  then(make, (bytes) => Buffer.from(change(bytes.toString('latin1')), 'latin1'));
const typed =
  (text: string): Make =>
  () =>
    Buffer.from(text);
const DER = ['-outform', 'DER'];
const flipped = (at: number) => (bytes: Buffer) => {
  bytes[at] = (bytes[at] ?? 0) ^ 0x20;
  return bytes;
};

const bundle = files('root.pem', 'ris.pem', 'sub.pem');
const chain = ['-nocrl', '-certfile', 'ris.pem', '-certfile', 'sub.pem', '-certfile', 'root.pem'];
const p7b = openssl('crl2pkcs7', ...chain, ...DER);
const signedCms = [
  'cms',
  '-sign',
  '-binary',
  '-nodetach',
  '-in',
  'ca.cnf',
  '-signer',
  'sub.pem',
  '-inkey',
  'sub.key',
];

/** What it is, how it is made, what comes of it: `leaf + intermediates + roots + unrelated`, or the refusal. */
export const ANSWERS: readonly (readonly [string, Make, string])[] = [
  ['PEM as openssl ca writes it, with text in front', files('ris.pem'), '1+0+0+0'],
  ['PEM alone', openssl('x509', '-in', 'ris.pem'), '1+0+0+0'],
  ['DER', openssl('x509', '-in', 'ris.pem', ...DER), '1+0+0+0'],
  ['PEM with the text of -text', openssl('x509', '-in', 'ris.pem', '-text'), '1+0+0+0'],
  [
    'TRUSTED CERTIFICATE',
    openssl('x509', '-in', 'ris.pem', '-trustout', '-setalias', 'RIS', '-addtrust', 'serverAuth'),
    '1+0+0+0',
  ],
  ['a bundle, root first', bundle, '1+1+1+0'],
  ['a bundle, leaf first', files('ris.pem', 'sub.pem', 'root.pem'), '1+1+1+0'],
  ['a bundle with CR LF', asText(bundle, (text) => text.replaceAll('\n', '\r\n')), '1+1+1+0'],
  [
    'a bundle in a mail',
    asText(bundle, (text) => `Hello,\r\n\r\nyour certificate:\r\n${text}\r\nRegards, the CA`),
    '1+1+1+0',
  ],
  [
    'a bundle in UTF-16',
    then(bundle, (bytes) => Buffer.from(`\ufeff${bytes.toString('latin1')}`, 'utf16le')),
    '1+1+1+0',
  ],
  ['a bundle with others', files('stranger.pem', 'ris.pem', 'pacs.pem'), '1+0+0+2'],
  [
    'the label X509 CERTIFICATE',
    asText(openssl('x509', '-in', 'ris.pem'), (text) => text.replaceAll('CERTIFICATE', 'X509 CERTIFICATE')),
    '1+0+0+0',
  ],
  [
    'base64 without its lines',
    asText(openssl('x509', '-in', 'ris.pem'), (text) => text.replace(/-----.*-----/g, '')),
    '1+0+0+0',
  ],
  [
    'one line, as pasted',
    asText(openssl('x509', '-in', 'ris.pem'), (text) => text.replaceAll('\n', ' ')),
    '1+0+0+0',
  ],
  ['PKCS#7 PEM by OpenSSL', openssl('crl2pkcs7', ...chain), '1+1+1+0'],
  ['PKCS#7 DER by OpenSSL', p7b, '1+1+1+0'],
  [
    'PKCS#7 with a revocation list',
    openssl('crl2pkcs7', '-in', 'sub.crl', ...chain.slice(1), ...DER),
    '1+1+1+0',
  ],
  [
    'PKCS#7 by GnuTLS',
    (shop) => certtool('--p7-generate', '--load-certificate', shop.write('bundle.pem', bundle(shop)))(shop),
    '1+1+1+0',
  ],
  [
    'PKCS#7 DER by GnuTLS',
    (shop) =>
      certtool(
        '--p7-generate',
        '--outder',
        '--load-certificate',
        shop.write('bundle.pem', bundle(shop)),
      )(shop),
    '1+1+1+0',
  ],
  [
    'PKCS#7 under the label CERTIFICATE',
    asText(openssl('crl2pkcs7', ...chain), (text) => text.replaceAll('PKCS7', 'CERTIFICATE')),
    '1+1+1+0',
  ],
  ['CMS that signs something', openssl(...signedCms, '-certfile', 'ris.pem', ...DER), '1+1+0+0'],
  [
    'CMS with indefinite lengths',
    openssl(...signedCms, '-certfile', 'ris.pem', '-stream', ...DER),
    '1+1+0+0',
  ],

  ['an expired certificate', files('expired.pem'), 'response.match.expired'],
  ['an expired one and its renewal', files('expired.pem', 'ris.pem'), '1+0+0+1'],
  ['a certificate of 2048', files('early.pem'), 'response.match.notYet'],
  ['another name', files('pacs.pem', 'sub.pem'), 'response.match.otherName'],
  ['the name not last', files('reversed.pem'), 'response.match.notLastName'],
  ['a changed key', files('stranger.pem', 'sub.pem', 'root.pem'), 'response.match.otherKey'],
  ['the chain alone', files('sub.pem', 'root.pem'), 'response.match.onlyIssuers'],
  ['the placeholder of the request', files('placeholder.pem'), 'response.match.selfSigned'],

  ['the request, PEM', files('ris.csr'), 'response.request'],
  ['the request, DER', openssl('req', '-in', 'ris.csr', ...DER), 'response.request'],
  ['the key, PKCS#8 PEM', files('ris.key'), 'response.privateKey'],
  [
    'the key, PKCS#8 DER',
    openssl('pkcs8', '-topk8', '-nocrypt', '-in', 'ris.key', ...DER),
    'response.privateKey',
  ],
  ['the key, PKCS#1 PEM', openssl('rsa', '-traditional', '-in', 'ris.key'), 'response.privateKey'],
  [
    'the key, encrypted PEM',
    openssl('pkcs8', '-topk8', '-in', 'ris.key', '-passout', 'pass:x'),
    'response.privateKey',
  ],
  [
    'the key, encrypted DER',
    openssl('pkcs8', '-topk8', '-in', 'ris.key', '-passout', 'pass:x', ...DER),
    'response.privateKey',
  ],
  ['the key and the certificate', files('ris.key', 'ris.pem'), 'response.privateKey'],
  [
    'an EC key, traditional DER',
    openssl('ecparam', '-genkey', '-name', 'prime256v1', '-noout', ...DER),
    'response.privateKey',
  ],
  [
    'a PFX',
    openssl('pkcs12', '-export', '-inkey', 'ris.key', '-in', 'ris.pem', '-passout', 'pass:x'),
    'response.pfx',
  ],
  ['the public key', openssl('pkey', '-in', 'ris.key', '-pubout'), 'response.publicKey'],
  ['a revocation list, PEM', files('sub.crl'), 'response.revocationList'],
  ['a revocation list, DER', openssl('crl', '-in', 'sub.crl', ...DER), 'response.revocationList'],
  ['a revocation list in PKCS#7', openssl('crl2pkcs7', '-in', 'sub.crl'), 'response.noCertificate'],
  [
    'an encrypted CMS',
    (shop) => openssl('cms', '-encrypt', '-in', 'ca.cnf', ...DER, '-recip', 'sub.pem')(shop),
    'response.notSigned',
  ],
  [
    'a signature without its certificate',
    openssl(...signedCms, '-nocerts', ...DER),
    'response.noCertificate',
  ],
  ['a web page', typed('<!DOCTYPE html>\n<html><head><title>CA</title></head></html>'), 'response.webPage'],
  ['text', typed('Certificate Services: request 12 is pending.'), 'response.text'],
  ['nothing', typed(''), 'response.empty'],
  [
    'DER, cut off',
    then(openssl('x509', '-in', 'ris.pem', ...DER), (bytes) => bytes.subarray(0, 500)),
    'response.cutOff',
  ],
  [
    'DER, the first half missing',
    then(openssl('x509', '-in', 'ris.pem', ...DER), (bytes) => bytes.subarray(500)),
    'response.unknown',
  ],
  ['DER, a length changed', then(openssl('x509', '-in', 'ris.pem', ...DER), flipped(6)), 'response.damaged'],
  ['PKCS#7, cut off', then(p7b, (bytes) => bytes.subarray(0, 1500)), 'response.cutOff'],
  ['PKCS#7, a length changed', then(p7b, flipped(22)), 'response.damaged'],
  [
    'CMS with indefinite lengths, cut off',
    then(openssl(...signedCms, '-stream', ...DER), (bytes) => bytes.subarray(0, 1200)),
    'response.damaged',
  ],
  [
    'PEM, cut off',
    asText(openssl('x509', '-in', 'ris.pem'), (text) => text.slice(0, 700)),
    'response.cutOff.text',
  ],
  [
    'PEM, a line lost',
    asText(openssl('x509', '-in', 'ris.pem'), (text) => text.split('\n').toSpliced(5, 1).join('\n')),
    'response.cutOff',
  ],
  [
    'PEM, a letter lost',
    asText(openssl('x509', '-in', 'ris.pem'), (text) => text.replace('MII', 'MI')),
    'response.damaged.text',
  ],
  [
    'PEM, a letter for another',
    asText(openssl('x509', '-in', 'ris.pem'), (text) => text.replace('\nM', '\n!')),
    'response.damaged.text',
  ],
];
