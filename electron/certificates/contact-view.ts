import type { ContactView, Integrity, Verified } from '../contract/contact-view.ts';
import { endpointUrl } from '../contract/endpoint.ts';
import { visible } from '../contract/visible.ts';
import type { Contact } from './contact.ts';
import { Cursor, contents, DerFault, only, TAG } from './der.ts';
import { oidText } from './der-values.ts';
import { summary } from './describe.ts';
import { OID } from './oids.ts';
import { type Certificate, tryParse } from './parse.ts';

/** More than any honest server sends. */
const MOST_SENT = 10;

/** CA/Browser Forum, Baseline Requirements 7.1.6.1, and the guidelines for extended validation. */
const POLICIES: Readonly<Record<string, Verified>> = {
  '2.23.140.1.1': 'extended',
  '2.23.140.1.2.1': 'domain',
  '2.23.140.1.2.2': 'organisation',
  '2.23.140.1.2.3': 'individual',
};

/** The OIDs of a CertificatePolicies extension (RFC 5280 4.2.1.4); none where it cannot be read. */
function policiesOf({ extensions }: Certificate): string[] {
  const value = extensions.get(OID.certificatePolicies)?.value;
  if (value === undefined) return [];
  try {
    const found: string[] = [];
    const list = Cursor.inside(value, only(value, TAG.sequence));
    while (!list.done) {
      const policy = Cursor.inside(value, list.expect(TAG.sequence));
      found.push(oidText(contents(value, policy.expect(TAG.oid))));
    }
    return found;
  } catch (error) {
    if (error instanceof DerFault) return [];
    throw error;
  }
}

/** How far the CA verified whom it issued this to; null: it does not say so in the common way. */
export const verifiedBy = (certificate: Certificate): Verified | null =>
  policiesOf(certificate)
    .map((oid) => POLICIES[oid])
    .find((known) => known !== undefined) ?? null;

/** What protects messages from being changed, by the parts of IANA's cipher names (RFC 5246, appendix C; RFC 8446). */
export function integrityOf(cipher: string): Integrity {
  const aead = /_(GCM|CCM_8|CCM|CHACHA20_POLY1305)(?:_|$)/.exec(cipher)?.[1];
  if (aead !== undefined) return { kind: 'aead', algorithm: aead };
  const hash = /_(MD5|SHA|SHA224|SHA256|SHA384|SHA512)$/.exec(cipher)?.[1];
  if (hash === undefined) return { kind: 'none', algorithm: '' };
  return { kind: 'mac', algorithm: `HMAC-${hash === 'SHA' ? 'SHA1' : hash}` };
}

/** What a contact showed, in the three elements of a secure connection. */
export function contactView(contact: Contact): ContactView {
  const url = visible(endpointUrl(contact.endpoint));
  const nothing = { authentication: null, encryption: null, integrity: null };
  if (contact.state !== 'presented') return { url, state: contact.state, address: null, ...nothing };
  const { chain, protocol, cipher, keyExchange } = contact.presented;
  const [certificate, ...sent] = chain.slice(0, MOST_SENT).map(tryParse);
  return {
    url,
    state: 'presented',
    address: visible(contact.address),
    authentication: certificate
      ? {
          certificate: summary(certificate),
          sent: sent.filter((one) => one !== null).map(summary),
          verified: verifiedBy(certificate),
        }
      : null,
    encryption: {
      protocol,
      cipher: visible(cipher),
      keyExchange:
        keyExchange === null
          ? null
          : { ...keyExchange, group: keyExchange.group === null ? null : visible(keyExchange.group) },
    },
    integrity: integrityOf(cipher),
  };
}
