import { Cursor, contextTag, type Element, only, TAG } from './der.ts';

/** Where the parts of a certificate lie; nothing in them has been read yet. */
export interface Fields {
  readonly tbs: Element;
  /** `[0]`, holding the INTEGER. */
  readonly version: Element | null;
  readonly serial: Element;
  readonly issuer: Element;
  readonly validity: Element;
  readonly subject: Element;
  readonly publicKey: Element;
  /** `[3]`, holding the SEQUENCE. */
  readonly extensions: Element | null;
  readonly algorithm: Element;
  readonly signature: Element;
}

/** Finds the parts of a certificate (RFC 5280 4.1) without reading them: what a search over a store needs. */
export function fields(der: Uint8Array): Fields {
  const certificate = Cursor.inside(der, only(der, TAG.sequence));
  const tbs = certificate.expect(TAG.sequence);
  const algorithm = certificate.expect(TAG.sequence);
  const signature = certificate.expect(TAG.bitString);
  certificate.finish();
  const parts = Cursor.inside(der, tbs);
  const version = parts.optional(contextTag(0, true));
  const serial = parts.expect(TAG.integer);
  parts.expect(TAG.sequence);
  const issuer = parts.expect(TAG.sequence);
  const validity = parts.expect(TAG.sequence);
  const subject = parts.expect(TAG.sequence);
  const publicKey = parts.expect(TAG.sequence);
  parts.optional(contextTag(1, false));
  parts.optional(contextTag(2, false));
  const extensions = parts.optional(contextTag(3, true));
  parts.finish();
  return { tbs, version, serial, issuer, validity, subject, publicKey, extensions, algorithm, signature };
}
