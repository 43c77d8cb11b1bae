import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import forge from 'node-forge';

const NUMBER = 'client00000';
const SERIAL = '40000000000000000000000000000000';

/** One self-signed certificate whose subject and serial number hold a number to be filled in. */
function template() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey.export({ type: 'spki', format: 'pem' }));
  certificate.serialNumber = SERIAL;
  certificate.validity.notBefore = new Date(Date.now() - 86_400_000);
  certificate.validity.notAfter = new Date(Date.now() + 86_400_000 * 365);
  const name = [
    { shortName: 'O', value: 'General Hospital' },
    { shortName: 'CN', value: NUMBER },
  ];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.setExtensions([
    { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
    { name: 'extKeyUsage', clientAuth: true },
    { name: 'subjectAltName', altNames: [{ type: 2, value: 'client.hospital.example' }] },
  ]);
  const key = forge.pki.privateKeyFromPem(privateKey.export({ type: 'pkcs8', format: 'pem' }));
  certificate.sign(key, forge.md.sha256.create());
  return Buffer.from(forge.asn1.toDer(forge.pki.certificateToAsn1(certificate)).getBytes(), 'binary');
}

function placesOf(der, bytes) {
  const places = [];
  for (let at = der.indexOf(bytes); at >= 0; at = der.indexOf(bytes, at + 1)) places.push(at);
  return places;
}

const pemOf = (der) =>
  [
    '-----BEGIN CERTIFICATE-----',
    ...der.toString('base64').match(/.{1,64}/g),
    '-----END CERTIFICATE-----',
    '',
  ].join('\n');

/**
 * Puts so many different certificates into a store folder of the embedded machine, in the form that it keeps them.
 * Names and serial numbers are written into one signed certificate, so the signatures are not valid: nothing that
 * is measured verifies one, and making 10,000 keys would take an hour.
 */
export function fillStore(folder, count) {
  const der = template();
  const names = placesOf(der, Buffer.from(NUMBER));
  const [serial] = placesOf(der, Buffer.from(SERIAL, 'hex'));
  const properties = `${JSON.stringify({ friendlyName: null, key: null }, null, 2)}\n`;
  for (let number = 1; number <= count; number++) {
    for (const at of names) der.write(`client${String(number).padStart(5, '0')}`, at, 'latin1');
    der.writeUInt32BE(number, serial + 12);
    const entry = join(folder, createHash('sha1').update(der).digest('hex').toUpperCase());
    mkdirSync(entry, { recursive: true });
    writeFileSync(join(entry, 'certificate.pem'), pemOf(der));
    writeFileSync(join(entry, 'properties.json'), properties);
  }
}
