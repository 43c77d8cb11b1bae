import { z } from 'zod';
import { storeText } from './store-text.ts';

export { storeText } from './store-text.ts';

/** The two Windows store locations that a RIS configuration file can name. */
export const storeLocation = z.enum(['LocalMachine', 'CurrentUser']);
export type StoreLocation = z.infer<typeof storeLocation>;

/** SHA-1 of the DER certificate: 40 upper-case hexadecimal digits everywhere. */
export const thumbprint = z.string().regex(/^[0-9A-F]{40}$/);

/** A certificate store, e.g. `LocalMachine`\`My`. */
export const storeId = z.strictObject({ location: storeLocation, store: z.string().min(1).max(260) });
export type StoreId = z.infer<typeof storeId>;

/** One certificate in one store. */
export const certificateId = z.strictObject({ ...storeId.shape, thumbprint });
export type CertificateId = z.infer<typeof certificateId>;

/** `LocalMachine\My\<thumbprint>`. */
export const certificateText = (id: CertificateId): string => `${storeText(id)}\\${id.thumbprint}`;

export const sameStore = (a: StoreId, b: StoreId): boolean =>
  a.location === b.location && a.store.toLowerCase() === b.store.toLowerCase();

/**
 * Normalises a thumbprint as people paste it: spaces, colons and invisible characters
 * (certlm.msc puts U+200E in front) go, letters become upper case. Null where it is no thumbprint.
 */
export function parseThumbprint(text: string): string | null {
  const hex = text.replace(/[\s:\p{Cf}]/gu, '').toUpperCase();
  return thumbprint.safeParse(hex).success ? hex : null;
}

/** SHA-256 of a DER certificate: 64 upper-case hexadecimal digits. */
const FINGERPRINT = /^[0-9A-F]{64}$/;

/** Normalises a whole SHA-256 fingerprint as people paste it, like a thumbprint. Null where it is none. */
export function parseFingerprint(text: string): string | null {
  const hex = text.replace(/[\s:\p{Cf}]/gu, '').toUpperCase();
  return FINGERPRINT.test(hex) ? hex : null;
}

/** A SHA-256 fingerprint in whatever way it is written; the output has 64 upper-case hexadecimal digits. */
export const fingerprint = z
  .string()
  .max(400)
  .transform((text, context) => {
    const hex = parseFingerprint(text);
    if (hex === null) context.addIssue({ code: 'custom', message: 'must be a SHA-256 fingerprint' });
    return hex ?? '';
  });

/** The private key of a store entry: where its container is, never the key itself. */
export const keyRef = z.strictObject({
  container: z.string().min(1).max(1024),
  provider: z.string().max(260),
  /** CSP type (24: RSA and AES); 0 means a CNG key, which the RIS cannot use. */
  providerType: z.int().min(0).max(255),
  /** 1 AT_KEYEXCHANGE, 2 AT_SIGNATURE; 0 for CNG. */
  keySpec: z.int().min(0).max(0xffffffff),
  /** Null where listing did not open the key to find out. */
  exportable: z.boolean().nullable(),
});
export type KeyRef = z.infer<typeof keyRef>;
