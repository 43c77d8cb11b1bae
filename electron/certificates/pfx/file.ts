import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import { Cursor, contents, contextTag, DerFault, only, TAG } from '../der.ts';
import { oidText } from '../der-values.ts';
import { toDer } from '../encoding/ber.ts';
import type { Sealed } from './decrypt.ts';
import { type Budget, MOST_BAGS } from './limits.ts';
import { type Mac, macAt } from './mac.ts';
import { schemeAt } from './scheme.ts';

/** One part of a file's contents: SafeContents as they are, or encrypted. */
export type Part =
  | { readonly sealed: false; readonly contents: Uint8Array }
  | ({ readonly sealed: true } & Sealed);

/** The outer structure of a file; nothing has been decrypted. */
export interface PfxFile {
  /** What the check value is over. */
  readonly authenticated: Uint8Array;
  readonly mac: Mac | null;
  readonly parts: readonly Part[];
}

const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';

/** Reads a PFX (RFC 7292 4) as DER. Throws `DerFault` and Problems `pfx.…`. */
export function pfxFile(der: Uint8Array, budget: Budget): PfxFile {
  const outer = Cursor.inside(der, only(der, TAG.sequence));
  outer.expect(TAG.integer);
  const safe = Cursor.inside(der, outer.expect(TAG.sequence));
  const type = oidText(contents(der, safe.expect(TAG.oid)));
  // Signed with a certificate in place of the check value (RFC 7292 3.1).
  if (type === SIGNED_DATA) throw new Problem(message('pfx.signed'), 'refused');
  if (type !== DATA) throw new DerFault(`the contents are of the unknown type ${type}`);
  const authenticated = dataAt(der, safe);
  const macData = outer.optional(TAG.sequence);
  const mac = macData === null ? null : macAt(der, Cursor.inside(der, macData), budget);
  outer.finish();
  return { authenticated, mac, parts: partsOf(toDer(authenticated).der, budget) };
}

/** The OCTET STRING in `[0]`. */
const dataAt = (der: Uint8Array, within: Cursor): Uint8Array =>
  contents(der, Cursor.inside(der, within.expect(contextTag(0, true))).expect(TAG.octetString));

function partsOf(der: Uint8Array, budget: Budget): Part[] {
  const parts: Part[] = [];
  const list = Cursor.inside(der, only(der, TAG.sequence));
  while (!list.done) {
    parts.push(partOf(der, Cursor.inside(der, list.expect(TAG.sequence)), budget));
    if (parts.length > MOST_BAGS) throw new Problem(message('pfx.many', { limit: MOST_BAGS }), 'refused');
  }
  return parts;
}

function partOf(der: Uint8Array, info: Cursor, budget: Budget): Part {
  const type = oidText(contents(der, info.expect(TAG.oid)));
  if (type === DATA) return { sealed: false, contents: dataAt(der, info) };
  // Encrypted for the holder of a certificate in place of a password, most likely (RFC 7292 3.1).
  if (type !== ENCRYPTED_DATA) throw new Problem(message('pfx.encryption', { algorithm: type }), 'refused');
  const explicit = Cursor.inside(der, info.expect(contextTag(0, true)));
  const encrypted = Cursor.inside(der, explicit.expect(TAG.sequence));
  encrypted.expect(TAG.integer);
  const inner = Cursor.inside(der, encrypted.expect(TAG.sequence));
  inner.expect(TAG.oid);
  const scheme = schemeAt(der, inner, budget);
  return { sealed: true, ...sealedWith(scheme, implicitOctets(der, inner)) };
}

/** `[0] IMPLICIT OCTET STRING`, in one piece or several. */
function implicitOctets(der: Uint8Array, inner: Cursor): Uint8Array {
  const single = inner.optional(contextTag(0, false));
  if (single !== null) return contents(der, single);
  const pieces: Uint8Array[] = [];
  const several = Cursor.inside(der, inner.expect(contextTag(0, true)));
  while (!several.done) pieces.push(contents(der, several.expect(TAG.octetString)));
  return Buffer.concat(pieces);
}

export function sealedWith(scheme: Sealed['scheme'], ciphertext: Uint8Array): Sealed {
  if (ciphertext.length === 0 || ciphertext.length % scheme.blockBytes !== 0) {
    throw new DerFault('what is encrypted is no whole number of blocks');
  }
  return { scheme, ciphertext };
}
