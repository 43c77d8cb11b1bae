import { describe, expect, it } from 'vitest';
import { summary } from '../../../electron/certificates/describe.ts';
import { parseCertificate } from '../../../electron/certificates/parse.ts';
import { altNames, build, dnsName, keyPair, name } from '../../support/certificates.ts';

const describeIt = (...args: Parameters<typeof build>) => summary(parseCertificate(build(...args)));

describe('summary', () => {
  it('says what people compare', () => {
    const der = build({ serial: Buffer.from('0a0b', 'hex') });
    const { thumbprint, sha256 } = parseCertificate(der);
    expect(summary(parseCertificate(der))).toEqual({
      subject: 'CN=localhost',
      issuer: 'CN=localhost',
      thumbprint,
      sha256,
      serial: '0A0B',
      notBefore: '2025-06-15T12:00:00Z',
      notAfter: '2028-06-15T12:00:00Z',
      key: 'RSA 2048 bit',
      signature: 'sha256WithRSAEncryption',
      dnsNames: ['localhost'],
    });
    expect(describeIt({ key: keyPair('ec') }).key).toBe('EC 256 bit');
    expect(describeIt({ key: keyPair('ed25519') })).toMatchObject({ key: 'ED25519', signature: 'Ed25519' });
  });

  it('neutralises hostile text and caps its length and number', () => {
    const hostile = describeIt({
      subject: name(['CN', 'a\u202Eb\u0000c\nd\u001B[31m'], ['O', 'x'.repeat(10_240)]),
      extensions: [altNames(...Array.from({ length: 500 }, () => dnsName('\u001B]0;owned\u0007')))],
    });
    const shown = [hostile.subject, hostile.issuer, ...hostile.dnsNames];
    for (const one of shown) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the absence of these is what is tested
      expect(one).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E]/);
      expect(one.length).toBeLessThan(400);
    }
    expect(hostile.dnsNames).toHaveLength(100);
  });
});
