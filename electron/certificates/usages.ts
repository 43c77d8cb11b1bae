import { objectIdentifier, sequence } from './encoding/write.ts';
import { OID } from './oids.ts';

/** An ExtKeyUsageSyntax (RFC 5280, 4.2.1.12) of Server Authentication alone: what Windows may trust a root for. */
export const SERVER_AUTHENTICATION: Uint8Array = sequence(objectIdentifier(OID.serverAuth));
