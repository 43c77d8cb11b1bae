import { examineKey } from '../../certificates/key.ts';
import { tryParse } from '../../certificates/parse.ts';
import type { Machine } from '../../machine/machine.ts';
import type { DocumentFact, PendingFact } from '../facts.ts';
import { REQUESTS, REQUESTS_OF_USER } from '../places.ts';

/** Larger than any request, in bytes. */
const REQUEST_LIMIT = 64 * 1024;

/**
 * Requests that wait for their answer: the wizard's, and those that IIS and certreq made. The engineer's own store is
 * looked at too, because certreq puts requests there unless it is told otherwise.
 */
export function detectPending({
  stores,
  keys,
  host,
}: Pick<Machine, 'stores' | 'keys' | 'host'>): PendingFact[] {
  const found = new Map<string, PendingFact>();
  for (const place of [REQUESTS, REQUESTS_OF_USER]) {
    for (const { id, der, friendlyName, key } of stores.list(place)) {
      const certificate = tryParse(der);
      // A user's store may show what lies in the computer's as well.
      if (certificate === null || found.has(id.thumbprint)) continue;
      const evidence = examineKey(certificate, key, keys, host.random(32));
      found.set(id.thumbprint, { id, certificate, friendlyName, key: evidence });
    }
  }
  return [...found.values()];
}

/** What lies where a request is to be written. */
export function detectDocument({ documents }: Pick<Machine, 'documents'>, path: string): DocumentFact {
  const there = documents.inspect(path);
  if (there.kind === 'absent') return { kind: 'absent' };
  if (there.kind !== 'file' || there.size > REQUEST_LIMIT) return { kind: 'other' };
  const bytes = documents.read(path, REQUEST_LIMIT);
  return bytes === null ? { kind: 'absent' } : { kind: 'text', text: Buffer.from(bytes).toString('latin1') };
}
