import { Cursor, contents, DerFault, only, TAG } from './der.ts';
import { oidText } from './der-values.ts';
import { objectIdentifier, sequence } from './encoding/write.ts';
import { OID } from './oids.ts';

/** An ExtKeyUsageSyntax (RFC 5280, 4.2.1.12) of Server Authentication alone: what Windows may trust a root for. */
export const SERVER_AUTHENTICATION: Uint8Array = sequence(objectIdentifier(OID.serverAuth));

/**
 * Does a limit that an administrator set (DER ExtKeyUsageSyntax; null: none) leave Server Authentication? One that
 * cannot be read, or that names nothing, leaves nothing.
 */
export function leavesServerAuthentication(usages: Uint8Array | null): boolean {
  if (usages === null) return true;
  try {
    const list = Cursor.inside(usages, only(usages, TAG.sequence));
    while (!list.done) {
      const purpose = oidText(contents(usages, list.expect(TAG.oid)));
      if (purpose === OID.serverAuth || purpose === OID.anyExtendedKeyUsage) return true;
    }
    return false;
  } catch (error) {
    if (error instanceof DerFault) return false;
    throw error;
  }
}
