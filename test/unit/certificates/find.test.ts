import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CertificateSearch } from '../../../electron/certificates/evidence.ts';
import { matcher, refusedByRis, searchFor, undecodable } from '../../../electron/certificates/find.ts';
import { decodeHexValue } from '../../../electron/certificates/hex-value.ts';
import { build, extension, keyPair, name } from '../../support/certificates.ts';

const MY = { location: 'LocalMachine', store: 'My' } as const;
const DEFAULTS = {
  baseUrl: 'net.tcp://localhost:8000/',
  findType: 'FindBySubjectName',
  findValue: '',
  storeLocation: 'LocalMachine',
  storeName: 'My',
};

describe('searchFor', () => {
  it('ignores the find type where there is no value, and takes the host of the address', () => {
    expect(searchFor(DEFAULTS)).toEqual({
      store: MY,
      findType: 'FindBySubjectDistinguishedName',
      findValue: 'CN=localhost',
    });
    expect(searchFor({ ...DEFAULTS, baseUrl: 'net.tcp://RIS01.Example:8000/x' }).findValue).toBe(
      'CN=ris01.example',
    );
    expect(searchFor({ ...DEFAULTS, baseUrl: 'nonsense' }).findValue).toBe('CN=');
  });

  it('takes type and value as configured otherwise', () => {
    expect(searchFor({ ...DEFAULTS, findType: ' FindByThumbprint ', findValue: ' AB' })).toEqual({
      store: MY,
      findType: 'FindByThumbprint',
      findValue: ' AB',
    });
  });

  it('reads stores as .NET does: ignoring case, with its own name for CA; an unknown one stays', () => {
    const storeOf = (storeLocation: string, storeName: string) =>
      searchFor({ ...DEFAULTS, storeLocation, storeName }).store;
    expect(storeOf('currentuser', 'trustedpeople')).toEqual({
      location: 'CurrentUser',
      store: 'TrustedPeople',
    });
    expect(storeOf('LocalMachine', 'CertificateAuthority')).toEqual({
      location: 'LocalMachine',
      store: 'CA',
    });
    expect(storeOf('nowhere', 'Elsewhere')).toEqual({ location: 'LocalMachine', store: 'Elsewhere' });
  });
});

describe('decodeHexValue', () => {
  const thumbprint = 'AB0102030405060708090A0B0C0D0E0F10111213';
  const pairs = thumbprint.replace(/..(?=.)/g, '$& ');

  it.each([
    [thumbprint, thumbprint],
    [thumbprint.toLowerCase(), thumbprint],
    [` ${thumbprint}\n`, thumbprint],
    [`0x${thumbprint}`, thumbprint],
    [pairs, thumbprint],
    [`\u200E${thumbprint}`, null],
    [`${thumbprint}\u200E`, null],
    [`\uFEFF${thumbprint}`, null],
    [thumbprint.slice(1), null],
    [pairs.replace(' ', ''), null],
    [pairs.replace(' ', '  '), null],
    [thumbprint.replace(/..(?=.)/g, '$&:'), null],
    [`${thumbprint.slice(0, -2)}GG`, null],
    ['', null],
    ['0x', null],
  ])('%j', (value, expected) => {
    expect(decodeHexValue(value)).toBe(expected);
  });
});

const hospital = build({
  subject: name(['C', 'CA'], ['O', 'General Hospital'], ['CN', 'ris01.example']),
  issuer: { name: name(['O', 'Trust, Inc.'], ['CN', 'Issuing CA']), key: keyPair('rsa', 2048, 'ca') },
  serial: Buffer.from('00fe0102', 'hex'),
  extensions: [extension.subjectKeyIdentifier(Buffer.from('a1b2c3', 'hex'))],
});
const hash = createHash('sha1').update(hospital).digest('hex');

const finds = (
  findType: string,
  findValue: string,
  der: Uint8Array = hospital,
  archived = false,
): boolean => {
  const match = matcher({ store: MY, findType, findValue });
  if (match === null) throw new Error(`${findType} is not carried out`);
  return match({ der, archived });
};

describe('matcher', () => {
  it.each([
    ['FindByThumbprint', hash, true],
    ['findbythumbprint', hash.toUpperCase(), true],
    ['FindByThumbprint', `\u200E${hash}`, false],
    ['FindByThumbprint', hash.replace(/.$/, (c) => (c === '0' ? '1' : '0')), false],
    ['FindByThumbprint', hash.slice(0, 38), false],
    ['FindBySubjectName', 'hospital', true],
    ['FindBySubjectName', 'RIS01', true],
    ['FindBySubjectName', 'CA, General', true],
    ['FindBySubjectName', 'CN=ris01.example', false],
    ['FindBySubjectName', 'Issuing', false],
    ['FindBySubjectDistinguishedName', 'cn=ris01.EXAMPLE, o=general hospital, c=ca', true],
    ['FindBySubjectDistinguishedName', 'CN=ris01.example', false],
    ['FindBySubjectDistinguishedName', 'CN=ris01.example,O=General Hospital,C=CA', false],
    ['FindBySubjectDistinguishedName', 'C=CA, O=General Hospital, CN=ris01.example', false],
    ['FindByIssuerName', 'issuing', true],
    ['FindByIssuerName', 'Hospital', false],
    ['FindByIssuerDistinguishedName', 'CN=Issuing CA, O="Trust, Inc."', true],
    ['FindByIssuerDistinguishedName', 'CN=Issuing CA', false],
    ['FindBySerialNumber', 'FE0102', true],
    ['FindBySerialNumber', '00 fe 01 02', true],
    ['FindBySerialNumber', '16646402', false],
    ['FindBySerialNumber', '0201fe', false],
    ['FindBySubjectKeyIdentifier', '0403A1B2C3', true],
    // What Windows shows, and what people paste: WCF compares it with the encoding and finds nothing.
    ['FindBySubjectKeyIdentifier', 'A1B2C3', false],
    ['FindByTimeValid', '2026-01-01', false],
    ['FindByTimeExpired', '2026-01-01', false],
    ['FindByTimeNotYetValid', '2026-01-01', false],
  ])('%s %j: %s', (findType, findValue, expected) => {
    expect(finds(findType, findValue)).toBe(expected);
  });

  it('finds localhost.localdomain by a part of it, but not as the whole subject', () => {
    const other = build({ subject: name(['CN', 'localhost.localdomain']) });
    expect(finds('FindBySubjectName', 'localhost', other)).toBe(true);
    expect(finds('FindBySubjectDistinguishedName', 'CN=localhost', other)).toBe(false);
    expect(finds('FindBySubjectDistinguishedName', 'CN=LOCALHOST', build())).toBe(true);
  });

  it('counts expired ones, skips archived ones', () => {
    const expired = build({ notBefore: new Date('2001-01-01'), notAfter: new Date('2002-01-01') });
    expect(finds('FindBySubjectDistinguishedName', 'CN=localhost', expired)).toBe(true);
    expect(finds('FindByThumbprint', hash, hospital, true)).toBe(false);
  });

  it('never matches what is no certificate, whatever its bytes hash to', () => {
    const junk = Buffer.from('junk');
    expect(finds('FindByThumbprint', createHash('sha1').update(junk).digest('hex'), junk)).toBe(false);
    expect(finds('FindBySubjectName', '', junk)).toBe(false);
    // The subject is readable, but the key is not.
    const broken = Uint8Array.from(build());
    const key = Buffer.from(broken).indexOf(Buffer.from('2a864886f70d010101', 'hex'));
    broken[key - 2] = 0x05;
    expect(finds('FindBySubjectDistinguishedName', 'CN=localhost', broken)).toBe(false);
    expect(finds('FindBySubjectKeyIdentifier', '0403A1B2C3', junk)).toBe(false);
    expect(finds('FindBySubjectKeyIdentifier', '0403A1B2C3', build())).toBe(false);
  });

  it('survives the certificate cut off and changed at every byte, whatever is searched for', () => {
    const searches = [
      'FindByThumbprint',
      'FindBySubjectName',
      'FindByIssuerDistinguishedName',
      'FindBySerialNumber',
    ];
    const matches = [...searches, 'FindBySubjectKeyIdentifier'].map((findType) =>
      matcher({ store: MY, findType, findValue: 'ab' }),
    );
    for (let at = 0; at < hospital.length; at++) {
      const changed = Uint8Array.from(hospital);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      for (const match of matches) {
        expect(match?.({ der: hospital.subarray(0, at), archived: false })).toBe(false);
        expect(match?.({ der: changed, archived: false })).toBeTypeOf('boolean');
      }
    }
  });

  it.each([
    'FindByTemplateName',
    'FindByApplicationPolicy',
    'FindByKeyUsage',
    'FindByExtension',
    'Typo',
    'constructor',
  ])('does not carry out %s', (findType) => {
    expect(matcher({ store: MY, findType, findValue: 'x' })).toBeNull();
  });

  it('knows what the RIS refuses and what WCF cannot decode', () => {
    const search = (findType: string, findValue: string): CertificateSearch => ({
      store: MY,
      findType,
      findValue,
    });
    expect(['FindByTimeValid', 'FindByThumbprint'].map(refusedByRis)).toEqual([true, false]);
    expect(undecodable(search('FindByThumbprint', `\u200E${hash}`))).toBe(true);
    expect(undecodable(search('FindByThumbprint', hash))).toBe(false);
    expect(undecodable(search('FindBySubjectName', 'xyz'))).toBe(false);
  });
});
