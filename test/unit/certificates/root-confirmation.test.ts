import { describe, expect, it, test } from 'vitest';
import {
  fingerprintMatches,
  TYPED_FINGERPRINT,
  WHOLE_FINGERPRINT,
} from '../../../electron/certificates/fingerprint.ts';
import { issuerCandidate } from '../../../electron/certificates/issuer-candidate.ts';
import { parseCertificate } from '../../../electron/certificates/parse.ts';
import { authority, build, extension, keyPair, NOW, type Recipe } from '../../support/certificates.ts';

const root = authority('Root');
const verdict = (der: Uint8Array): string => {
  const result = issuerCandidate(parseCertificate(der), NOW);
  return result.mayEnterRoot ? 'may' : result.why.code;
};
const variant = (recipe: Recipe): Uint8Array => authority('Variant', recipe).der;

describe('issuerCandidate', () => {
  test.each([
    ['a root', root.der, 'may'],
    ['a root near its end', variant({ notAfter: new Date('2026-06-20T00:00:00Z') }), 'may'],
    ['a root on an elliptic curve', variant({ key: keyPair('ec') }), 'may'],
    ['an intermediate', authority('Sub', { issuer: root.issuer }).der, 'issuer.intermediate'],
    [
      'a forged root',
      variant({ issuer: { ...authority('Variant').issuer, key: keyPair() } }),
      'issuer.signature',
    ],
    ['a server’s own certificate', build(), 'issuer.notAuthority'],
    ['a version 1 root', variant({ version: 1 }), 'issuer.notAuthority'],
    [
      'one without key usage',
      variant({ extensions: [extension.basicConstraints(true)] }),
      'issuer.mayNotSign',
    ],
    [
      'one that may not sign certificates',
      variant({ extensions: [extension.basicConstraints(true), extension.keyUsage('cRLSign')] }),
      'issuer.mayNotSign',
    ],
    ['an expired root', variant({ notAfter: new Date('2026-06-01T00:00:00Z') }), 'issuer.expired'],
    ['a root of tomorrow', variant({ notBefore: new Date('2026-06-16T00:00:00Z') }), 'issuer.notYet'],
  ])('%s: %s', (_, der, expected) => {
    expect(verdict(der)).toBe(expected);
  });
});

describe('fingerprintMatches', () => {
  const certificate = parseCertificate(root.der);
  const { sha256 } = certificate;
  const answer = (typed: string, least: typeof WHOLE_FINGERPRINT | typeof TYPED_FINGERPRINT): string => {
    const result = fingerprintMatches(certificate, typed, least);
    return result.matches ? 'matches' : result.why.code.replace('issuer.fingerprint.', '');
  };
  const pairs = sha256.match(/../g) ?? [];
  const changed = (at: number): string =>
    sha256.slice(0, at) + (sha256[at] === '0' ? '1' : '0') + sha256.slice(at + 1);

  test.each([
    ['the whole', sha256],
    ['small letters', sha256.toLowerCase()],
    ['colons', pairs.join(':')],
    ['blanks and lines', pairs.join(' \r\n\t')],
    ['invisible characters, as certlm.msc puts them', `\u200e${sha256}\ufeff`],
  ])('takes %s', (_, typed) => {
    expect(answer(typed, WHOLE_FINGERPRINT)).toBe('matches');
    expect(answer(typed, TYPED_FINGERPRINT)).toBe('matches');
  });

  it('wants all digits on the command line, and the first sixteen on the page', () => {
    expect(answer(sha256.slice(0, 63), WHOLE_FINGERPRINT)).toBe('short');
    expect(answer(sha256.slice(0, 16), TYPED_FINGERPRINT)).toBe('matches');
    expect(answer(sha256.slice(0, 15), TYPED_FINGERPRINT)).toBe('short');
    expect(answer(sha256.slice(-16), TYPED_FINGERPRINT)).toBe('differs');
  });

  test.each([
    ['', 'short'],
    ['g'.repeat(64), 'notHexadecimal'],
    [`${sha256}0`, 'long'],
    [certificate.thumbprint, 'sha1'],
    ['０'.repeat(64), 'notHexadecimal'],
  ])('refuses %j', (typed, code) => {
    expect(answer(typed, WHOLE_FINGERPRINT)).toBe(code);
  });

  it('finds every digit that differs', () => {
    for (let at = 0; at < 64; at++) expect(answer(changed(at), WHOLE_FINGERPRINT)).toBe('differs');
    for (let at = 0; at < 16; at++)
      expect(answer(changed(at).slice(0, 16), TYPED_FINGERPRINT)).toBe('differs');
  });
});
