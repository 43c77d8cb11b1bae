import { createSecureContext, type SecureContext } from 'node:tls';
import type { Contact, TlsProtocol } from '../certificates/contact.ts';
import type { Endpoint } from '../contract/endpoint.ts';
import type { Machine } from '../machine/machine.ts';
import { type Attempt, attempt } from './attempt.ts';
import { conclude, deservesMore } from './conclude.ts';
import { offeredProtocols } from './offered.ts';
import { contextOptions, EVERY_PROTOCOL, tlsLibrary } from './tls/offer.ts';
import { createWatch, type Patience } from './watch.ts';

/** The RIS client itself waits 60 seconds: too long for somebody who looks on. */
const PATIENCE: Patience = { whole: 15_000, stage: 5_000 };

export interface ContactOptions {
  readonly patience?: Patience;
}

export interface Contacts {
  /** Contacts an endpoint as the RIS client would. Never fails but with `Cancelled`, where `signal` asks for it. */
  contact(endpoint: Endpoint, signal?: AbortSignal): Promise<Contact>;
}

export type ContactPorts = Pick<Machine, 'network' | 'host' | 'runtime'>;

const NOTHING_OFFERED: Attempt = { state: 'stopped', stage: 'handshake', ending: { kind: 'nothingOffered' } };

/** Makes what contacts endpoints; nothing is open between two contacts. */
export function createContacts(ports: ContactPorts, options: ContactOptions = {}): Contacts {
  const patience = options.patience ?? PATIENCE;
  const library = tlsLibrary(process.versions);
  // One is used for many contacts: making one costs as much as a handshake.
  const contexts = new Map<string, SecureContext>();

  function contextFor(protocols: readonly TlsProtocol[]): SecureContext {
    const id = protocols.join();
    const context = contexts.get(id) ?? createSecureContext(contextOptions(protocols, library));
    contexts.set(id, context);
    return context;
  }

  return {
    async contact(endpoint, signal) {
      const started = performance.now();
      const offering = (protocols: readonly TlsProtocol[]): Promise<Attempt> => {
        const watch = createWatch(patience, performance.now() - started, signal);
        return attempt({ endpoint, ports, context: contextFor(protocols) }, watch);
      };
      const offered = offeredProtocols(ports.runtime);
      const first = offered.length === 0 ? NOTHING_OFFERED : await offering(offered);
      const again = first.state === 'stopped' && deservesMore(first);
      return conclude(endpoint, offered, first, again ? await offering(EVERY_PROTOCOL) : null);
    },
  };
}
