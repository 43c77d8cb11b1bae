import type { Workshop } from './tools.ts';

/** What a file should give: the password, and `keys+certificates` or the refusal. */
export interface PfxFile {
  readonly what: string;
  readonly make: (shop: Workshop) => Uint8Array;
  readonly password: string | null;
  readonly expected: string;
}

const SECRET = 'Gehe1m ß €';

const openssl =
  (...args: readonly string[]): PfxFile['make'] =>
  (shop) => {
    shop.run('openssl', 'pkcs12', '-export', '-out', 'made.p12', ...args);
    return shop.read('made.p12');
  };
const certtool =
  (...args: readonly string[]): PfxFile['make'] =>
  (shop) => {
    shop.run('certtool', '--to-p12', '--outder', '--outfile', 'made.p12', '--p12-name', 'RIS', ...args);
    return shop.read('made.p12');
  };
/** Exports from the NSS database that `fillDatabase` made. */
const pk12util =
  (...args: readonly string[]): PfxFile['make'] =>
  (shop) => {
    shop.run('pk12util', '-o', 'made.p12', '-n', 'RIS', '-d', 'sql:.', '-k', 'none', '-w', 'secret', ...args);
    return shop.read('made.p12');
  };
export function fillDatabase({ run, write }: Workshop): void {
  write('none', '\n');
  write('secret', SECRET);
  run('certutil', '-N', '-d', 'sql:.', '-f', 'none');
  run('certutil', '-A', '-d', 'sql:.', '-n', 'Root', '-t', 'C,,', '-i', 'root.pem', '-f', 'none');
  run('certutil', '-A', '-d', 'sql:.', '-n', 'Issuing', '-t', ',,', '-i', 'sub.pem', '-f', 'none');
  const both = ['-inkey', 'ris.key', '-in', 'ris.pem', '-name', 'RIS', '-passout', 'pass:x'];
  run('openssl', 'pkcs12', '-export', '-out', 'import.p12', ...both);
  run('pk12util', '-i', 'import.p12', '-d', 'sql:.', '-k', 'none', '-W', 'x');
}

const changed =
  (make: PfxFile['make'], change: (bytes: Buffer) => Uint8Array): PfxFile['make'] =>
  (shop) =>
    change(Buffer.from(make(shop)));
const flip = (at: (length: number) => number) => (bytes: Buffer) => {
  const place = at(bytes.length);
  bytes[place] = (bytes[place] ?? 0) ^ 0x10;
  return bytes;
};
const files =
  (...names: readonly string[]): PfxFile['make'] =>
  (shop) =>
    Buffer.concat(names.map((name) => shop.read(name)));

const BOTH = ['-inkey', 'ris.key', '-in', 'ris.pem'];
const CHAIN = ['-certfile', 'chain.pem'];
const WITH = ['-passout', `pass:${SECRET}`];
const usual = openssl(...BOTH, ...CHAIN, ...WITH);
const old = openssl(...BOTH, ...CHAIN, ...WITH, '-legacy');
const TRIPLE_DES = ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'];
const WINDOWS = ['-CSP', 'Microsoft RSA SChannel Cryptographic Provider', '-LMK', '-iter', '2000'];
const GNUTLS = ['--load-privkey', 'ris.key', '--load-certificate', 'ris.pem', '--password', SECRET];

const byGnutls = certtool(...GNUTLS);
const byNss = pk12util();
const unprotected = openssl(...BOTH, ...WITH, '-nomac');

const rows: readonly (readonly [string, PfxFile['make'], string | null, string])[] = [
  ['OpenSSL 3, its defaults', openssl(...BOTH, ...WITH), SECRET, '1+1'],
  ['OpenSSL 3 with chain', usual, SECRET, '1+3'],
  ['OpenSSL -legacy (RC2 and 3DES)', old, SECRET, '1+3'],
  [
    '3DES and SHA-1, as Windows exports with TripleDES',
    openssl(...BOTH, ...WITH, ...TRIPLE_DES, ...WINDOWS),
    SECRET,
    '1+1',
  ],
  [
    'AES-256 and SHA-256, as Windows exports with AES',
    openssl(...BOTH, ...WITH, ...WINDOWS, '-keypbe', 'AES-256-CBC', '-certpbe', 'AES-256-CBC'),
    SECRET,
    '1+1',
  ],
  [
    'two-key 3DES',
    openssl(...BOTH, ...WITH, '-keypbe', 'PBE-SHA1-2DES', '-certpbe', 'PBE-SHA1-2DES'),
    SECRET,
    '1+1',
  ],
  [
    'RC2 of 128 bits',
    openssl(...BOTH, ...WITH, '-legacy', '-keypbe', 'PBE-SHA1-RC2-128', '-certpbe', 'PBE-SHA1-RC2-128'),
    SECRET,
    '1+1',
  ],
  [
    'AES-192 and a check value with SHA-512',
    openssl(...BOTH, ...WITH, '-keypbe', 'AES-192-CBC', '-certpbe', 'AES-128-CBC', '-macalg', 'sha512'),
    SECRET,
    '1+1',
  ],
  [
    'PBES2 with 3DES and SHA-384',
    openssl(...BOTH, ...WITH, '-keypbe', 'DES-EDE3-CBC', '-certpbe', 'DES-EDE3-CBC', '-macalg', 'sha384'),
    SECRET,
    '1+1',
  ],
  ['certificates not encrypted', openssl(...BOTH, ...WITH, '-certpbe', 'NONE'), SECRET, '1+1'],
  ['nothing encrypted', openssl(...BOTH, ...WITH, '-certpbe', 'NONE', '-keypbe', 'NONE'), SECRET, '1+1'],
  ['no check value', unprotected, SECRET, '1+1'],
  ['no key', openssl('-nokeys', '-in', 'ris.pem', ...CHAIN, ...WITH), SECRET, '0+3'],
  ['no certificate', openssl('-nocerts', '-inkey', 'ris.key', ...WITH), SECRET, '1+0'],
  ['an EC key', openssl('-inkey', 'ec.key', '-in', 'ec.pem', ...WITH), SECRET, '1+1'],
  ['one iteration', openssl(...BOTH, ...WITH, '-iter', '1'), SECRET, '1+1'],
  ['a hundred thousand iterations', openssl(...BOTH, ...WITH, '-iter', '100000'), SECRET, '1+1'],
  ['the empty password', openssl(...BOTH, '-passout', 'pass:'), '', '1+1'],
  ['the empty password, legacy', openssl(...BOTH, '-passout', 'pass:', '-legacy'), null, '1+1'],
  ['base64', changed(usual, (bytes) => Buffer.from(bytes.toString('base64'))), SECRET, '1+3'],
  ['GnuTLS, its defaults', byGnutls, SECRET, '1+1'],
  ['GnuTLS, AES-256', certtool(...GNUTLS, '--pkcs-cipher', 'aes-256'), SECRET, '1+1'],
  ['GnuTLS, 3DES', certtool(...GNUTLS, '--pkcs-cipher', '3des-pkcs12'), SECRET, '1+1'],
  ['GnuTLS, RC2 of 40 bits', certtool(...GNUTLS, '--pkcs-cipher', 'rc2-40'), SECRET, '1+1'],
  [
    'GnuTLS with chain and several keys',
    certtool('--load-privkey', 'keys.pem', '--load-certificate', 'all.pem', '--password', SECRET),
    SECRET,
    '2+4',
  ],
  ['GnuTLS, the empty password', certtool(...GNUTLS.slice(0, 4), '--empty-password'), '', '1+1'],
  ['GnuTLS, no password', certtool(...GNUTLS.slice(0, 4), '--null-password'), null, '1+1'],
  ['NSS, its defaults (indefinite lengths)', byNss, SECRET, '1+3'],
  ['NSS, 3DES', pk12util('-c', 'PKCS #12 V2 PBE With SHA-1 And 3KEY Triple DES-CBC'), SECRET, '1+3'],
  ['NSS, certificates not encrypted', pk12util('-C', 'none'), SECRET, '1+3'],

  ['a wrong password', usual, 'Geheim', 'pfx.password.wrong'],
  ['a wrong password, legacy', old, 'Geheim', 'pfx.password.wrong'],
  ['a wrong password, GnuTLS', byGnutls, 'Geheim', 'pfx.password.wrong'],
  ['a wrong password, NSS', byNss, 'Geheim', 'pfx.password.wrong'],
  ['no password where one is needed', usual, null, 'pfx.password.needed'],
  [
    'a wrong password and no check value',
    openssl(...BOTH, ...WITH, '-nomac'),
    'Geheim',
    'pfx.password.unchecked',
  ],
  ['a password where there is none', openssl(...BOTH, '-passout', 'pass:'), 'Geheim', 'pfx.password.wrong'],
  ['RC4', certtool(...GNUTLS, '--pkcs-cipher', 'arcfour'), SECRET, 'pfx.encryption'],
  [
    'single DES',
    (shop) => openssl(...BOTH, ...WITH, '-legacy', '-keypbe', 'PBE-MD5-DES')(shop),
    SECRET,
    'pfx.encryption',
  ],
  ['cut off', changed(usual, (bytes) => bytes.subarray(0, 1000)), SECRET, 'pfx.cutOff'],
  ['cut off, NSS', changed(byNss, (bytes) => bytes.subarray(0, 1000)), SECRET, 'pfx.damaged'],
  [
    'a bit of the contents changed',
    changed(
      usual,
      flip((length) => length >> 1),
    ),
    SECRET,
    'pfx.damaged',
  ],
  [
    'a bit of the contents changed, legacy',
    changed(
      old,
      flip((length) => length >> 1),
    ),
    SECRET,
    'pfx.damaged',
  ],
  [
    'a bit of the check value changed',
    changed(
      usual,
      flip((length) => length - 30),
    ),
    SECRET,
    'pfx.damaged',
  ],
  [
    'a length changed',
    changed(
      usual,
      flip(() => 10),
    ),
    SECRET,
    'pfx.damaged',
  ],
  [
    'twice one after the other',
    changed(usual, (bytes) => Buffer.concat([bytes, bytes])),
    SECRET,
    'pfx.damaged',
  ],
  ['nothing', () => new Uint8Array(), SECRET, 'pfx.empty'],
  ['the certificate', files('ris.pem'), SECRET, 'pfx.text'],
  ['PEM of key and certificate', files('ris.key', 'ris.pem'), SECRET, 'pfx.text'],
  ['the password file', files('none'), SECRET, 'pfx.empty'],
];

export const PFX_FILES: readonly PfxFile[] = rows.map(([what, make, password, expected]) => ({
  what,
  make,
  password,
  expected,
}));
