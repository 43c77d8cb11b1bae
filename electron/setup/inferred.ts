import { type Choices, choicesSchema } from '../contract/choices.ts';
import { parseAddress } from '../ris/address.ts';
import { effective } from '../ris/configuration/model.ts';
import { SECTIONS } from '../ris/settings.ts';
import { modelsOf } from './clients.ts';
import type { Facts } from './facts.ts';

/** What to judge by where nobody chose and nothing is recorded: what is installed here, joined as localhost. */
export function inferredChoices({ products }: Pick<Facts, 'products'>): Choices {
  const alone = products.server.found === 'none' ? clientAlone(products) : null;
  if (alone !== null) return alone;
  return choicesSchema.parse({
    schema: 1,
    setup: products.client.found === 'none' ? 'server' : 'integrated',
    server: { host: 'localhost' },
    certificate: { source: 'local' },
  });
}

/** A client without a server beside it calls the one that its file names; null: there is no such thing. */
function clientAlone(products: Facts['products']): Choices | null {
  const [model] = modelsOf(products.client);
  if (model === undefined) return null;
  const server = parseAddress(effective(model, SECTIONS.client, 'ApplicationServicesBaseUrl').value);
  const read = choicesSchema.safeParse({ schema: 1, setup: 'client', client: { server } });
  return read.success ? read.data : null;
}
