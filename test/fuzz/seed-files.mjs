// Real files to mutate, made by OpenSSL.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const HOST = 'ris01.example.org';
export const PASSWORD = 'secret';

/** Makes them in `folder`; `files` for the readers of certificates and answers, `pfx` for that of PFX files. */
export function makeSeedFiles(folder) {
  const openssl = (...args) => {
    const { status, stderr } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8', input: '' });
    if (status !== 0) throw new Error(`openssl ${args.join(' ')}\n${stderr}`);
  };
  const read = (name) => readFileSync(join(folder, name));
  const made = (...args) => {
    openssl(...args, '-out', 'made');
    return read('made');
  };
  writeFileSync(join(folder, 'ext'), `subjectAltName=DNS:pacs,DNS:${HOST}\nextendedKeyUsage=serverAuth\n`);

  const days = ['-days', '3000'];
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'root.key',
    '-out',
    'root.pem',
    '-subj',
    '/O=H/CN=Root',
    ...days,
  );
  openssl(
    'req',
    '-new',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'ris.key',
    '-out',
    'ris.csr',
    '-subj',
    `/O=H/CN=${HOST}`,
    '-addext',
    `subjectAltName=DNS:${HOST}`,
  );
  const issuer = ['-CA', 'root.pem', '-CAkey', 'root.key', '-extfile', 'ext', ...days];
  openssl('x509', '-req', '-in', 'ris.csr', ...issuer, '-out', 'ris.pem');
  openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', 'ec.key');
  openssl('req', '-x509', '-key', 'ec.key', '-subj', `/CN=${HOST}`, '-out', 'ec.pem', ...days);

  const DER = ['-outform', 'DER'];
  const both = ['-nocrl', '-certfile', 'ris.pem', '-certfile', 'root.pem'];
  const cms = [
    'cms',
    '-sign',
    '-binary',
    '-nodetach',
    '-in',
    'ext',
    '-signer',
    'ris.pem',
    '-inkey',
    'ris.key',
    '-certfile',
    'root.pem',
  ];
  const request = made('req', '-in', 'ris.csr', ...DER);
  const files = [
    made('x509', '-in', 'ris.pem', ...DER),
    made('x509', '-in', 'root.pem', ...DER),
    made('x509', '-in', 'ec.pem', ...DER),
    read('ris.pem'),
    Buffer.concat([read('ris.pem'), read('root.pem')]),
    made('x509', '-in', 'ris.pem', '-trustout', '-addtrust', 'serverAuth'),
    made('crl2pkcs7', ...both, ...DER),
    made('crl2pkcs7', ...both),
    made(...cms, ...DER),
    made(...cms, '-stream', ...DER),
    request,
  ];

  const password = ['-passout', `pass:${PASSWORD}`, '-iter', '2'];
  const pfx = (...args) => made('pkcs12', '-export', ...password, ...args);
  const key = ['-inkey', 'ris.key', '-in', 'ris.pem', '-certfile', 'root.pem', '-name', 'RIS'];
  const plain = ['-keypbe', 'NONE', '-certpbe', 'NONE'];
  return {
    request,
    files,
    pfx: [
      pfx(...key),
      pfx(...key, '-legacy'),
      pfx(...key, '-nomac'),
      // Without encryption and check value every mutation reaches the bags.
      pfx(...key, ...plain, '-nomac'),
      pfx(...key, ...plain, '-nomac', '-CSP', 'Microsoft Strong'),
      pfx(...key, '-certpbe', 'NONE', '-nomac'),
      pfx('-inkey', 'ec.key', '-in', 'ec.pem', ...plain, '-nomac'),
    ],
  };
}
