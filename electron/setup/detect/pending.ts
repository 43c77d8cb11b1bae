import { tryParse } from '../../certificates/parse.ts';
import type { KeyRef } from '../../contract/ids.ts';
import { Problem } from '../../contract/problem.ts';
import type { Machine } from '../../machine/machine.ts';
import type { DocumentFact, PendingFact } from '../facts.ts';
import { REQUESTS } from '../places.ts';

/** Larger than any request, in bytes. */
const REQUEST_LIMIT = 64 * 1024;

function keyState({ keys }: Pick<Machine, 'keys'>, key: KeyRef): PendingFact['state'] {
  try {
    return keys.read(key).state;
  } catch (error) {
    if (error instanceof Problem) return 'unreadable';
    throw error;
  }
}

/** Requests that wait for their answer: entries of `REQUEST` that can be read and name a private key. */
export function detectPending(machine: Pick<Machine, 'stores' | 'keys'>): PendingFact[] {
  return [...machine.stores.list(REQUESTS)].flatMap(({ id, der, key }) => {
    const certificate = tryParse(der);
    if (certificate === null || key === null) return [];
    return [{ id, certificate, key, state: keyState(machine, key) }];
  });
}

/** What lies where a request is to be written. */
export function detectDocument({ documents }: Pick<Machine, 'documents'>, path: string): DocumentFact {
  const there = documents.inspect(path);
  if (there.kind === 'absent') return { kind: 'absent' };
  if (there.kind !== 'file' || there.size > REQUEST_LIMIT) return { kind: 'other' };
  const bytes = documents.read(path, REQUEST_LIMIT);
  return bytes === null ? { kind: 'absent' } : { kind: 'text', text: Buffer.from(bytes).toString('latin1') };
}
