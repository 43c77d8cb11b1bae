import { describe, expect, it, test } from 'vitest';
import { type Certificate, parseCertificate } from '../../../electron/certificates/parse.ts';
import { requestedByPlaceholder } from '../../../electron/certificates/request/read.ts';
import { matchResponse } from '../../../electron/certificates/response/match.ts';
import { authority, build, extension, keyPair, NOW, name, type Recipe } from '../../support/certificates.ts';
import { oid, seq } from '../../support/der-writer.ts';

const HOST = 'ris01.example.org';
const SUBJECT = name(['O', 'General Hospital'], ['CN', HOST]);
const requestKey = keyPair('rsa', 2048, 'request');
const placeholder = build({ subject: SUBJECT, key: requestKey, extensions: [] });
const pending = { id: 'one', ...requestedByPlaceholder(placeholder) };
const other = { id: 'two', ...requestedByPlaceholder(build({ key: keyPair('rsa', 2048, 'other') })) };

const root = authority('Root');
const sub = authority('Sub', { issuer: root.issuer });
const subsub = authority('SubSub', { issuer: sub.issuer });
const issued = (recipe: Recipe = {}): Certificate =>
  parseCertificate(
    build({
      subject: SUBJECT,
      key: requestKey,
      issuer: subsub.issuer,
      extensions: [extension.dnsNames('pacs.example.org', HOST)],
      ...recipe,
    }),
  );
const [rootCert, subCert, subsubCert] = [root.der, sub.der, subsub.der].map(parseCertificate);
const chain = [rootCert, subCert, subsubCert].filter((one) => one !== undefined);
const match = (certificates: readonly Certificate[], requests = [other, pending]) =>
  matchResponse(certificates, requests, NOW, HOST);
const refusal = (certificates: readonly Certificate[], requests = [other, pending]): string => {
  const result = match(certificates, requests);
  return result.matched ? 'matched' : result.why.code;
};

describe('matchResponse', () => {
  it('finds the request by public key, and orders the chain whatever order it came in', () => {
    const leaf = issued();
    for (const order of [[leaf, ...chain], [...chain, leaf], [...chain].reverse().concat(leaf)]) {
      expect(match(order)).toMatchObject({
        matched: true,
        leaf: { thumbprint: leaf.thumbprint },
        request: { id: 'one' },
        intermediates: [{ thumbprint: subsubCert?.thumbprint }, { thumbprint: subCert?.thumbprint }],
        roots: [{ thumbprint: rootCert?.thumbprint }],
        unrelated: [],
      });
    }
  });

  it('matches a key whose parameters are encoded otherwise', () => {
    const key = Buffer.from(requestKey.spki);
    // RSA's NULL parameters left out, as some encoders do: the same key all the same.
    const bare = seq(
      seq(oid('1.2.840.113549.1.1.1')),
      key.subarray(key.indexOf(Buffer.from('0500', 'hex')) + 2),
    );
    expect(match([issued()], [{ id: 'bare', publicKey: bare, subject: pending.subject }])).toMatchObject({
      matched: true,
      request: { id: 'bare' },
    });
  });

  it('leaves out what does not belong', () => {
    const stranger = parseCertificate(build({ subject: name(['CN', 'stranger']) }));
    // The right names, but another key: it did not sign.
    const forged = parseCertificate(
      authority('SubSub', { issuer: sub.issuer, key: keyPair('rsa', 2048, 'forger') }).der,
    );
    // It signed, but is no authority.
    const usurped = build({
      subject: subsub.issuer.name,
      key: subsub.issuer.key,
      issuer: sub.issuer,
      extensions: [extension.basicConstraints(false)],
    });
    const result = match([stranger, forged, parseCertificate(usurped), issued(), ...chain]);
    expect(result).toMatchObject({
      matched: true,
      intermediates: [{}, {}],
      roots: [{}],
      unrelated: [{}, {}, {}],
    });
  });

  it('takes both ways of a cross-signed intermediate', () => {
    const secondRoot = authority('Second root');
    const crossed = parseCertificate(
      authority('Sub', { issuer: secondRoot.issuer, key: sub.issuer.key }).der,
    );
    const result = match([issued(), ...chain, crossed, parseCertificate(secondRoot.der)]);
    expect(result).toMatchObject({
      matched: true,
      intermediates: [{}, {}, {}],
      roots: [{}, {}],
      unrelated: [],
    });
  });

  it('does not take a forged root for one', () => {
    const key = keyPair('rsa', 2048, 'Root');
    const broken = build({
      subject: root.issuer.name,
      key,
      issuer: { name: root.issuer.name, key: keyPair() },
      extensions: [extension.basicConstraints(true)],
    });
    const leaf = issued({ issuer: { name: root.issuer.name, key } });
    expect(match([leaf, parseCertificate(broken)])).toMatchObject({
      matched: true,
      roots: [],
      intermediates: [{}],
    });
  });

  it('of several with the same key takes the newest good one', () => {
    const old = issued({
      notBefore: new Date('2024-01-01T00:00:00Z'),
      notAfter: new Date('2025-01-01T00:00:00Z'),
    });
    const early = issued({ notBefore: new Date('2025-12-01T00:00:00Z') });
    const late = issued({ notBefore: new Date('2026-06-01T00:00:00Z') });
    expect(match([old, late, early])).toMatchObject({ leaf: { thumbprint: late.thumbprint } });
    expect(refusal([old])).toBe('response.match.expired');
  });

  test.each([
    ['an expired one', issued({ notAfter: new Date('2026-06-14T00:00:00Z') }), 'expired'],
    ['one not yet valid', issued({ notBefore: new Date('2026-06-16T00:00:00Z') }), 'notYet'],
    ['another name', issued({ extensions: [extension.dnsNames('pacs.example.org')] }), 'otherName'],
    [
      'the name not last',
      issued({ extensions: [extension.dnsNames(HOST, 'pacs.example.org')] }),
      'notLastName',
    ],
    ['a wildcard', issued({ extensions: [extension.dnsNames('*.example.org')] }), 'otherName'],
    ['no name at all', issued({ subject: name(['O', 'General Hospital']), extensions: [] }), 'noName'],
    ['the placeholder itself', parseCertificate(placeholder), 'selfSigned'],
    ['a key of the CA’s own making', issued({ key: keyPair('rsa', 2048, 'CA made') }), 'otherKey'],
    [
      'an answer to nothing',
      issued({ subject: name(['CN', 'x']), key: keyPair('rsa', 2048, 'x') }),
      'unrequested',
    ],
    ['an elliptic curve', issued({ subject: name(['CN', 'x']), key: keyPair('ec') }), 'unrequested'],
  ])('refuses %s', (_, leaf, code) => {
    expect(refusal([...chain, leaf])).toBe(`response.match.${code}`);
  });

  it('refuses issuers alone, and any answer where nothing is pending', () => {
    expect(refusal(chain)).toBe('response.match.onlyIssuers');
    expect(refusal([issued()], [])).toBe('response.match.nothingPending');
  });

  it('goes by the common name where there is no DNS name', () => {
    expect(refusal([issued({ extensions: [] })])).toBe('matched');
  });

  it('bounds the work for certificates that all name each other', () => {
    const same = name(['CN', 'same']);
    const crowd = Array.from({ length: 99 }, (_, i) =>
      parseCertificate(
        build({
          subject: same,
          serial: Buffer.of(i + 1),
          issuer: { name: same, key: keyPair() },
          key: keyPair('rsa', 2048, 'other'),
          extensions: [extension.basicConstraints(true)],
        }),
      ),
    );
    const result = match([issued({ issuer: { name: same, key: keyPair() } }), ...crowd]);
    expect(result).toMatchObject({ matched: true, intermediates: [], roots: [] });
  });
});
