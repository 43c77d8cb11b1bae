import { type Bytes, bits, explicit, oid, seq, set, small, tlv } from './der-writer.ts';

/** A PKCS#7 SignedData that signs nothing and holds these certificates, as CAs send chains. */
export const degenerate = (...members: readonly Bytes[]): Bytes =>
  signedData(members.length === 0 ? [] : [explicit(0, ...members)]);

export const signedData = (certificates: readonly Bytes[], type = '1.2.840.113549.1.7.2'): Bytes =>
  seq(oid(type), explicit(0, seq(small(1), set(), seq(oid('1.2.840.113549.1.7.1')), ...certificates, set())));

/** The same with indefinite lengths on its outer elements, as BER lets CAs write it. */
export function indefinite(...members: readonly Bytes[]): Bytes {
  const open = (tag: number, ...parts: readonly Bytes[]): Bytes =>
    Buffer.concat([Buffer.of(tag, 0x80), ...parts, Buffer.of(0, 0)]);
  const content = open(0x30, oid('1.2.840.113549.1.7.1'));
  return open(
    0x30,
    oid('1.2.840.113549.1.7.2'),
    open(0xa0, open(0x30, small(1), set(), content, open(0xa0, ...members), set())),
  );
}

/** A revocation list's shape. */
export const revocationList = (): Bytes => {
  const algorithm = seq(oid('1.2.840.113549.1.1.11'), tlv(5));
  return seq(
    seq(small(1), algorithm, seq(), tlv(0x17, Buffer.from('260101000000Z'))),
    algorithm,
    bits(small(1)),
  );
};
