import type { CertificateRef, KeyAccess } from '../../contract/plan.ts';
import type { Facts } from '../facts.ts';
import { keyAccess } from './steps.ts';

/** Windows gives every key of the machine to itself. */
const isSystem = (account: string): boolean => /^(?:localsystem|nt authority\\system)$/i.test(account);

/** Lets the RIS service's account read the key of the server's certificate, where it is not known to be able to. */
export function grants({ access, chosen, candidates }: Facts, certificate: CertificateRef): KeyAccess[] {
  if (access === null || isSystem(access.account)) return [];
  const there = [...(chosen === null ? [] : [chosen]), ...candidates].find(
    ({ id }) => 'thumbprint' in certificate && id.thumbprint === certificate.thumbprint,
  );
  const state = there?.key.state === 'present' ? access.keys.get(there.key.key.container) : undefined;
  return state === 'readable' ? [] : [keyAccess(certificate, access.account)];
}
