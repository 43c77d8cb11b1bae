import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { describe, expect, it } from 'vitest';
import type { TrustEvidence } from '../../../electron/certificates/evidence.ts';
import { parseCertificate } from '../../../electron/certificates/parse.ts';
import {
  issuersFor,
  judgeTrust,
  peerProblem,
  peerTrusted,
  validationModeOf,
} from '../../../electron/certificates/trust.ts';
import {
  authority,
  build,
  CLIENT_AUTH,
  extension,
  type Issuer,
  keyPair,
  NOW,
  name,
  type Recipe,
  SERVER_AUTH,
  UNTIL,
} from '../../support/certificates.ts';

const root = authority('Root');
const middle = authority('Issuing', { issuer: root.issuer });
const leafFrom = (issuer: Issuer, recipe: Recipe = {}): Uint8Array => build({ issuer, ...recipe });
const NOTHING: TrustEvidence = { trustedPeople: [], disallowed: [], roots: [], intermediates: [] };
const PKI: TrustEvidence = { ...NOTHING, roots: [root.der], intermediates: [middle.der] };

const judge = (mode: string, der: Uint8Array, trust: TrustEvidence, now = NOW, revocationMode = 'NoCheck') =>
  judgeTrust(parseCertificate(der), { validationMode: mode, revocationMode }, trust, now);
/** The reason for which ChainTrust refuses; `trusted` or `open` otherwise. */
const chain = (der: Uint8Array, trust: TrustEvidence, now = NOW): string => {
  const result = judge('ChainTrust', der, trust, now);
  return result.trusted === null ? 'open' : result.trusted ? 'trusted' : (result.chain ?? 'no reason');
};

const selfSigned = build();
const chained = leafFrom(middle.issuer);

describe('peer trust', () => {
  const certificate = parseCertificate(selfSigned);
  const people = { ...NOTHING, trustedPeople: [selfSigned] };
  const after = new Date(UNTIL.getTime() + 1000);

  it('wants the very bytes in TrustedPeople, dates first, Disallowed last', () => {
    expect(peerTrusted(certificate, people, NOW)).toBe(true);
    expect(peerProblem(certificate, people, after)).toBe('dates');
    expect(peerProblem(certificate, people, new Date('2020-01-01'))).toBe('dates');
    expect(peerProblem(certificate, NOTHING, NOW)).toBe('absent');
    expect(peerProblem(certificate, { ...people, trustedPeople: [build()] }, NOW)).toBe('absent');
    expect(peerProblem(certificate, { ...people, disallowed: [selfSigned] }, NOW)).toBe('disallowed');
    expect(peerTrusted(certificate, { ...people, disallowed: [selfSigned] }, NOW)).toBe(false);
  });
});

describe('chain trust', () => {
  it('accepts leaf, intermediate and root, and a server certificate that is its own root', () => {
    expect(chain(chained, PKI)).toBe('trusted');
    expect(chain(leafFrom(root.issuer), PKI)).toBe('trusted');
    expect(chain(selfSigned, { ...NOTHING, roots: [selfSigned] })).toBe('trusted');
    expect(chain(leafFrom(root.issuer, { key: keyPair('ec') }), PKI)).toBe('trusted');
  });

  it.each<[string, Uint8Array, TrustEvidence]>([
    ['partial', chained, { ...PKI, intermediates: [] }],
    ['partial', chained, { ...PKI, roots: [] }],
    ['partial', chained, { ...PKI, intermediates: [Buffer.from('junk')] }],
    ['untrustedRoot', chained, { ...PKI, roots: [], intermediates: [middle.der, root.der] }],
    ['untrustedRoot', selfSigned, PKI],
    ['distrusted', chained, { ...PKI, disallowed: [middle.der] }],
    ['distrusted', chained, { ...PKI, disallowed: [chained] }],
    ['distrusted', selfSigned, { ...NOTHING, roots: [selfSigned], disallowed: [selfSigned] }],
  ])('refuses with %s', (problem, der, trust) => {
    expect(chain(der, trust)).toBe(problem);
  });

  it('checks signatures, of the root too', () => {
    const forged = leafFrom({ name: middle.issuer.name, key: keyPair('rsa', 2048, 'forger') });
    expect(chain(forged, PKI)).toBe('signature');
    const broken = Uint8Array.from(root.der);
    broken[broken.length - 1] = (broken[broken.length - 1] ?? 0) ^ 1;
    expect(chain(leafFrom(root.issuer), { ...NOTHING, roots: [broken] })).toBe('signature');
  });

  it('checks the dates of every certificate', () => {
    expect(chain(chained, PKI, new Date(UNTIL.getTime() + 1000))).toBe('dates');
    expect(chain(chained, PKI, new Date('2025-01-01'))).toBe('dates');
    const oldRoot = authority('Root', { notAfter: new Date('2026-01-01') });
    expect(chain(leafFrom(oldRoot.issuer), { ...NOTHING, roots: [oldRoot.der] })).toBe('dates');
  });

  it('checks purposes of leaf and intermediates', () => {
    const purpose = (...oids: string[]): Recipe => ({ extensions: [extension.purposes(...oids)] });
    expect(chain(leafFrom(middle.issuer, purpose(CLIENT_AUTH)), PKI)).toBe('usage');
    expect(chain(leafFrom(middle.issuer, purpose(CLIENT_AUTH, SERVER_AUTH)), PKI)).toBe('trusted');
    expect(chain(leafFrom(middle.issuer, purpose('2.5.29.37.0')), PKI)).toBe('trusted');
    expect(chain(leafFrom(middle.issuer, { extensions: [] }), PKI)).toBe('trusted');
    const mailOnly = authority('Mail', {
      issuer: root.issuer,
      extensions: [extension.basicConstraints(true), extension.purposes('1.3.6.1.5.5.7.3.4')],
    });
    expect(chain(leafFrom(mailOnly.issuer), { ...PKI, intermediates: [mailOnly.der] })).toBe('usage');
  });

  it('checks that issuers may issue', () => {
    const issued = (extensions: Recipe['extensions']): string => {
      const issuer = authority('Between', { issuer: root.issuer, ...(extensions ? { extensions } : {}) });
      return chain(leafFrom(issuer.issuer), { ...PKI, intermediates: [issuer.der] });
    };
    expect(issued([extension.basicConstraints(false)])).toBe('basicConstraints');
    expect(issued([])).toBe('basicConstraints');
    expect(issued([extension.basicConstraints(true), extension.keyUsage('digitalSignature')])).toBe('usage');
    expect(issued([extension.basicConstraints(true)])).toBe('trusted');
    const oldRoot = authority('Old', { version: 1 });
    expect(chain(leafFrom(oldRoot.issuer), { ...NOTHING, roots: [oldRoot.der] })).toBe('trusted');
  });

  it('checks the path length', () => {
    const short = authority('Short', { extensions: [extension.basicConstraints(true, 0)] });
    const below = authority('Below', { issuer: short.issuer });
    expect(chain(leafFrom(short.issuer), { ...NOTHING, roots: [short.der] })).toBe('trusted');
    const trust = { ...NOTHING, roots: [short.der], intermediates: [below.der] };
    expect(chain(leafFrom(below.issuer), trust)).toBe('basicConstraints');
  });

  it('refuses critical extensions that Windows does not know, and known ones that it cannot read', () => {
    const critical = leafFrom(root.issuer, {
      extensions: [extension.of('1.2.3.4', Buffer.from([5, 0]), true)],
    });
    expect(chain(critical, PKI)).toBe('critical');
    const malformed = leafFrom(root.issuer, { extensions: [extension.of('2.5.29.17', Buffer.from([1]))] });
    expect(chain(malformed, PKI)).toBe('critical');
  });

  it('leaves name constraints open', () => {
    const constrained = authority('Constrained', {
      extensions: [extension.basicConstraints(true), extension.of('2.5.29.30', Buffer.from([0x30, 0]), true)],
    });
    expect(chain(leafFrom(constrained.issuer), { ...NOTHING, roots: [constrained.der] })).toBe('open');
  });

  it('finds the good chain among bad ones, and ends on loops and crowds', () => {
    const twin = authority('Issuing', { issuer: root.issuer, notAfter: new Date('2026-01-01') });
    expect(chain(chained, { ...PKI, intermediates: [twin.der, middle.der] })).toBe('trusted');
    const a = authority('A', { issuer: { name: name(['CN', 'B']), key: keyPair() } });
    const b = authority('B', { subject: name(['CN', 'B']), issuer: a.issuer });
    expect(chain(leafFrom(a.issuer), { ...NOTHING, intermediates: [a.der, b.der] })).toBe('signature');
    const crowd = Array.from({ length: 80 }, () =>
      build({ subject: root.issuer.name, issuer: { name: name(['CN', 'Nobody']), key: keyPair() } }),
    );
    expect(chain(leafFrom(root.issuer), { ...PKI, intermediates: crowd })).toBe('trusted');
    expect(chain(leafFrom(root.issuer), { ...NOTHING, intermediates: crowd })).toBe('signature');
  });
});

describe('judgeTrust', () => {
  const people = { ...NOTHING, trustedPeople: [selfSigned] };

  it('does what each mode does', () => {
    expect(judge('None', selfSigned, NOTHING)).toEqual({ trusted: true, by: 'anything' });
    expect(judge('PeerTrust', selfSigned, people)).toEqual({ trusted: true, by: 'peer' });
    expect(judge('PeerTrust', chained, PKI)).toEqual({ trusted: false, peer: 'absent', chain: null });
    expect(judge('ChainTrust', selfSigned, people)).toEqual({
      trusted: false,
      peer: null,
      chain: 'untrustedRoot',
    });
    expect(judge('PeerOrChainTrust', selfSigned, people)).toEqual({ trusted: true, by: 'peer' });
    expect(judge('peerorchaintrust', chained, PKI)).toMatchObject({ trusted: true, by: 'chain' });
    expect(judge('PeerOrChainTrust', selfSigned, NOTHING)).toEqual({
      trusted: false,
      peer: 'absent',
      chain: 'untrustedRoot',
    });
    expect(judge('Custom', selfSigned, people)).toEqual({ trusted: null, why: 'mode' });
    expect(judge('Typo', selfSigned, people)).toEqual({ trusted: null, why: 'mode' });
  });

  it('cannot judge revocation, which self-signed and peer-trusted certificates are spared', () => {
    for (const mode of ['Online', 'Offline']) {
      expect(judge('ChainTrust', chained, PKI, NOW, mode)).toEqual({ trusted: null, why: 'revocation' });
      expect(judge('ChainTrust', selfSigned, { ...NOTHING, roots: [selfSigned] }, NOW, mode)).toMatchObject({
        trusted: true,
      });
      expect(judge('PeerOrChainTrust', chained, { ...PKI, trustedPeople: [chained] }, NOW, mode)).toEqual({
        trusted: true,
        by: 'peer',
      });
    }
    expect(judge('ChainTrust', chained, { ...PKI, roots: [] }, NOW, 'Online')).toMatchObject({
      trusted: false,
    });
    expect(judge('ChainTrust', chained, PKI, NOW, 'nocheck')).toMatchObject({ trusted: true });
  });

  it('knows the modes of .NET', () => {
    expect(validationModeOf(' chaintrust ')).toBe('ChainTrust');
    expect(validationModeOf('')).toBeNull();
  });
});

describe('issuersFor', () => {
  it('picks the issuers and their issuers, and nothing else of 150 roots', () => {
    const others = rootCertificates.map((pem) => new X509Certificate(pem).raw);
    const candidates = [...others, root.der, Buffer.from('junk'), middle.der, chained];
    expect(issuersFor([parseCertificate(chained)], candidates)).toEqual([middle.der, root.der]);
    expect(issuersFor([parseCertificate(selfSigned)], [...others, selfSigned])).toEqual([selfSigned]);
    expect(issuersFor([], candidates)).toEqual([]);
  });

  it('keeps all of several with the same name, and ends on a loop', () => {
    const twin = authority('Issuing', { issuer: root.issuer });
    const loop = authority('Root', { issuer: middle.issuer });
    const found = issuersFor([parseCertificate(chained)], [twin.der, middle.der, loop.der]);
    expect(found).toEqual([twin.der, middle.der, loop.der]);
  });
});
