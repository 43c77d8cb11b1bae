import { createContacts } from '../../electron/endpoints/contact.ts';
import type { Machine } from '../../electron/machine/machine.ts';
import type { KeyPair } from './certificates.ts';
import { pem } from './given-files.ts';
import { netTcpPeer } from './peers/net-tcp.ts';

/** A RIS server on loopback that shows these certificates, its own first. */
export interface RisPeer {
  readonly port: number;
  /** The paths of the services that clients asked for. */
  readonly vias: readonly string[];
  /** From the next connection on. */
  show(certificates: readonly Uint8Array[], key: KeyPair): void;
  close(): Promise<void>;
}

const tlsOf = (certificates: readonly Uint8Array[], { privateKey }: KeyPair) => ({
  key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
  cert: pem(...certificates),
  maxVersion: 'TLSv1.2' as const,
});

export async function risPeer(certificates: readonly Uint8Array[], key: KeyPair): Promise<RisPeer> {
  let tls = tlsOf(certificates, key);
  const peer = await netTcpPeer({
    get tls() {
      return tls;
    },
  });
  return {
    port: peer.port,
    get vias() {
      return peer.preambles.map(({ via }) => new URL(via.replace('net.tcp:', 'http:')).pathname);
    },
    show(next, its) {
      tls = tlsOf(next, its);
    },
    close: peer.close,
  };
}

/**
 * The machine in a network where every one of these names leads to loopback, and no other name is known; with .NET
 * Framework 4.8, which Wine has not, so that the RIS client speaks TLS 1.2.
 */
export const inNetwork = (machine: Machine, names: readonly string[]): Machine => ({
  ...machine,
  runtime: { netRelease: () => 533320, channel: () => ({ enabled: null, disabledByDefault: null }) },
  network: {
    ...machine.network,
    resolve: async (name) => (names.includes(name.toLowerCase()) ? ['127.0.0.1'] : []),
  },
});

/** How an engine on the machine contacts servers, as every host has it. */
export const contactFrom = (machine: Machine) => createContacts(machine).contact;
