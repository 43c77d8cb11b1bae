import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { parseCertificate, tryParse } from '../../../electron/certificates/parse.ts';
import { MARKER_OID } from '../../../electron/certificates/profile.ts';
import { Problem } from '../../../electron/contract/problem.ts';
import {
  altNames,
  build,
  CLIENT_AUTH,
  dnsName,
  extension,
  FROM,
  ipName,
  keyPair,
  LOCALHOST,
  mailName,
  SERVER_AUTH,
  UNTIL,
} from '../../support/certificates.ts';
import { bits, bool, generalizedTime, octets, seq, small, tlv } from '../../support/der-writer.ts';

describe('parseCertificate', () => {
  it('reads everything of a good certificate', () => {
    const der = build({
      serial: Buffer.from('00ab0102030405060708090a0b0c0d0e0f', 'hex'),
      extensions: [
        extension.basicConstraints(false),
        extension.keyUsage('digitalSignature', 'keyEncipherment'),
        extension.purposes(SERVER_AUTH, CLIENT_AUTH),
        altNames(dnsName('b.example'), ipName(127, 0, 0, 1), dnsName('a.example'), mailName('x@example')),
        extension.subjectKeyIdentifier(Buffer.from('0123ff', 'hex')),
        extension.of(MARKER_OID, small(7)),
      ],
    });
    const certificate = parseCertificate(der);
    const oracle = new X509Certificate(der);
    expect(certificate.der).toBe(der);
    expect(certificate.thumbprint).toBe(oracle.fingerprint.replaceAll(':', ''));
    expect(certificate.sha256).toBe(oracle.fingerprint256.replaceAll(':', ''));
    expect(certificate).toMatchObject({
      version: 3,
      serial: 'AB0102030405060708090A0B0C0D0E0F',
      notBefore: FROM,
      notAfter: UNTIL,
      signatureAlgorithm: { oid: '1.2.840.113549.1.1.11', name: 'sha256WithRSAEncryption', hash: 'sha256' },
      publicKey: { kind: 'rsa', bits: 2048 },
      dnsNames: ['b.example', 'a.example'],
      keyUsage: { critical: true, usages: new Set(['digitalSignature', 'keyEncipherment']) },
      extendedKeyUsage: [SERVER_AUTH, CLIENT_AUTH],
      basicConstraints: { ca: false, pathLength: null },
      subjectKeyIdentifier: '0123FF',
      marker: 7,
      malformed: [],
    });
    expect(Buffer.from(certificate.publicKey.spki)).toEqual(
      oracle.publicKey.export({ type: 'spki', format: 'der' }),
    );
    expect(Buffer.from(certificate.subject.der)).toEqual(LOCALHOST);
  });

  it('agrees with OpenSSL over the real roots that come with Node', () => {
    expect(rootCertificates.length).toBeGreaterThan(100);
    for (const pem of rootCertificates) {
      const oracle = new X509Certificate(pem);
      const certificate = parseCertificate(oracle.raw);
      expect(certificate.thumbprint).toBe(oracle.fingerprint.replaceAll(':', ''));
      expect(certificate.serial.replace(/^0+(?=.)/, '')).toBe(oracle.serialNumber.replace(/^0+(?=.)/, ''));
      expect(certificate.notBefore).toEqual(new Date(oracle.validFrom));
      expect(certificate.notAfter).toEqual(new Date(oracle.validTo));
      expect(certificate.basicConstraints?.ca ?? false).toBe(oracle.ca);
      expect(certificate.publicKey.kind).toBe(oracle.publicKey.asymmetricKeyType);
      expect(certificate.malformed).toEqual([]);
      const { modulusLength, namedCurve } = oracle.publicKey.asymmetricKeyDetails ?? {};
      expect(certificate.publicKey.bits).toBe(
        modulusLength ?? { prime256v1: 256, secp384r1: 384 }[namedCurve ?? ''],
      );
    }
  });

  it('reads version 1, negative serials, GeneralizedTime, and keys of every kind', () => {
    const v1 = parseCertificate(build({ version: 1 }));
    expect(v1).toMatchObject({
      version: 1,
      dnsNames: [],
      keyUsage: null,
      extendedKeyUsage: null,
      marker: null,
    });
    expect(v1.basicConstraints).toBeNull();
    expect(parseCertificate(build({ serial: Buffer.from('ff01', 'hex') })).serial).toBe('FF01');
    expect(parseCertificate(build({ serial: Buffer.from([0]) })).serial).toBe('00');
    const until = new Date('2030-01-02T03:04:05Z');
    expect(parseCertificate(build({ until: generalizedTime(until) })).notAfter).toEqual(until);
    expect(
      parseCertificate(build({ notAfter: new Date('2051-01-01T00:00:00Z') })).notAfter.getUTCFullYear(),
    ).toBe(2051);
    const ec = parseCertificate(build({ key: keyPair('ec') }));
    expect([ec.publicKey.kind, ec.publicKey.bits, ec.signatureAlgorithm.name]).toEqual([
      'ec',
      256,
      'ecdsa-with-SHA256',
    ]);
    const ed = parseCertificate(build({ key: keyPair('ed25519') }));
    expect([ed.publicKey.kind, ed.publicKey.bits, ed.signatureAlgorithm.hash]).toEqual([
      'ed25519',
      null,
      null,
    ]);
    const old = parseCertificate(build({ key: keyPair('rsa', 1024), hash: 'sha1' }));
    expect([old.publicKey.bits, old.signatureAlgorithm.hash]).toEqual([1024, 'sha1']);
  });

  it('keeps a certificate readable whose known extensions are not, and says which', () => {
    const certificate = parseCertificate(
      build({
        extensions: [
          extension.of('2.5.29.17', Buffer.from('garbage')),
          extension.of('2.5.29.15', seq()),
          extension.of('2.5.29.37', seq(small(1))),
          extension.of('2.5.29.19', seq(bool(true), bool(true))),
          extension.of('2.5.29.14', bits(Buffer.from([1]))),
          extension.of(MARKER_OID, octets(Buffer.from([1]))),
        ],
      }),
    );
    expect([...certificate.malformed].sort()).toEqual(
      ['2.5.29.14', '2.5.29.15', '2.5.29.17', '2.5.29.19', '2.5.29.37', MARKER_OID].sort(),
    );
    expect(certificate).toMatchObject({ dnsNames: [], keyUsage: null, extendedKeyUsage: null, marker: null });
  });

  it('takes the first of a repeated extension', () => {
    const twice = [extension.dnsNames('first'), extension.dnsNames('second')];
    expect(parseCertificate(build({ extensions: twice })).dnsNames).toEqual(['first']);
  });
});

/** Reading either works or throws the one Problem; anything else fails the test. */
function outcome(der: Uint8Array): 'read' | 'refused' {
  try {
    const certificate = parseCertificate(der);
    return certificate.thumbprint.length === 40 ? 'read' : 'refused';
  } catch (error) {
    if (error instanceof Problem && error.problem.code === 'certificate.unparsable') return 'refused';
    throw error;
  }
}

describe('hostile bytes', () => {
  const good = Buffer.from(
    build({ extensions: [...[extension.dnsNames('localhost')], extension.purposes(SERVER_AUTH)] }),
  );

  it('refuses the certificate cut off at every byte, and with a byte too many', () => {
    for (let length = 0; length < good.length; length++)
      expect(outcome(good.subarray(0, length))).toBe('refused');
    expect(outcome(Buffer.concat([good, Buffer.from([0])]))).toBe('refused');
    expect(tryParse(good.subarray(1))).toBeNull();
    expect(tryParse(good)?.dnsNames).toEqual(['localhost']);
  });

  it('survives every flipped bit', () => {
    const counts = { read: 0, refused: 0 };
    for (let bit = 0; bit < good.length * 8; bit++) {
      const flipped = Uint8Array.from(good);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      counts[outcome(flipped)]++;
    }
    expect(counts.read + counts.refused).toBe(good.length * 8);
    // Flips inside values (signature, modulus) stay readable; flips of structure do not.
    expect(Math.min(counts.read, counts.refused)).toBeGreaterThan(100);
  });

  it('survives every byte replaced by a huge length, an indefinite one, and a zero', () => {
    for (const value of [0x00, 0x80, 0x84, 0xff]) {
      for (let at = 0; at < good.length; at++) {
        const changed = Uint8Array.from(good);
        changed[at] = value;
        expect(['read', 'refused']).toContain(outcome(changed));
      }
    }
  });

  it('does not overflow on deep nesting, in the structure or in an extension', () => {
    let nested: Uint8Array = Buffer.alloc(0);
    for (let depth = 0; depth < 5000; depth++) nested = tlv(0x30, nested);
    expect(outcome(nested)).toBe('refused');
    expect(outcome(build({ extensions: [extension.of('2.5.29.17', nested)] }))).toBe('read');
    expect(outcome(Buffer.alloc(100_000, 0x30))).toBe('refused');
  });

  it('reads a subject of 10 kB and ten thousand names', () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `host${i}.example`);
    const certificate = parseCertificate(
      build({
        subject: seq(
          tlv(0x31, seq(tlv(0x06, Buffer.from([0x55, 4, 3])), tlv(0x0c, Buffer.alloc(10_240, 0x41)))),
        ),
        extensions: [extension.dnsNames(...names)],
      }),
    );
    expect(certificate.dnsNames).toEqual(names);
    expect(certificate.subject.rdns[0]?.[0]?.text).toHaveLength(10_240);
  });

  it('refuses random bytes that begin like a certificate', () => {
    let state = 12345;
    const random = (): number => {
      state = (state * 1103515245 + 12345) & 0x7fffffff;
      return state >> 16;
    };
    for (let round = 0; round < 2000; round++) {
      const bytes = Uint8Array.from({ length: random() % 200 }, () => random() & 0xff);
      bytes.set([0x30, Math.max(0, bytes.length - 2)].slice(0, bytes.length));
      expect(outcome(bytes)).toBe('refused');
    }
  });

  it('says how many bytes, and why they cannot be read', () => {
    expect(() => parseCertificate(Buffer.from('not a certificate'))).toThrow(
      /^These 17 bytes are not a certificate that can be read \(an element is longer than what holds it at byte 0\)/,
    );
  });
});
