import { signedBy } from '../certificates/chain.ts';
import { certificatesInUse } from '../certificates/checks/who.ts';
import { sameBytes } from '../certificates/der-values.ts';
import { pemText } from '../certificates/encoding/pem.ts';
import { nameText, selfIssued } from '../certificates/names.ts';
import type { Certificate } from '../certificates/parse.ts';
import type { ClientTrust } from '../contract/engine.ts';
import type { Stores } from '../machine/stores.ts';
import type { Facts } from './facts.ts';
import { chainOf } from './window/issuers.ts';

const handedOut = ({ subject, der }: Certificate): ClientTrust => ({
  subject: nameText(subject),
  pem: pemText('CERTIFICATE', der),
});

/** What client machines must trust for the certificate that the RIS server uses; null: there is no such thing here. */
export function clientTrust(facts: Facts, stores: Pick<Stores, 'list'>): ClientTrust | null {
  const [used, ...others] = certificatesInUse(facts.searches);
  const unknown = facts.searches.some(({ found }) => found === null);
  if (used === undefined || others.length > 0 || unknown) return null;
  const { certificate, id } = used;
  if (facts.trust.trustedPeople.some((der) => sameBytes(der, certificate.der))) return handedOut(certificate);
  const top = chainOf(stores, id, certificate).at(-1) ?? certificate;
  return selfIssued(top) && signedBy(top, top) ? handedOut(top) : null;
}
