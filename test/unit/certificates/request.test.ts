import { sign, X509Certificate } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { nameText } from '../../../electron/certificates/names.ts';
import { requestNames } from '../../../electron/certificates/request/hosts.ts';
import {
  readRequest,
  requestedBy,
  requestedByPlaceholder,
} from '../../../electron/certificates/request/read.ts';
import { subjectOf } from '../../../electron/certificates/request/subject.ts';
import { parseSubject } from '../../../electron/certificates/request/subject-parts.ts';
import { writeRequest } from '../../../electron/certificates/request/write.ts';
import { Problem } from '../../../electron/contract/problem.ts';
import { build, extension, keyPair, name, SERVER_AUTH } from '../../support/certificates.ts';
import { bits, explicit, nothing, octets, oid, seq, set, small } from '../../support/der-writer.ts';

const codeOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    if (error instanceof Problem) return error.problem.code;
    throw error;
  }
  return 'none';
};

describe('parseSubject', () => {
  const HOSPITAL = [
    { key: 'CN', value: 'ris01' },
    { key: 'O', value: 'General Hospital' },
    { key: 'C', value: 'CA' },
  ];
  test.each([
    'CN=ris01,O=General Hospital,C=CA',
    'CN=ris01, O=General Hospital, C=CA',
    '  cn = ris01 ,o= General Hospital ,c=CA  ',
    '/CN=ris01/O=General Hospital/C=CA',
    '2.5.4.3=ris01,2.5.4.10="General Hospital",C=CA',
    'CN=ris01,O=General\\20Hospital,C=CA',
  ])('reads %s', (text) => {
    expect(parseSubject(text)).toEqual(HOSPITAL);
  });

  test.each([
    ['a comma, escaped', 'O=Hospital\\, General', 'Hospital, General'],
    ['a comma, quoted as Windows prints it', 'O="Hospital, ""General"""', 'Hospital, "General"'],
    ['hexadecimal digits of UTF-8', 'O=H\\C3\\B4pital', 'Hôpital'],
    ['letters of any script', 'O=東京病院 🏥', '東京病院 🏥'],
    ['a blank at the end, escaped', 'O=General\\ ', 'General '],
    ['every character with a meaning', 'O=\\#\\+\\,\\;\\<\\=\\>\\\\\\"', '#+,;<=>\\"'],
    ['an equals sign as it is', 'O=a=b', 'a=b'],
    ['a slash, escaped in the form of OpenSSL', '/O=A\\/S', 'A/S'],
    ['a comma in the form of OpenSSL', '/O=Hospital, General', 'Hospital, General'],
    ['a slash as it is', 'O=A/S', 'A/S'],
    ['S for a state, as Windows writes it', 'S=Ontario', 'Ontario'],
  ])('reads %s', (_, text, value) => {
    expect(parseSubject(text)[0]?.value).toBe(value);
  });

  test.each([
    ['', 'request.subject.empty'],
    [' \t ', 'request.subject.empty'],
    [`O=${'x'.repeat(5000)}`, 'request.subject.long'],
    ['General Hospital', 'request.subject.unreadable'],
    ['CN=a,', 'request.subject.unreadable'],
    ['CN=a,,O=b', 'request.subject.unreadable'],
    ['/', 'request.subject.unreadable'],
    ['=a', 'request.subject.unreadable'],
    ['CN="a', 'request.subject.unreadable'],
    ['CN="a" b', 'request.subject.unreadable'],
    ['CN=a"b', 'request.subject.unreadable'],
    ['CN=#0403020100', 'request.subject.unreadable'],
    ['CN=a;O=b', 'request.subject.unreadable'],
    ['CN=a\\', 'request.subject.unreadable'],
    ['CN=a\\zz', 'request.subject.unreadable'],
    ['/CN=a\\41', 'request.subject.unreadable'],
    ['CN=a+OU=b', 'request.subject.multiple'],
    ['emailAddress=a@b', 'request.subject.attribute'],
    ['CN=a,DC=example', 'request.subject.attribute'],
  ])('refuses %j', (text, code) => {
    expect(codeOf(() => parseSubject(text))).toBe(code);
  });

  it('says where it stopped', () => {
    expect(() => parseSubject('CN=a,O=b"c')).toThrow(/cannot be read from character 9 on/);
  });
});

describe('subjectOf', () => {
  const subject = (text: string, host = 'ris01.example.org') => subjectOf(parseSubject(text), host);

  it('takes the common name from the host', () => {
    expect(subject('O=General Hospital, C=ca')).toEqual({
      commonName: 'ris01.example.org',
      organization: 'General Hospital',
      country: 'CA',
    });
    expect(subject('CN=RIS01.example.org').commonName).toBe('ris01.example.org');
    expect(subjectOf([], 'RIS01')).toEqual({ commonName: 'ris01' });
  });

  test.each([
    ['CN=ris02.example.org', 'request.subject.commonName'],
    ['O=a,O=b', 'request.subject.twice'],
    ['O=', 'request.subject.value.empty'],
    ['O=""', 'request.subject.value.empty'],
    ['O=a\u202eb', 'request.subject.value.invisible'],
    ['O=a\\00b', 'request.subject.value.invisible'],
    ['O=\\FF', 'request.subject.value.invisible'],
    [`O=${'x'.repeat(65)}`, 'request.subject.value.long'],
    [`L=${'x'.repeat(129)}`, 'request.subject.value.long'],
    ['C=CAN', 'request.subject.country'],
    ['C=C1', 'request.subject.country'],
  ])('refuses %j', (text, code) => {
    expect(codeOf(() => subject(text))).toBe(code);
  });

  it('counts characters, not UTF-16 units', () => {
    expect(subject(`O=${'🏥'.repeat(64)}`).organization).toHaveLength(128);
  });

  it('refuses a host that no common name can hold', () => {
    expect(codeOf(() => subjectOf([], `${'a'.repeat(60)}.example`))).toBe('request.host.long');
    expect(subjectOf([], `${'a'.repeat(56)}.example`).commonName).toHaveLength(64);
  });
});

describe('requestNames', () => {
  it('puts the RIS host last, each name once', () => {
    expect(
      requestNames('RIS01', ['ris01', 'pacs.example.org', 'PACS.example.org', 'ris01.example.org']),
    ).toEqual(['pacs.example.org', 'ris01.example.org', 'ris01']);
    expect(requestNames('ris_01', [])).toEqual(['ris_01']);
  });

  test.each([
    ['*.example.org', 'request.name.wildcard'],
    ['192.168.1.5', 'request.name.address'],
    ['fe80::1', 'request.name.address'],
    ['[::1]', 'request.name.address'],
    ['hôpital.example', 'request.name.international'],
    ['', 'request.name.invalid'],
    ['a..b', 'request.name.invalid'],
    ['ris01.', 'request.name.invalid'],
    ['-a', 'request.name.invalid'],
    ['a b', 'request.name.invalid'],
    ['a\0b', 'request.name.invalid'],
    [`${'a'.repeat(64)}.example`, 'request.name.invalid'],
    [Array.from({ length: 70 }, () => 'abc').join('.'), 'request.name.invalid'],
  ])('refuses %j', (bad, code) => {
    expect(codeOf(() => requestNames(bad, []))).toBe(code);
    expect(codeOf(() => requestNames('ris01', [bad]))).toBe(code);
  });

  it('refuses too many', () => {
    const names = Array.from({ length: 100 }, (_, i) => `n${i}`);
    expect(requestNames('ris01', names.slice(1))).toHaveLength(100);
    expect(codeOf(() => requestNames('ris01', names))).toBe('request.name.many');
  });
});

const signer = (pair = keyPair()) => ({
  publicKey: pair.spki,
  sign: (tbs: Uint8Array) => sign('sha256', tbs, pair.privateKey),
});

describe('writeRequest', () => {
  it('writes what readRequest reads, in the order that the RIS needs', async () => {
    const subject = subjectOf(parseSubject('C=CA, ST=Ontario, L=Ottawa, O=Hôpital, OU=IT'), 'RIS01');
    const { der, pem } = await writeRequest({ subject, host: 'RIS01', otherNames: ['pacs'], ...signer() });
    const read = readRequest(der);
    expect(nameText(read.subject)).toBe('CN=ris01, OU=IT, O=Hôpital, L=Ottawa, S=Ontario, C=CA');
    expect(read).toMatchObject({
      dnsNames: ['pacs', 'ris01'],
      keyUsage: { critical: true, usages: new Set(['digitalSignature', 'keyEncipherment']) },
      extendedKeyUsage: [SERVER_AUTH],
      malformed: [],
      publicKey: { kind: 'rsa', bits: 2048 },
    });
    expect(Buffer.from(requestedBy(der).publicKey)).toEqual(Buffer.from(keyPair().spki));
    expect(pem).toMatch(
      /^-----BEGIN CERTIFICATE REQUEST-----\r\n(?:[\w+/=]{1,64}\r\n)+-----END CERTIFICATE REQUEST-----\r\n$/,
    );
  });

  it('waits for a signer that takes its time', async () => {
    const { publicKey, sign: now } = signer();
    const later = (tbs: Uint8Array) => Promise.resolve(now(tbs));
    const content = { subject: { commonName: 'ris01' }, host: 'ris01', otherNames: [], publicKey };
    await expect(writeRequest({ ...content, sign: later })).resolves.toHaveProperty('pem');
  });

  const write = (change: object) =>
    writeRequest({ subject: { commonName: 'ris01' }, host: 'ris01', otherNames: [], ...signer(), ...change });
  test.each([
    ['a signature by another key', { sign: signer(keyPair('rsa', 2048, 'other')).sign }, 'request.notSigned'],
    ['no signature', { sign: () => new Uint8Array() }, 'request.notSigned'],
    ['an elliptic curve', { publicKey: keyPair('ec').spki }, 'request.key.unsuitable'],
    ['a short key', signer(keyPair('rsa', 1024)), 'request.key.unsuitable'],
    ['what is no key', { publicKey: Uint8Array.of(1, 2, 3) }, 'request.key.unsuitable'],
    ['a wildcard', { otherNames: ['*.example'] }, 'request.name.wildcard'],
  ])('refuses %s', async (_, change, code) => {
    await expect(write(change)).rejects.toMatchObject({ problem: { code } });
  });
});

describe('readRequest', () => {
  it('reads Microsoft’s older attribute for extensions', () => {
    const san = extension.dnsNames('old.example');
    const attribute = seq(oid('1.3.6.1.4.1.311.2.1.14'), set(seq(seq(oid(san.oid), octets(san.value)))));
    const other = seq(oid('1.3.6.1.4.1.311.13.2.3'), set(nothing()));
    const info = seq(small(0), name(['CN', 'a']), keyPair().spki, explicit(0, other, attribute));
    const der = seq(info, seq(oid('1.2.840.113549.1.1.11'), nothing()), bits(Buffer.of(1)));
    expect(readRequest(der).dnsNames).toEqual(['old.example']);
  });

  it('reads a request without attributes', () => {
    const info = seq(small(0), name(['CN', 'a']), keyPair().spki);
    const der = seq(info, seq(oid('1.2.840.113549.1.1.11'), nothing()), bits(Buffer.of(1)));
    expect(readRequest(der)).toMatchObject({ dnsNames: [], keyUsage: null });
  });

  it('refuses a certificate and garbage', () => {
    for (const bytes of [build(), new Uint8Array(), Buffer.from('CN=a'), seq(small(0))]) {
      expect(codeOf(() => readRequest(bytes))).toBe('request.unreadable');
    }
  });

  it('finds key and subject of a placeholder certificate, as certreq and IIS leave one', () => {
    const der = build({ subject: name(['CN', 'ris01']), extensions: [] });
    const { publicKey, subject } = requestedByPlaceholder(der);
    expect(nameText(subject)).toBe('CN=ris01');
    expect(Buffer.from(publicKey)).toEqual(
      new X509Certificate(der).publicKey.export({ type: 'spki', format: 'der' }),
    );
  });
});
