import { sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { issueLocal, type LocalRequest, warmUp } from '../../../electron/certificates/issue.ts';
import { nameText } from '../../../electron/certificates/names.ts';
import { parseCertificate } from '../../../electron/certificates/parse.ts';
import {
  CONTAINER_PREFIX,
  containerName,
  DAY,
  isOurContainer,
  MARKER_OID,
  MARKER_VERSION,
} from '../../../electron/certificates/profile.ts';
import { weakness } from '../../../electron/certificates/strength.ts';
import { Problem } from '../../../electron/contract/problem.ts';
import { keyPair, NOW, SERVER_AUTH } from '../../support/certificates.ts';

const key = keyPair();
const request: LocalRequest = {
  host: 'localhost',
  publicKey: key.spki,
  serial: Buffer.alloc(16, 0xff),
  now: NOW,
  sign: (tbs) => sign('sha256', tbs, key.privateKey),
};

describe('issueLocal', () => {
  it("follows the profile of the wizard's own certificate to the letter", async () => {
    const certificate = parseCertificate(await issueLocal(request));
    expect(nameText(certificate.subject)).toBe('CN=localhost');
    expect(Buffer.from(certificate.issuer.der)).toEqual(Buffer.from(certificate.subject.der));
    expect(certificate).toMatchObject({
      version: 3,
      dnsNames: ['localhost'],
      notBefore: new Date(NOW.getTime() - DAY),
      notAfter: new Date('2031-06-15T12:00:00Z'),
      signatureAlgorithm: { name: 'sha256WithRSAEncryption' },
      keyUsage: { critical: true, usages: new Set(['digitalSignature', 'keyEncipherment']) },
      extendedKeyUsage: [SERVER_AUTH],
      basicConstraints: { ca: false, pathLength: null },
      marker: MARKER_VERSION,
      malformed: [],
    });
    expect(certificate.subjectKeyIdentifier).toMatch(/^[0-9A-F]{40}$/);
    expect(Buffer.from(certificate.publicKey.spki)).toEqual(Buffer.from(key.spki));
    expect([...certificate.extensions.keys()]).toContain(MARKER_OID);
    expect(weakness(certificate)).toBeNull();
  });

  it.each([0x00, 0x7f, 0x80, 0xff])(
    'makes the serial positive and 16 octets long from random bytes of %i',
    async (byte) => {
      const { serial } = parseCertificate(await issueLocal({ ...request, serial: Buffer.alloc(16, byte) }));
      expect(serial).toMatch(/^[4-7][0-9A-F]{31}$/);
      expect(serial.slice(2)).toBe(Buffer.alloc(15, byte).toString('hex').toUpperCase());
    },
  );

  it('encodes dates past 2049 and a leap day', async () => {
    const later = parseCertificate(await issueLocal({ ...request, now: new Date('2048-02-29T10:00:00Z') }));
    expect(later.notBefore.toISOString()).toBe('2048-02-28T10:00:00.000Z');
    expect(later.notAfter.toISOString()).toBe('2053-03-01T10:00:00.000Z');
  });

  it('returns nothing that does not verify with its key', async () => {
    const other = keyPair('rsa', 2048, 'other');
    const attempt = issueLocal({ ...request, sign: (tbs) => sign('sha256', tbs, other.privateKey) });
    await expect(attempt).rejects.toThrow(Problem);
    await expect(attempt).rejects.toMatchObject({ problem: { code: 'certificate.notIssued' } });
  });

  it('lets a fault of the key through, and refuses a short serial', async () => {
    const fault = new Error('the token is gone');
    const broken = issueLocal({
      ...request,
      sign: () => {
        throw fault;
      },
    });
    await expect(broken).rejects.toBe(fault);
    await expect(issueLocal({ ...request, serial: Buffer.alloc(8) })).rejects.toThrow(RangeError);
  });

  it('can be warmed up first', async () => {
    await expect(warmUp()).resolves.toBeUndefined();
  });
});

describe('containers', () => {
  it('are named by us, recognisably', () => {
    const name = containerName(Buffer.alloc(16, 0xa5));
    expect(name).toBe(`${CONTAINER_PREFIX}${'a5'.repeat(16)}`);
    expect(isOurContainer(name)).toBe(true);
    expect(() => containerName(Buffer.alloc(15))).toThrow(RangeError);
  });

  it.each([
    '',
    CONTAINER_PREFIX,
    `x${containerName(Buffer.alloc(16))}`,
    `${containerName(Buffer.alloc(16))}\n`,
    `${CONTAINER_PREFIX}../../etc`,
  ])('do not include %j', (name) => {
    expect(isOurContainer(name)).toBe(false);
  });
});
