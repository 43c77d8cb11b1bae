import { message } from '../../contract/message.ts';
import { Cursor, contents, contextTag, type Element, only, TAG, whole } from '../der.ts';
import { oidText } from '../der-values.ts';
import { refused } from './certificates.ts';

const SIGNED_DATA = '1.2.840.113549.1.7.2';

/**
 * The certificates of a CMS or PKCS#7 SignedData (RFC 5652 5.1), as CAs send chains: nothing signed, nobody signing.
 * Other forms of certificate in it (10.2.2) are left out. Throws `DerFault` and the Problem `response.notSigned`.
 */
export function certificatesInCms(der: Uint8Array): Uint8Array[] {
  const info = Cursor.inside(der, only(der, TAG.sequence));
  const type = oidText(contents(der, info.expect(TAG.oid)));
  if (type !== SIGNED_DATA) throw refused(message('response.notSigned', { type }));
  const explicit = Cursor.inside(der, info.expect(contextTag(0, true)));
  const signed = Cursor.inside(der, explicit.expect(TAG.sequence));
  signed.expect(TAG.integer);
  signed.expect(TAG.set);
  signed.expect(TAG.sequence);
  const certificates = signed.optional(contextTag(0, true));
  return certificates === null ? [] : inSet(der, certificates);
}

function inSet(der: Uint8Array, set: Element): Uint8Array[] {
  const found: Uint8Array[] = [];
  const members = Cursor.inside(der, set);
  while (!members.done) {
    const member = members.next();
    if (member.tag === TAG.sequence) found.push(whole(der, member));
  }
  return found;
}
