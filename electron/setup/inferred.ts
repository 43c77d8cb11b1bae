import { type Choices, choicesSchema } from '../contract/choices.ts';
import type { Facts } from './facts.ts';

/** What to judge by where nobody chose and nothing is recorded: what is installed here, joined as localhost. */
export function inferredChoices({ products }: Pick<Facts, 'products'>): Choices {
  return choicesSchema.parse({
    schema: 1,
    setup: products.client.found === 'none' ? 'server' : 'integrated',
    server: { host: 'localhost' },
    certificate: { source: 'local' },
  });
}
