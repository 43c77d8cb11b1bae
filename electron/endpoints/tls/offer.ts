import { constants } from 'node:crypto';
import type { SecureContextOptions } from 'node:tls';
import type { TlsProtocol } from '../../certificates/contact.ts';

export const EVERY_PROTOCOL: readonly TlsProtocol[] = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];

const LEAVE_OUT: Readonly<Record<TlsProtocol, number>> = {
  TLSv1: constants.SSL_OP_NO_TLSv1,
  'TLSv1.1': constants.SSL_OP_NO_TLSv1_1,
  'TLSv1.2': constants.SSL_OP_NO_TLSv1_2,
  'TLSv1.3': constants.SSL_OP_NO_TLSv1_3,
};

/** Which library speaks TLS in this process; Electron is built with BoringSSL. */
export function tlsLibrary(versions: Readonly<Record<string, string | undefined>>): 'openssl' | 'boringssl' {
  return versions.boringssl !== undefined || versions.electron !== undefined ? 'boringssl' : 'openssl';
}

/**
 * How Node is asked to offer exactly these protocols, and whatever old cipher, key and hash the library still knows:
 * the judge refuses, not the library. BoringSSL knows no security levels and no legacy renegotiation, and takes old
 * keys and SHA-1 as it is. No authority is loaded: Node would add its certificates to what the server sent.
 */
export function contextOptions(
  protocols: readonly TlsProtocol[],
  library: ReturnType<typeof tlsLibrary>,
): SecureContextOptions {
  const [minVersion] = protocols;
  const maxVersion = protocols.at(-1);
  if (minVersion === undefined || maxVersion === undefined) throw new TypeError('nothing to offer');
  const missing = EVERY_PROTOCOL.filter((protocol) => !protocols.includes(protocol));
  const leftOut = missing.reduce((bits, protocol) => bits | LEAVE_OUT[protocol], 0);
  const common = { minVersion, maxVersion, ca: [] };
  return library === 'openssl'
    ? {
        ...common,
        ciphers: 'DEFAULT@SECLEVEL=0',
        secureOptions: leftOut | constants.SSL_OP_LEGACY_SERVER_CONNECT,
      }
    : { ...common, ciphers: 'ALL', secureOptions: leftOut };
}
