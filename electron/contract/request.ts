import { z } from 'zod';
import { KEY_SIZES } from './key-sizes.ts';

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

export { KEY_SIZES, type KeySize } from './key-sizes.ts';
export const keySize = z.literal(KEY_SIZES);

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
