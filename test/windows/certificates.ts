import { generateKeyPairSync } from 'node:crypto';

/** DER by hand: the store port knows no X.509, so its tests need no library for it either. */
function tlv(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const length = body.length;
  const head =
    length < 0x80
      ? [tag, length]
      : length < 0x100
        ? [tag, 0x81, length]
        : [tag, 0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(head), body]);
}

const SEQUENCE = 0x30;
const sequence = (...parts: readonly Uint8Array[]): Buffer => tlv(SEQUENCE, ...parts);
const oid = (hex: string): Buffer => tlv(0x06, Buffer.from(hex, 'hex'));
const SHA256_WITH_RSA = sequence(oid('2a864886f70d01010b'), tlv(0x05));

const name = (commonName: string): Buffer =>
  sequence(tlv(0x31, sequence(oid('550403'), tlv(0x0c, Buffer.from(commonName)))));

const bits = (bytes: Uint8Array): Buffer => tlv(0x03, Buffer.from([0]), bytes);

const utcTime = (text: string): Buffer => tlv(0x17, Buffer.from(text, 'ascii'));

interface Subject {
  readonly commonName: string;
  readonly serial: number;
  /** DER SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array;
  readonly sign?: (toBeSigned: Uint8Array) => Uint8Array;
}

/** A self-issued version 1 certificate; without `sign` its signature is nonsense of the right form. */
export function makeCertificate({ commonName, serial, publicKey, sign }: Subject): Uint8Array {
  // With a leading 1 the integer is positive and of shortest form, whatever the serial.
  const number = Buffer.from([1, 0, 0, 0, 0]);
  number.writeUInt32BE(serial, 1);
  const toBeSigned = sequence(
    tlv(0x02, number),
    SHA256_WITH_RSA,
    name(commonName),
    sequence(utcTime('200101000000Z'), utcTime('491231235959Z')),
    name(commonName),
    publicKey,
  );
  const signature = sign?.(toBeSigned) ?? Buffer.alloc(256, 1);
  return new Uint8Array(sequence(toBeSigned, SHA256_WITH_RSA, bits(signature)));
}

const anyKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
  type: 'spki',
  format: 'der',
});

/** A certificate whose key is nowhere. */
export const keylessCertificate = (serial: number, commonName = 'ris-setup-test'): Uint8Array =>
  makeCertificate({ commonName, serial, publicKey: anyKey });
