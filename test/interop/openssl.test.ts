import { createHash, sign, X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { beforeAll, describe, expect, it } from 'vitest';
import { issueLocal } from '../../electron/certificates/issue.ts';
import { nameText } from '../../electron/certificates/names.ts';
import { parseCertificate } from '../../electron/certificates/parse.ts';
import { MARKER_OID, MARKER_VERSION } from '../../electron/certificates/profile.ts';
import { judgeTrust } from '../../electron/certificates/trust.ts';
import {
  authority,
  build,
  extension,
  keyPair,
  name,
  type Recipe,
  SERVER_AUTH,
} from '../support/certificates.ts';
import { bmp, printable, t61 } from '../support/der-writer.ts';
import { needsOpenSsl, openssl, pem, scratch } from './openssl.ts';

needsOpenSsl();
const file = scratch();
const now = new Date('2026-06-15T12:00:00Z');
const at = (date: Date): string => String(date.getTime() / 1000);
const key = keyPair();
let issued: string;

beforeAll(async () => {
  const serial = Buffer.from('ffeeddccbbaa99887766554433221100', 'hex');
  const der = await issueLocal({
    host: 'localhost',
    publicKey: key.spki,
    serial,
    now,
    sign: (tbs) => sign('sha256', tbs, key.privateKey),
  });
  issued = file('issued.pem', pem(der));
});

describe("the wizard's own certificate, as OpenSSL reads it", () => {
  it('has every field of the profile', async () => {
    const { status, output } = await openssl('x509', '-in', issued, '-noout', '-text', '-nameopt', 'RFC2253');
    expect(status).toBe(0);
    const flat = output.replace(/\s+/g, ' ');
    expect(flat).toContain('Version: 3 (0x2)');
    expect(flat).toContain('Serial Number: 7f:ee:dd:cc:bb:aa:99:88:77:66:55:44:33:22:11:00');
    expect(flat).toContain('Signature Algorithm: sha256WithRSAEncryption');
    expect(flat).toContain('Issuer: CN=localhost');
    expect(flat).toContain('Not Before: Jun 14 12:00:00 2026 GMT');
    expect(flat).toContain('Not After : Jun 15 12:00:00 2031 GMT');
    expect(flat).toContain('Subject: CN=localhost');
    expect(flat).toContain('Public-Key: (2048 bit)');
    expect(flat).toContain('X509v3 Key Usage: critical Digital Signature, Key Encipherment X509v3');
    expect(flat).toContain('X509v3 Extended Key Usage: TLS Web Server Authentication');
    expect(flat).toContain('X509v3 Basic Constraints: CA:FALSE');
    expect(flat).toContain('X509v3 Subject Alternative Name: DNS:localhost');
    expect(flat).toMatch(/X509v3 Subject Key Identifier: (?:[0-9A-F]{2}:){19}[0-9A-F]{2} /);
    expect(flat).toContain(`${MARKER_OID}: `);
    const { output: parsed } = await openssl('asn1parse', '-in', issued);
    expect(parsed).toMatch(
      new RegExp(
        `OBJECT +:${MARKER_OID.replaceAll('.', '\\.')}\\n[^\\n]*OCTET STRING +\\[HEX DUMP\\]:02010${MARKER_VERSION}\\n`,
      ),
    );
  });

  it("has the key identifier that RFC 5280 recommends: SHA-1 of the key's bits", async () => {
    const { output } = await openssl('x509', '-in', issued, '-noout', '-ext', 'subjectKeyIdentifier');
    // Behind the header of the SubjectPublicKeyInfo lies the BIT STRING's content.
    const expected = createHash('sha1').update(key.spki.subarray(24)).digest('hex').toUpperCase();
    expect(output.replaceAll(':', '')).toContain(expected);
  });

  const verify = (...more: string[]) =>
    openssl(
      'verify',
      '-CAfile',
      issued,
      '-no-CApath',
      '-no-CAstore',
      '-purpose',
      'sslserver',
      '-x509_strict',
      ...more,
      issued,
    );

  it('is a server certificate for localhost where it is the trust anchor', async () => {
    const { status, output } = await verify('-attime', at(now), '-verify_hostname', 'localhost');
    expect(output).toContain(': OK');
    expect(status).toBe(0);
  });

  it.each([
    ['another host', ['-attime', at(now), '-verify_hostname', 'ris01'], 'hostname mismatch'],
    ['a moment before its validity', ['-attime', at(new Date('2026-06-14T11:59:59Z'))], 'not yet valid'],
    ['a moment after its validity', ['-attime', at(new Date('2031-06-15T12:00:01Z'))], 'expired'],
  ])('is refused for %s', async (_, options, reason) => {
    const { status, output } = await verify(...options);
    expect(status).not.toBe(0);
    expect(output).toContain(reason);
  });

  it('is not trusted by itself', async () => {
    const { status, output } = await openssl(
      'verify',
      '-no-CAfile',
      '-no-CApath',
      '-no-CAstore',
      '-attime',
      at(now),
      issued,
    );
    expect(status).not.toBe(0);
    expect(output).toContain('self-signed');
  });
});

describe('names', () => {
  const asOpenSsl = async (der: Uint8Array, label: string): Promise<string> => {
    const path = file(`${label}.pem`, pem(der));
    const { output } = await openssl(
      'x509',
      '-in',
      path,
      '-noout',
      '-subject',
      '-nameopt',
      'sep_comma_plus_space,dn_rev,sname,utf8',
    );
    // OpenSSL's own names for what Windows calls S, E and SERIALNUMBER.
    return output
      .trim()
      .replace(/^subject=/, '')
      .replace(/(^|, )ST=/g, '$1S=')
      .replace(/(^|, )emailAddress=/g, '$1E=')
      .replace(/(^|, )serialNumber=/g, '$1SERIALNUMBER=');
  };

  it('are written alike, quotes and unknown keys apart, over the real roots that come with Node', async () => {
    let compared = 0;
    for (const [i, text] of rootCertificates.entries()) {
      const der = new X509Certificate(text).raw;
      const ours = nameText(parseCertificate(der).subject);
      if (/["\\]|OID\./.test(ours)) continue;
      const theirs = await asOpenSsl(der, `root${i}`);
      if (/organizationIdentifier|[<>#;+]/.test(theirs)) continue;
      expect(ours).toBe(theirs);
      compared++;
    }
    expect(compared).toBeGreaterThan(80);
  });

  it('are written alike for every kind of string', async () => {
    const subject = name(
      ['C', printable('CA')],
      ['ST', t61('Québec')],
      ['O', bmp('Hôpital Général')],
      ['E', 'a@b.example'],
      ['CN', 'ris01'],
    );
    const der = build({ subject });
    expect(await asOpenSsl(der, 'strings')).toBe(
      'CN=ris01, E=a@b.example, O=Hôpital Général, S=Québec, C=CA',
    );
    expect(nameText(parseCertificate(der).subject)).toBe(await asOpenSsl(der, 'strings'));
  });
});

describe('chains, judged by OpenSSL and by the wizard', () => {
  const root = authority('Root');
  const middle = authority('Issuing', { issuer: root.issuer });
  const notCa = authority('Issuing', {
    issuer: root.issuer,
    extensions: [extension.basicConstraints(false)],
  });
  const short = authority('Root', {
    key: root.issuer.key,
    extensions: [extension.basicConstraints(true, 0)],
  });

  const cases: [string, Recipe, Uint8Array, Uint8Array, boolean][] = [
    ['good', {}, middle.der, root.der, true],
    [
      'for clients only',
      { extensions: [extension.purposes('1.3.6.1.5.5.7.3.2')] },
      middle.der,
      root.der,
      false,
    ],
    [
      'for both',
      { extensions: [extension.purposes('1.3.6.1.5.5.7.3.2', SERVER_AUTH)] },
      middle.der,
      root.der,
      true,
    ],
    ['expired', { notAfter: new Date('2026-01-01') }, middle.der, root.der, false],
    ['from what is no authority', {}, notCa.der, root.der, false],
    ['a path too long', {}, middle.der, short.der, false],
    ['another root', {}, middle.der, authority('Root', { key: keyPair('rsa', 2048, 'twin') }).der, false],
    ['a key of ECDSA', { key: keyPair('ec') }, middle.der, root.der, true],
  ];

  it.each(cases)('%s', async (label, recipe, intermediate, anchor, expected) => {
    const der = build({ issuer: middle.issuer, ...recipe });
    const stem = label.replace(/\W/g, '-');
    const { status } = await openssl(
      'verify',
      '-attime',
      at(now),
      '-purpose',
      'sslserver',
      '-no-CApath',
      '-no-CAstore',
      '-CAfile',
      file(`${stem}-root.pem`, pem(anchor)),
      '-untrusted',
      file(`${stem}-middle.pem`, pem(intermediate)),
      file(`${stem}-leaf.pem`, pem(der)),
    );
    expect(status === 0).toBe(expected);
    const trust = { trustedPeople: [], disallowed: [], roots: [anchor], intermediates: [intermediate] };
    const policy = { validationMode: 'ChainTrust', revocationMode: 'NoCheck' };
    expect(judgeTrust(parseCertificate(der), policy, trust, now).trusted).toBe(expected);
  });
});
