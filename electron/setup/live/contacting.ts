import type { Contact } from '../../certificates/contact.ts';
import type { TrustEvidence } from '../../certificates/evidence.ts';
import { namesBy, provesBy } from '../../certificates/identity.ts';
import { type Certificate, tryParse } from '../../certificates/parse.ts';
import type { Endpoint } from '../../contract/endpoint.ts';
import { createPlaces, within } from '../../endpoints/bounded.ts';
import type { Machine } from '../../machine/machine.ts';
import { detectTrust } from '../detect/trust.ts';
import type { Facts } from '../facts.ts';

/** Contacts one endpoint as the RIS client would. Fails only with `Cancelled`, where `signal` asks for it. */
export type ContactEndpoint = (endpoint: Endpoint, signal?: AbortSignal) => Promise<Contact>;

/** Servers contacted at a time. */
const AT_A_TIME = 4;
/** For the lookup of a name that a certificate carries, in milliseconds. */
const LOOKUP_MS = 2500;
/** Names of a certificate that are looked up. */
const MOST_NAMES = 3;

/** Contacts every endpoint, a few at a time; answers come in the order of the question. */
export function contactAll(
  endpoints: readonly Endpoint[],
  contact: ContactEndpoint,
  signal: AbortSignal,
): Promise<Contact[]> {
  const enter = createPlaces(AT_A_TIME);
  return Promise.all(
    endpoints.map(async (endpoint) => {
      const leave = await enter();
      try {
        return await contact(endpoint, signal);
      } finally {
        leave();
      }
    }),
  );
}

/** Every certificate that the servers showed, as far as it can be read. */
export const presentedBy = (contacts: readonly Contact[]): Certificate[] =>
  contacts.flatMap((one) =>
    one.state === 'presented' ? one.presented.chain.map(tryParse).filter((found) => found !== null) : [],
  );

const union = (a: readonly Uint8Array[] = [], b: readonly Uint8Array[] = []): Uint8Array[] => [
  ...new Map([...a, ...b].map((der) => [Buffer.from(der).toString('latin1'), der])).values(),
];

/** What is trusted of either. */
const bothTrusts = (a: TrustEvidence, b: TrustEvidence): TrustEvidence => ({
  trustedPeople: union(a.trustedPeople, b.trustedPeople),
  disallowed: union(a.disallowed, b.disallowed),
  roots: union(a.roots, b.roots),
  limitedRoots: union(a.limitedRoots, b.limitedRoots),
  intermediates: union(a.intermediates, b.intermediates),
});

const nobodyKnows = (): readonly string[] => [];

/** The names that certificates are for instead of the one that was called, where they lead to the same server. */
async function otherNames(
  contacts: readonly Contact[],
  network: Pick<Machine['network'], 'resolve'>,
): Promise<string[]> {
  const asked = contacts.map(async (one): Promise<string[]> => {
    if (one.state !== 'presented' || one.endpoint.kind !== 'net.tcp') return [];
    const leaf = tryParse(one.presented.chain[0] ?? new Uint8Array());
    if (leaf === null || provesBy(leaf, one.endpoint.host, 'lastDnsName')) return [];
    const names = namesBy(leaf, 'lastDnsName').slice(0, MOST_NAMES);
    const found = await Promise.all(
      names.map(async (name) => {
        const addresses = await within(LOOKUP_MS, network.resolve(name).catch(nobodyKnows), []);
        return addresses.includes(one.address) ? [name] : [];
      }),
    );
    return found.flat();
  });
  return [...new Set((await Promise.all(asked)).flat())];
}

/** The facts with what contacting these endpoints showed, and with what this machine makes of the certificates. */
export async function withContacts(
  facts: Facts,
  endpoints: readonly Endpoint[],
  { stores, network }: Pick<Machine, 'stores' | 'network'>,
  contact: ContactEndpoint,
  signal: AbortSignal,
): Promise<Facts> {
  if (endpoints.length === 0) return facts;
  const contacts = await contactAll(endpoints, contact, signal);
  const { trust } = detectTrust(stores, presentedBy(contacts), null);
  return {
    ...facts,
    contacts,
    trust: bothTrusts(facts.trust, trust),
    otherNames: await otherNames(contacts, network),
  };
}
