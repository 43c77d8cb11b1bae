import type { SecureContext } from 'node:tls';
import type { ContactStage, Presented } from '../certificates/contact.ts';
import type { Endpoint } from '../contract/endpoint.ts';
import type { Machine } from '../machine/machine.ts';
import { addressesOf, connectTo } from './connect.ts';
import { type Ending, Stopped } from './ending.ts';
import { KINDS } from './kinds/index.ts';
import { createLine } from './line.ts';
import { secure } from './tls/handshake.ts';
import type { Watch } from './watch.ts';

export type Attempt =
  | { readonly state: 'presented'; readonly address: string; readonly presented: Presented }
  | { readonly state: 'stopped'; readonly stage: ContactStage; readonly ending: Ending };

interface Asked {
  readonly endpoint: Endpoint;
  readonly context: SecureContext;
  readonly ports: Pick<Machine, 'network' | 'host'>;
}

async function through({ endpoint, context, ports }: Asked, watch: Watch): Promise<Attempt> {
  const kind = KINDS[endpoint.kind];
  const addresses = await addressesOf(endpoint.host, ports.network, watch);
  const socket = await connectTo(addresses, endpoint.port, watch);
  const address = socket.remoteAddress ?? '';
  if (kind.before !== null) {
    watch.enter('preamble');
    const line = createLine(socket, watch.signal);
    await kind.before(line, endpoint);
    line.release();
  }
  const name = kind.serverName(endpoint);
  const { stream, presented } = await secure(socket, context, name, ports.host.now(), watch);
  let clock: Date | null = null;
  if (kind.inside !== null) {
    watch.enter('service');
    clock = await kind.inside(createLine(stream, watch.signal), endpoint);
  }
  stream.end();
  return { state: 'presented', address, presented: { ...presented, clock: clock ?? presented.clock } };
}

/** One contact with what `context` offers, in what is left of the time. Fails with `Cancelled` alone. */
export async function attempt(asked: Asked, watch: Watch): Promise<Attempt> {
  try {
    return await through(asked, watch);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return { state: 'stopped', stage: watch.stage, ending: error.ending };
  } finally {
    watch.finish();
  }
}
