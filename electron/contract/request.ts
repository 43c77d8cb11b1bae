import { z } from 'zod';

const namePart = z.string().min(1).max(128).optional();

/** Who a certificate is for, besides its common name. */
export const requestSubject = z.strictObject({
  organization: namePart,
  organizationalUnit: namePart,
  locality: namePart,
  state: namePart,
  country: namePart,
});

/** DNS names besides the host's. */
export const otherNames = z.array(z.string().min(1).max(253)).max(100);

/** Of an RSA key, in bits. */
export const KEY_SIZES = [2048, 3072, 4096] as const;
export const keySize = z.union([z.literal(2048), z.literal(3072), z.literal(4096)]);
export type KeySize = z.infer<typeof keySize>;

/** A certificate to ask an authority for. */
export const requestSpec = z.strictObject({
  /** The common name, and the last of the DNS names. */
  host: z.string().min(1).max(253),
  subject: requestSubject,
  otherNames,
  bits: keySize,
  exportable: z.boolean(),
});
export type RequestSpec = z.infer<typeof requestSpec>;
