import { examineKey } from '../../certificates/key.ts';
import { tryParse } from '../../certificates/parse.ts';
import type { Machine } from '../../machine/machine.ts';
import type { AnswerableFact } from '../facts.ts';
import { REQUESTS } from '../places.ts';

/** The requests that wait for their answers: the wizard's, and those that IIS and certreq made. */
export function detectAnswerable({
  stores,
  keys,
  host,
}: Pick<Machine, 'stores' | 'keys' | 'host'>): AnswerableFact[] {
  return [...stores.list(REQUESTS)].flatMap(({ id, der, friendlyName, key }) => {
    const placeholder = tryParse(der);
    if (placeholder === null) return [];
    const evidence = examineKey(placeholder, key, keys, host.random(32));
    const { publicKey, subject } = placeholder;
    return [{ id, friendlyName, publicKey: publicKey.spki, subject, key: evidence }];
  });
}
