import { DerFault, whole } from './der.ts';
import { fields } from './fields.ts';
import type { Certificate } from './parse.ts';
import { latin1 } from './strings.ts';

interface Candidate {
  readonly der: Uint8Array;
  readonly issuer: string;
}

/**
 * Of many certificates those that can matter in a chain of the leafs: their issuers by name, and those issuers'
 * own. Names are compared as bytes and nothing else is read, so it is cheap over all of Windows' roots.
 */
export function issuersFor(leafs: readonly Certificate[], candidates: Iterable<Uint8Array>): Uint8Array[] {
  const bySubject = indexBySubject(candidates);
  const wanted = [...new Set(leafs.map((leaf) => latin1(leaf.issuer.der)))];
  const seen = new Set(wanted);
  const found: Uint8Array[] = [];
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    for (const candidate of bySubject.get(name) ?? []) {
      found.push(candidate.der);
      if (!seen.has(candidate.issuer)) {
        seen.add(candidate.issuer);
        wanted.push(candidate.issuer);
      }
    }
  }
  return found;
}

function indexBySubject(candidates: Iterable<Uint8Array>): Map<string, Candidate[]> {
  const bySubject = new Map<string, Candidate[]>();
  for (const der of candidates) {
    const names = namesOf(der);
    if (names === null) continue;
    const same = bySubject.get(names.subject);
    if (same) same.push({ der, issuer: names.issuer });
    else bySubject.set(names.subject, [{ der, issuer: names.issuer }]);
  }
  return bySubject;
}

function namesOf(der: Uint8Array): { subject: string; issuer: string } | null {
  try {
    const at = fields(der);
    return { subject: latin1(whole(der, at.subject)), issuer: latin1(whole(der, at.issuer)) };
  } catch (error) {
    if (error instanceof DerFault) return null;
    throw error;
  }
}
