import type { DocumentFact } from './facts.ts';

/** How a request's file stands: nothing lies there, the request itself, a part of it, or something else. */
export type RequestFile = 'absent' | 'written' | 'torn' | 'taken';

/** `pem`: the request that would lie there; null: it is yet to be made. */
export function fileOf(document: DocumentFact | null, pem: string | null): RequestFile {
  if (document === null || document.kind === 'absent') return 'absent';
  if (document.kind === 'other' || pem === null) return 'taken';
  if (document.text === pem) return 'written';
  // What a run left that was ended while it wrote.
  return pem.startsWith(document.text) ? 'torn' : 'taken';
}
