import { sign } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { pemBlocks } from '../../electron/certificates/encoding/pem.ts';
import { nameText } from '../../electron/certificates/names.ts';
import { parseCertificate } from '../../electron/certificates/parse.ts';
import {
  readRequest,
  requestedBy,
  requestedByPlaceholder,
} from '../../electron/certificates/request/read.ts';
import { subjectOf } from '../../electron/certificates/request/subject.ts';
import { parseSubject } from '../../electron/certificates/request/subject-parts.ts';
import { writeRequest } from '../../electron/certificates/request/write.ts';
import { matchResponse } from '../../electron/certificates/response/match.ts';
import { readAnswer } from '../../electron/certificates/response/read.ts';
import { keyPair } from '../support/certificates.ts';
import { establish, signRequest } from './pki/authority.ts';
import { needs, workshop } from './pki/tools.ts';

const there = needs('openssl', 'certtool', 'certutil');
const shop = workshop();
const HOST = 'ris01.example.org';
const subject = subjectOf(parseSubject('O="Hôpital, Général", OU=IT/RIS, L=Zürich, ST=ZH, C=CH'), HOST);

const requestOf = (bits: number) => {
  const { spki, privateKey } = keyPair('rsa', bits, 'request');
  const signer = async (tbs: Uint8Array) => sign('sha256', tbs, privateKey);
  return writeRequest({
    subject,
    host: HOST,
    otherNames: ['PACS.example.org', HOST],
    publicKey: spki,
    sign: signer,
  });
};
const derOf = (file: string): Uint8Array => {
  const [block] = pemBlocks(shop.read(file).toString('latin1'));
  if (block?.state !== 'good') throw new Error(`${file} holds no good block`);
  return block.bytes;
};

describe('a request of ours', () => {
  test.each([2048, 3072, 4096])('of RSA %i is accepted by OpenSSL and GnuTLS', async (bits) => {
    shop.write('ours.csr', (await requestOf(bits)).pem);
    const shown = shop.run(
      'openssl',
      'req',
      '-verify',
      '-noout',
      '-text',
      '-nameopt',
      'utf8',
      '-in',
      'ours.csr',
    );
    expect(shown).toMatch(/self-signature verify OK/);
    expect(shown).toMatch(new RegExp(`Public-Key: \\(${bits} bit\\)`));
    expect(shown).toMatch(/DNS:pacs\.example\.org, DNS:ris01\.example\.org\n/);
    expect(shown).toMatch(/Key Usage: critical\s+Digital Signature, Key Encipherment\n/);
    expect(shown).toMatch(/TLS Web Server Authentication/);
    expect(shown).toMatch(/Signature Algorithm: sha256WithRSAEncryption/);
    expect(shown).toContain(`Subject: C=CH, ST=ZH, L=Zürich, O=Hôpital, Général, OU=IT/RIS, CN=${HOST}\n`);
    expect(shop.run('certtool', '--crq-info', '--infile', 'ours.csr')).toMatch(/Self signature: verified/);
  });

  it('writes the country as PrintableString and the rest as UTF8String', async () => {
    shop.write('ours.csr', (await requestOf(2048)).pem);
    const parsed = shop.run('openssl', 'asn1parse', '-in', 'ours.csr');
    expect(parsed).toMatch(/countryName\n.*PRINTABLESTRING\s+:CH/);
    expect(parsed.match(/UTF8STRING/g)).toHaveLength(5);
  });

  it('is signed by a CA; the answer is matched, ordered and verified', async () => {
    establish(shop);
    const request = await requestOf(2048);
    shop.write('ours.csr', request.pem);
    signRequest(shop, 'ours.csr', 'ours.pem');
    const bundle = Buffer.concat(['root.pem', 'ours.pem', 'sub.pem'].map((file) => shop.read(file)));
    const match = matchResponse(readAnswer(bundle), [requestedBy(request.der)], new Date(), HOST);
    if (!match.matched) throw new Error(match.why.code);
    expect(nameText(match.leaf.subject)).toBe(
      `CN=${HOST}, OU=IT/RIS, O="Hôpital, Général", L=Zürich, S=ZH, C=CH`,
    );
    expect(match.intermediates.map((one) => nameText(one.subject))).toEqual([
      'CN=Issuing, O=General Hospital',
    ]);
    expect(match.roots.map((one) => nameText(one.subject))).toEqual(['CN=Root, O=General Hospital']);
    const verified = ['-purpose', 'sslserver', '-verify_hostname', HOST, '-untrusted', 'sub.pem', 'ours.pem'];
    expect(shop.run('openssl', 'verify', '-CAfile', 'root.pem', ...verified)).toMatch(/ours\.pem: OK/);
  });
});

describe.runIf(there)('a request of others', () => {
  const subj = ['-subj', `/C=CA/O=General Hospital/CN=${HOST}`];
  it('by OpenSSL is read', () => {
    const names = ['-addext', `subjectAltName=DNS:a.example,DNS:${HOST}`];
    shop.run(
      'openssl',
      'req',
      '-new',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'o.key',
      '-out',
      'o.csr',
      ...subj,
      ...names,
    );
    const { subject: name, dnsNames, publicKey } = readRequest(derOf('o.csr'));
    expect(nameText(name)).toBe(`CN=${HOST}, O=General Hospital, C=CA`);
    expect(dnsNames).toEqual(['a.example', HOST]);
    expect(publicKey).toMatchObject({ kind: 'rsa', bits: 2048 });
  });

  it('by GnuTLS is read', () => {
    shop.write(
      'g.cfg',
      `cn = "${HOST}"\norganization = "General Hospital"\ndns_name = "${HOST}"\ntls_www_server\n`,
    );
    shop.run('certtool', '--generate-privkey', '--key-type', 'ecdsa', '--outfile', 'g.key');
    shop.run(
      'certtool',
      '--generate-request',
      '--load-privkey',
      'g.key',
      '--template',
      'g.cfg',
      '--outfile',
      'g.csr',
    );
    expect(readRequest(derOf('g.csr'))).toMatchObject({
      dnsNames: [HOST],
      publicKey: { kind: 'ec', bits: 256 },
    });
  });

  it('by NSS is read', () => {
    shop.write('none', '\n');
    shop.write('noise', 'x'.repeat(64));
    const db = ['-d', `sql:${shop.path('.')}`, '-f', 'none'];
    shop.run('certutil', '-N', ...db);
    shop.run(
      'certutil',
      '-R',
      ...db,
      '-s',
      `CN=${HOST},O=General Hospital`,
      '-8',
      HOST,
      '-z',
      'noise',
      '-o',
      'n.csr',
    );
    expect(readRequest(shop.read('n.csr'))).toMatchObject({
      dnsNames: [HOST],
      publicKey: { kind: 'rsa', bits: 2048 },
    });
  });

  it('that left a self-signed placeholder, as certreq and IIS do, is matched by its key', () => {
    shop.run('openssl', 'req', '-x509', '-key', 'o.key', '-out', 'placeholder.pem', ...subj, '-days', '30');
    const pending = requestedByPlaceholder(derOf('placeholder.pem'));
    signRequest(shop, 'o.csr', 'o.pem');
    const match = matchResponse(readAnswer(shop.read('o.pem')), [pending], new Date(), HOST);
    expect(match).toMatchObject({ matched: true, leaf: { dnsNames: ['a.example', HOST] } });
    expect(parseCertificate(derOf('placeholder.pem')).publicKey.spki).toEqual(
      requestedBy(derOf('o.csr')).publicKey,
    );
  });
});
