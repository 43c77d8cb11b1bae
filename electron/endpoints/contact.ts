import { createSecureContext, type SecureContext } from 'node:tls';
import type { Contact, TlsProtocol } from '../certificates/contact.ts';
import type { Endpoint } from '../contract/endpoint.ts';
import type { Machine } from '../machine/machine.ts';
import { attempt } from './attempt.ts';
import { explain } from './explain.ts';
import { offeredProtocols } from './offered.ts';
import { contextOptions, EVERY_PROTOCOL, tlsLibrary } from './tls/offer.ts';
import type { Patience } from './watch.ts';

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

export function createContacts(ports: ContactPorts, options: ContactOptions = {}): Contacts {
  const patience = options.patience ?? PATIENCE;
  const library = tlsLibrary(process.versions);
  const contexts = new Map<string, SecureContext>();

  function contextFor(protocols: readonly TlsProtocol[]): SecureContext {
    const id = protocols.join();
    const context = contexts.get(id) ?? createSecureContext(contextOptions(protocols, library));
    contexts.set(id, context);
    return context;
  }

  return {
    async contact(endpoint, signal) {
      const offered = offeredProtocols(ports.runtime);
      const asked = { endpoint, ports, context: contextFor(offered.length > 0 ? offered : EVERY_PROTOCOL) };
      const found = await attempt(asked, patience, signal);
      if (found.state === 'stopped')
        return {
          state: 'failed',
          endpoint,
          stage: found.stage,
          ...explain(endpoint, found.stage, found.ending),
        };
      const { address, presented } = found;
      return { state: 'presented', endpoint, address, presented, needs: null };
    },
  };
}
