import { describe, expect, it, test } from 'vitest';
import { pemText } from '../../../electron/certificates/encoding/pem.ts';
import { LARGEST_ANSWER, readAnswer } from '../../../electron/certificates/response/read.ts';
import { Problem } from '../../../electron/contract/problem.ts';
import { degenerate, indefinite, revocationList, signedData } from '../../support/answers.ts';
import { authority, build, extension, keyPair, name } from '../../support/certificates.ts';
import { type Bytes, explicit, octets, seq, small, tlv } from '../../support/der-writer.ts';

const root = authority('Root');
const sub = authority('Sub', { issuer: root.issuer });
const leaf = build({
  subject: name(['CN', 'ris01']),
  issuer: sub.issuer,
  extensions: [extension.dnsNames('ris01')],
});
const pem = (der: Bytes, label = 'CERTIFICATE'): Bytes => Buffer.from(pemText(label, der));
const ders = (bytes: Bytes): Buffer[] => readAnswer(bytes).map(({ der }) => Buffer.from(der));
const outcome = (bytes: Bytes): string => {
  try {
    return `${readAnswer(bytes).length} certificates`;
  } catch (error) {
    if (error instanceof Problem && error.kind === 'refused') return error.problem.code;
    throw error;
  }
};
const all = [leaf, sub.der, root.der].map((der) => Buffer.from(der));
const pkcs8 = keyPair().privateKey.export({ format: 'der', type: 'pkcs8' });

describe('readAnswer', () => {
  test.each([
    ['a DER certificate', leaf, [leaf]],
    ['a DER certificate and a line end', Buffer.concat([leaf, Buffer.from('\r\n')]), [leaf]],
    ['PEM', pem(leaf), [leaf]],
    ['the older label', pem(leaf, 'X509 CERTIFICATE'), [leaf]],
    [
      'a trusted certificate, without its trust',
      pem(Buffer.concat([leaf, seq(seq(small(1)))]), 'TRUSTED CERTIFICATE'),
      [leaf],
    ],
    ['PEM in UTF-16', Buffer.from(`\ufeff${pemText('CERTIFICATE', leaf)}`, 'utf16le'), [leaf]],
    ['base64 alone', Buffer.from(Buffer.from(leaf).toString('base64')), [leaf]],
    ['a bundle', Buffer.concat(all.map((der) => pem(der))), all],
    [
      'a bundle in another order',
      Buffer.concat([...all].reverse().map((der) => pem(der))),
      [...all].reverse(),
    ],
    ['the same twice', Buffer.concat([pem(leaf), pem(leaf)]), [leaf]],
    [
      'a request between',
      Buffer.concat([
        pem(leaf),
        pem(seq(seq(small(0), seq(), seq()), seq(), tlv(3, small(0))), 'CERTIFICATE REQUEST'),
      ]),
      [leaf],
    ],
    ['PKCS#7 in DER', degenerate(...all), all],
    ['PKCS#7 in BER', indefinite(...all), all],
    ['PKCS#7 in PEM', pem(degenerate(...all), 'PKCS7'), all],
    ['PKCS#7 under the label of a certificate', pem(degenerate(...all)), all],
    ['PKCS#7 with other forms of certificate', degenerate(explicit(1, small(1)), leaf), [leaf]],
    ['a revocation list beside', Buffer.concat([pem(revocationList(), 'X509 CRL'), pem(leaf)]), [leaf]],
  ])('reads %s', (_, bytes, expected) => {
    expect(ders(bytes)).toEqual(expected.map((der) => Buffer.from(der)));
  });

  test.each([
    ['nothing', new Uint8Array(), 'response.empty'],
    ['blanks', Buffer.from(' \r\n '), 'response.empty'],
    ['too much', Buffer.alloc(LARGEST_ANSWER + 1, 0x41), 'response.large'],
    ['a private key', pkcs8, 'response.privateKey'],
    ['a private key in PEM', pem(pkcs8, 'PRIVATE KEY'), 'response.privateKey'],
    ['an older private key in PEM', pem(pkcs8, 'RSA PRIVATE KEY'), 'response.privateKey'],
    ['a damaged private key', Buffer.from('-----BEGIN PRIVATE KEY-----\nxx'), 'response.privateKey'],
    [
      'a private key beside certificates',
      Buffer.concat([pem(leaf), pem(pkcs8, 'PRIVATE KEY')]),
      'response.privateKey',
    ],
    ['a private key under another label', Buffer.concat([pem(leaf), pem(pkcs8)]), 'response.privateKey'],
    ['a revocation list', revocationList(), 'response.revocationList'],
    ['a revocation list in PEM', pem(revocationList(), 'X509 CRL'), 'response.revocationList'],
    ['a public key', keyPair().spki, 'response.publicKey'],
    ['a PFX', seq(small(3), seq(tlv(6, Buffer.of(42)))), 'response.pfx'],
    ['a web page', Buffer.from('<!DOCTYPE html><html><p>Download</p></html>'), 'response.webPage'],
    [
      'a web page around a block with tags',
      Buffer.from('<html>-----BEGIN CERTIFICATE-----<br>MIIB<br>-----END CERTIFICATE-----</html>'),
      'response.webPage',
    ],
    ['a ZIP file', Buffer.from('504b0304140000000800', 'hex'), 'response.archive'],
    ['text', Buffer.from('Your certificate was issued.'), 'response.text'],
    ['text that begins like DER', Buffer.from('0 errors'), 'response.text'],
    ['binary garbage', Buffer.from('0001020304', 'hex'), 'response.unknown'],
    ['another structure', seq(small(7), small(8), seq()), 'response.unknown'],
    ['a SEQUENCE of nothing', Buffer.from(seq()), 'response.unknown'],
    ['half a file', leaf.subarray(0, 400), 'response.cutOff'],
    ['half a PKCS#7 file', degenerate(...all).subarray(0, 900), 'response.cutOff'],
    ['half a BER file', indefinite(...all).subarray(0, 900), 'response.damaged'],
    ['half a block', pem(leaf).subarray(0, 400), 'response.cutOff.text'],
    [
      'a block with a hole',
      Buffer.from(pemText('CERTIFICATE', leaf).replace('MII', 'MI')),
      'response.damaged.text',
    ],
    [
      'a second block with a hole',
      Buffer.from(pemText('CERTIFICATE', leaf) + pemText('CERTIFICATE', leaf).replace('MII', 'M*I')),
      'response.damaged.text',
    ],
    ['a certificate and something after it', Buffer.concat([leaf, Buffer.from('x')]), 'response.damaged'],
    [
      'a certificate that is none inside',
      seq(seq(explicit(0, small(2)), small(1)), seq(), tlv(3, small(0))),
      'response.damaged',
    ],
    ['encrypted data', signedData([], '1.2.840.113549.1.7.3'), 'response.notSigned'],
    ['PKCS#7 without certificates', degenerate(), 'response.noCertificate'],
    ['PKCS#7 with other things alone', degenerate(explicit(1, small(1))), 'response.noCertificate'],
    ['a damaged certificate in PKCS#7', degenerate(leaf, seq(small(1))), 'response.damaged'],
  ])('refuses %s', (_, bytes, code) => {
    expect(outcome(bytes)).toBe(code);
  });

  it('gives up at more than a hundred certificates', () => {
    const many = Array.from({ length: 101 }, (_, i) =>
      build({ serial: Buffer.of(1, i), subject: name(['CN', `${i}`]) }),
    );
    expect(readAnswer(degenerate(...many.slice(1)))).toHaveLength(100);
    expect(outcome(degenerate(...many))).toBe('response.many');
  });

  it('says in which line', () => {
    const text = `Hello\n\n${pemText('CERTIFICATE', leaf).slice(0, 300)}`;
    expect(() => readAnswer(Buffer.from(text))).toThrow(/begins in line 3 has no end line/);
  });

  it('shouts about a private key', () => {
    expect(() => readAnswer(pkcs8)).toThrow(/PRIVATE KEY\. Never send it/);
  });

  it('refuses octets in place of a certificate', () => {
    expect(outcome(octets(leaf))).toBe('response.unknown');
  });
});
