import {
  authority,
  build,
  extension,
  type Hash,
  type KeyPair,
  keyPair,
  name,
  SERVER_AUTH,
} from '../certificates.ts';
import { pem } from '../pem.ts';

const now = Date.now();
const validity = { notBefore: new Date(now - 86_400_000), notAfter: new Date(now + 400 * 86_400_000) };

const extensionsFor = (...hosts: string[]) => [
  extension.basicConstraints(false),
  extension.keyUsage('digitalSignature', 'keyEncipherment'),
  extension.purposes(SERVER_AUTH),
  extension.dnsNames(...hosts),
];

const root = authority('Probe Root', validity);
const subKey = keyPair('rsa', 2048, 'Probe Sub');
const subName = name(['CN', 'Probe Sub']);
const sub = build({
  ...validity,
  subject: subName,
  key: subKey,
  issuer: root.issuer,
  extensions: [extension.basicConstraints(true), extension.keyUsage('keyCertSign', 'cRLSign')],
});

function leaf(key: KeyPair, hash: Hash = 'sha256') {
  return build({
    ...validity,
    key,
    hash,
    issuer: { name: subName, key: subKey },
    extensions: extensionsFor('localhost'),
  });
}

export const keys = {
  rsa: keyPair('rsa', 2048, 'probe leaf'),
  weak: keyPair('rsa', 1024, 'probe weak'),
  ec: keyPair('ec', 0, 'probe leaf'),
};

/** Certificates that peers present, valid now: root, intermediate, and server certificates for localhost. */
export const ders = {
  root: root.der,
  sub,
  leaf: leaf(keys.rsa),
  weak: leaf(keys.weak, 'sha1'),
  ec: leaf(keys.ec),
  stranger: build({ ...validity, subject: name(['CN', 'Stranger']), key: keyPair('rsa', 2048, 'stranger') }),
};
export type Label = keyof typeof ders;

/** What a chain consists of, by the labels above. */
export const labelsOf = (chain: readonly Uint8Array[]): string[] =>
  chain.map(
    (der) => Object.entries(ders).find(([, known]) => Buffer.from(known).equals(der))?.[0] ?? 'unknown',
  );

export const pemOf = (...labels: readonly Label[]): string =>
  labels.map((label) => pem(ders[label])).join('');
export const keyPem = (key: keyof typeof keys): string =>
  keys[key].privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
