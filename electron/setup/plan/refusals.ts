import type { Choices } from '../../contract/choices.ts';
import { type Message, message } from '../../contract/message.ts';
import { PRODUCTS, type ProductId } from '../../ris/products.ts';
import type { Facts, ProductFact, ProductSearch } from '../facts.ts';

/** Before this the clock has plainly been reset: certificates made now would have wrong dates. */
const EARLIEST_CLOCK = Date.UTC(2020, 0, 1);

const OPTIONS = { server: '--server-dir', client: '--client-dir' } as const;

function missing(id: ProductId, search: ProductSearch, named: string | undefined): Message[] {
  const product = PRODUCTS[id].name;
  const option = OPTIONS[id];
  if (search.found === 'several') {
    return [message('plan.severalProducts', { product, folders: search.folders.join(', '), option })];
  }
  if (search.found === 'one') return [];
  const file = PRODUCTS[id].configurationFiles.join(', ');
  return named === undefined
    ? [message('plan.noProduct', { product, option })]
    : [message('plan.noProductInFolder', { product, folder: named, file })];
}

/** Why the wizard cannot work with a product that is there. */
export function unusable({ folder, doubt, files }: ProductFact): Message[] {
  const broken = files.flatMap((file) => {
    if ('problem' in file) return [file.problem];
    return file.readOnly ? [message('plan.readOnly', { path: file.path })] : [];
  });
  return doubt === null ? broken : [message('plan.productFolder', { path: folder }), ...broken];
}

/** The products that a setup needs, and the folders that were named for them. */
export function needed(choices: Choices): readonly (readonly [ProductId, string | undefined])[] {
  if (choices.setup === 'client') return [['client', choices.client.directory]];
  const server = ['server', choices.server.directory] as const;
  return choices.setup === 'server' ? [server] : [server, ['client', choices.client.directory]];
}

/** Why this machine cannot be judged or set up as chosen; none: it can. */
export function productRefusals(facts: Facts, choices: Choices): Message[] {
  return needed(choices).flatMap(([id, named]) => {
    const search = facts.products[id];
    return search.found === 'one' ? unusable(search.product) : missing(id, search, named);
  });
}

/** A clock that cannot be right. */
export const clockRefusals = ({ at }: Pick<Facts, 'at'>): Message[] =>
  at.getTime() < EARLIEST_CLOCK ? [message('run.clock', { now: at.toISOString() })] : [];

/** Why nothing may be changed here. */
export const refusals = (facts: Facts, choices: Choices): Message[] => [
  ...clockRefusals(facts),
  ...productRefusals(facts, choices),
];
