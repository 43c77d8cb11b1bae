import { describe, expect, test } from 'vitest';
import type {
  ClientEvidence,
  FoundCertificate,
  KeyEvidence,
  TrustEvidence,
} from '../../../electron/certificates/evidence.ts';
import { parseCertificate } from '../../../electron/certificates/parse.ts';
import {
  certificateFaults,
  hostFaults,
  hostOf,
  keyFaults,
  trustFaults,
} from '../../../electron/certificates/suitability.ts';
import type { Message } from '../../../electron/contract/message.ts';
import { authority, build, extension, keyPair, NOW, name, type Recipe } from '../../support/certificates.ts';

const KEY = {
  container: 'c',
  provider: 'Microsoft Enhanced RSA and AES Cryptographic Provider',
  providerType: 24,
  keySpec: 1,
  exportable: null,
};
const GOOD: KeyEvidence = { state: 'present', key: KEY, matches: true, signs: true };
const found = (recipe: Recipe = {}, key: KeyEvidence = GOOD): FoundCertificate => {
  const certificate = parseCertificate(build(recipe));
  return {
    id: { location: 'LocalMachine', store: 'My', thumbprint: certificate.thumbprint },
    certificate,
    key,
  };
};
const names = (...dns: string[]): Recipe => ({ extensions: [extension.dnsNames(...dns)] });
const codes = (messages: readonly Message[]): string[] => messages.map(({ code }) => code);
const PLAIN = { archived: false, disallowed: [] };

describe('a certificate at whatever host', () => {
  test('a good one has no fault', () => {
    expect(certificateFaults(found(), PLAIN, NOW)).toEqual([]);
    expect(keyFaults(found(), NOW)).toEqual([]);
  });

  test('archived, and in Disallowed', () => {
    const one = found();
    const standing = { archived: true, disallowed: [one.certificate.der] };
    expect(codes(certificateFaults(one, standing, NOW))).toEqual([
      'certificate.unsuitable.archived',
      'check.client.trust.disallowed',
    ]);
  });

  test('the key of each kind that will not do', () => {
    const key = (evidence: KeyEvidence): string[] => codes(keyFaults(found({}, evidence), NOW));
    expect(key({ state: 'none' })).toEqual(['check.key.present.none']);
    expect(key({ state: 'missing', key: KEY })).toEqual(['check.key.present.missing']);
    expect(key({ state: 'unreadable', key: KEY, reason: 'denied' })).toEqual(['check.key.usable.unreadable']);
    expect(key({ ...GOOD, key: { ...KEY, providerType: 0 } })).toEqual(['check.key.usable.cng']);
    expect(key({ ...GOOD, key: { ...KEY, keySpec: 2 } })).toEqual(['check.key.usable.signatureOnly']);
    expect(key({ ...GOOD, matches: false })).toEqual(['check.key.matches.fail']);
    expect(key({ ...GOOD, signs: false })).toEqual(['check.key.usable.noSignature']);
  });
});

describe('its host', () => {
  test.each<[string, Recipe, string | null]>([
    ['its only DNS name', names('ris01'), 'ris01'],
    ['the last of several', names('ris01', 'pacs'), 'pacs'],
    [
      'the common name where there is no DNS name',
      { subject: name(['CN', 'ris01']), extensions: [] },
      'ris01',
    ],
    ['none for a wildcard', names('*.example'), null],
    ['none for an address', names('10.0.0.1'), null],
    ['none for a name with an underscore', names('ris_01'), null],
    ['none without a name', { subject: name(['O', 'x']), extensions: [] }, null],
  ])('%s', (_, recipe, host) => {
    expect(hostOf(found(recipe).certificate)).toBe(host);
  });

  test('every certificate without a host is at fault for that, and one with a host is not', () => {
    for (const recipe of [names('*.example'), names('10.0.0.1'), names('ris_01'), names('')]) {
      const faults = codes(certificateFaults(found(recipe), PLAIN, NOW));
      expect(faults.filter((code) => code.startsWith('certificate.unsuitable'))).toHaveLength(1);
      expect(hostFaults(found(recipe).certificate, 'ris01')).toEqual([]);
    }
  });

  test.each<[Recipe, string, string[]]>([
    [names('ris01'), 'RIS01', []],
    [names('ris01'), 'pacs', ['certificate.unsuitable.otherHost']],
    [names('ris01', 'pacs'), 'ris01', ['certificate.unsuitable.lastName']],
    [names('ris01', 'pacs'), 'x', ['certificate.unsuitable.otherHost']],
    [{ subject: name(['CN', 'a']), extensions: [] }, 'b', ['certificate.unsuitable.commonName']],
  ])('%#: for %s', (recipe, host, wanted) => {
    expect(codes(hostFaults(found(recipe).certificate, host))).toEqual(wanted);
  });
});

describe('trust in it', () => {
  const ca = authority('CA');
  const one = found({ issuer: ca.issuer });
  const URL = 'net.tcp://localhost:8000/';
  const client = (change: Partial<ClientEvidence> = {}): ClientEvidence => ({
    file: 'f',
    section: 's',
    url: URL,
    validationMode: 'PeerOrChainTrust',
    revocationMode: 'NoCheck',
    configurationClass: null,
    lastDnsNameOnly: true,
    elsewhere: false,
    ...change,
  });
  const none: TrustEvidence = { trustedPeople: [], disallowed: [], roots: [], intermediates: [] };
  const chain = { ...none, roots: [ca.der] };
  const peer = { ...none, trustedPeople: [one.certificate.der] };
  const faults = (clients: ClientEvidence[], trust: TrustEvidence, of = one): string[] =>
    codes(trustFaults(of, URL, clients, trust, NOW));

  test('by chain, by peer, by neither; each reason once', () => {
    expect(faults([client(), client()], chain)).toEqual([]);
    expect(faults([client(), client()], peer)).toEqual([]);
    expect(faults([client(), client()], none)).toEqual(['check.client.trust.neither']);
  });

  test('a section that trusts peers alone does not trust the chain', () => {
    expect(faults([client(), client({ validationMode: 'PeerTrust' })], chain)).toEqual([
      'check.client.trust.absent',
    ]);
  });

  test('one that asks about revocation, and one that calls elsewhere, are no reason', () => {
    expect(faults([client({ revocationMode: 'Online' })], chain)).toEqual([]);
    expect(faults([client({ elsewhere: true })], none)).toEqual([]);
    expect(faults([], none)).toEqual([]);
  });

  test('that it has expired is not trust’s to say', () => {
    const expired = found({ issuer: ca.issuer, notAfter: new Date(NOW.getTime() - 1000) });
    expect(faults([client()], chain, expired)).toEqual([]);
  });

  test('a short key does not matter to trust', () => {
    const weak = found({ issuer: ca.issuer, key: keyPair('rsa', 1024, 'weak') });
    expect(faults([client()], chain, weak)).toEqual([]);
  });
});
