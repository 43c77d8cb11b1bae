import type { Workshop } from './tools.ts';

/** `openssl ca` with a root and an intermediate, as a hospital's certification authority may run it. */
const CONFIGURATION = `
[ca]
default_ca = sub
[root]
dir = .
database = root.index
serial = root.serial
new_certs_dir = .
certificate = root.pem
private_key = root.key
default_md = sha256
default_days = 1000
policy = any
unique_subject = no
[sub]
dir = .
database = sub.index
serial = sub.serial
new_certs_dir = .
certificate = sub.pem
private_key = sub.key
default_md = sha256
default_days = 300
default_crl_days = 30
policy = any
unique_subject = no
copy_extensions = copy
x509_extensions = server
[any]
countryName = optional
stateOrProvinceName = optional
localityName = optional
organizationName = optional
organizationalUnitName = optional
commonName = optional
[issuer]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[server]
basicConstraints = CA:false
authorityKeyIdentifier = keyid
[req]
distinguished_name = nobody
[nobody]
`;

const NEW_KEY = ['-newkey', 'rsa:2048', '-nodes', '-config', 'ca.cnf'];

/** Makes root.pem and sub.pem with their keys; `sign` works from then on. */
export function establish({ write, run }: Workshop): void {
  write('ca.cnf', CONFIGURATION);
  for (const authority of ['root', 'sub']) {
    write(`${authority}.index`, '');
    write(`${authority}.serial`, '1000\n');
  }
  const root = [
    '-keyout',
    'root.key',
    '-out',
    'root.pem',
    '-subj',
    '/O=General Hospital/CN=Root',
    '-days',
    '3000',
  ];
  run('openssl', 'req', '-x509', ...NEW_KEY, ...root, '-extensions', 'issuer');
  run(
    'openssl',
    'req',
    '-new',
    ...NEW_KEY,
    '-keyout',
    'sub.key',
    '-out',
    'sub.csr',
    '-subj',
    '/O=General Hospital/CN=Issuing',
  );
  const asIssuer = ['-name', 'root', '-extensions', 'issuer', '-in', 'sub.csr', '-out', 'sub.pem'];
  run('openssl', 'ca', '-batch', '-notext', '-config', 'ca.cnf', ...asIssuer);
}

/** Signs a request with the intermediate; the file has the text before the block, as `openssl ca` writes it. */
export function signRequest(
  { run }: Workshop,
  request: string,
  certificate: string,
  ...more: string[]
): void {
  run('openssl', 'ca', '-batch', '-config', 'ca.cnf', '-in', request, '-out', certificate, ...more);
}
