import type { DetailedPeerCertificate, TLSSocket } from 'node:tls';
import type { Presented, TlsProtocol } from '../../certificates/contact.ts';
import { Stopped } from '../ending.ts';
import { EVERY_PROTOCOL } from './offer.ts';
import { type Heard, MOST_CERTIFICATES } from './tap.ts';

/** As long as a plausible clock of a server may be wrong: by chance a random hello is so near once in 25,000 times. */
const PLAUSIBLE_MS = 24 * 60 * 60 * 1000;

/**
 * The first four bytes of the hello are the server's clock in seconds since 1970 (RFC 5246 7.4.1.2). Windows sends it,
 * OpenSSL since 1.0.2 and whatever speaks TLS 1.3 send chance: a value is taken for a clock only near to ours.
 */
export function clockOf(random: Buffer | null, now: Date): Date | null {
  if (random === null) return null;
  const clock = new Date(random.readUInt32BE(0) * 1000);
  return Math.abs(clock.getTime() - now.getTime()) <= PLAUSIBLE_MS ? clock : null;
}

/** What Node has of the chain: in issuing order, and without what does not belong to it. */
function chainOf(stream: TLSSocket): Buffer[] | 'tooMany' {
  const chain: Buffer[] = [];
  let next: Partial<DetailedPeerCertificate> | undefined = stream.getPeerCertificate(true);
  for (;;) {
    const der = next?.raw;
    // A self-signed certificate is its own issuer.
    if (der === undefined || chain.some((known) => known.equals(der))) return chain;
    if (chain.length === MOST_CERTIFICATES) return 'tooMany';
    chain.push(der);
    next = next?.issuerCertificate;
  }
}

/** BoringSSL does not tell the group; then only the kind is known, from the cipher's name. */
function keyExchangeOf(stream: TLSSocket, cipher: string): Presented['keyExchange'] {
  const key = stream.getEphemeralKeyInfo();
  if (key !== null && 'type' in key && (key.type === 'DH' || key.type === 'ECDH')) {
    const group = 'name' in key && typeof key.name === 'string' ? key.name : null;
    return { kind: key.type, group, bits: key.size };
  }
  if (cipher.startsWith('TLS_RSA_')) return { kind: 'RSA', group: null, bits: rsaBits(stream) };
  if (cipher.startsWith('TLS_ECDHE_')) return { kind: 'ECDH', group: null, bits: null };
  if (cipher.startsWith('TLS_DHE_')) return { kind: 'DH', group: null, bits: null };
  return null;
}

function rsaBits(stream: TLSSocket): number | null {
  return stream.getPeerX509Certificate()?.publicKey.asymmetricKeyDetails?.modulusLength ?? null;
}

const isProtocol = (name: string | null): name is TlsProtocol =>
  EVERY_PROTOCOL.some((protocol) => protocol === name);

/** What a finished handshake showed; `Stopped` where it is nothing that a judge could look at. */
export function presentedBy(stream: TLSSocket, heard: Heard, now: Date): Presented | Stopped {
  const protocol = stream.getProtocol();
  const chain = heard.chain ?? chainOf(stream);
  if (chain === 'tooMany')
    return new Stopped({ kind: 'excess', excess: 'certificates', limit: MOST_CERTIFICATES });
  if (!isProtocol(protocol)) return new Stopped({ kind: 'library', code: protocol ?? 'unknown' });
  if (chain.length === 0) return new Stopped({ kind: 'noCertificate' });
  const cipher = stream.getCipher().standardName;
  return {
    // Copies: a piece of a buffer would keep the whole of it.
    chain: chain.map((der) => Uint8Array.from(der)),
    protocol,
    cipher,
    keyExchange: keyExchangeOf(stream, cipher),
    clock: protocol === 'TLSv1.3' ? null : clockOf(heard.random, now),
  };
}
