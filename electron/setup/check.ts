import { isNetTcp } from '../certificates/checks/who.ts';
import { contactView } from '../certificates/contact-view.ts';
import type { ContactPolicy, Evidence } from '../certificates/evidence.ts';
import { judge, verdictOf } from '../certificates/judge.ts';
import { type Endpoint, endpointUrl } from '../contract/endpoint.ts';
import type { Report } from '../contract/engine.ts';
import { type Message, message } from '../contract/message.ts';
import type { Machine } from '../machine/machine.ts';
import { SERVICE_NAME } from '../ris/products.ts';
import { serviceEndpoint } from '../ris/services.ts';
import { clientsFound } from './clients.ts';
import { detectProducts, type Scope } from './detect/detect.ts';
import { detectTrust } from './detect/trust.ts';
import type { Facts } from './facts.ts';
import { type Call, endpointsOf, policyOf, USUAL_POLICY } from './live/calls.ts';
import { type ContactEndpoint, contactAll, presentedBy } from './live/contacting.ts';
import { contactEvidence, NOTHING_KNOWN } from './live/evidence.ts';
import { report } from './reports.ts';

/** What the client's own programs use for everything but WCF: HTTPS, LDAP and the like. */
const WEB_POLICY: ContactPolicy = {
  validationMode: 'ChainTrust',
  revocationMode: 'NoCheck',
  identity: 'web',
};

/** One way in which a client section here judges a server. */
interface Judging {
  readonly section: string;
  readonly policy: ContactPolicy;
}

/** How the client of this machine judges, each way once, and what there is to say about it. */
function judgings(products: Facts['products']): { of: readonly Judging[]; notes: readonly Message[] } {
  const sections = clientsFound(products, ['client'], undefined);
  const known = sections.filter(({ configurationClass }) => isNetTcp(configurationClass));
  const notes = sections
    .filter((one) => !known.includes(one))
    .map(({ section, configurationClass }) =>
      message('run.check.binding', { section, configurationClass: configurationClass ?? '' }),
    );
  if (known.length === 0) {
    const usual = sections.length === 0 ? [message('run.check.defaults')] : notes;
    return { of: [{ section: '', policy: USUAL_POLICY }], notes: usual };
  }
  const ways = known.map((client) => ({ section: client.section, policy: policyOf(client) }));
  return { of: [...new Map(ways.map((way) => [JSON.stringify(way.policy), way])).values()], notes };
}

/** A RIS server has nothing at its base address itself: its core and its application services lie below it. */
const services = (endpoint: Endpoint): Endpoint[] =>
  endpoint.kind === 'net.tcp' && endpoint.path === '/'
    ? [serviceEndpoint('core', endpoint), serviceEndpoint('application', endpoint)]
    : [endpoint];

const callsTo = (endpoint: Endpoint, ways: readonly Judging[]): Call[] =>
  endpoint.kind === 'net.tcp'
    ? ways.map((way) => ({ ...way, endpoint }))
    : [{ section: '', endpoint, policy: WEB_POLICY }];

/**
 * Contacts servers and judges them as the RIS client of this machine would; without one, by the product's defaults. It
 * changes nothing and takes no lock.
 */
export async function checkServers(
  machine: Machine,
  scope: Pick<Scope, 'serverFolder' | 'clientFolder'>,
  asked: readonly Endpoint[],
  contact: ContactEndpoint,
  signal: AbortSignal,
): Promise<Report> {
  if (asked.length === 0) return report('invalid', [message('run.check.nothing')]);
  const { stores, host } = machine;
  const products = detectProducts(machine, scope, machine.services.query(SERVICE_NAME));
  const { of: ways, notes } = judgings(products);
  const once = [...new Map(asked.flatMap(services).map((one) => [endpointUrl(one), one])).values()];
  const calls = once.flatMap((endpoint) => callsTo(endpoint, ways));
  const contacts = await contactAll(endpointsOf(calls), contact, signal);
  const evidence: Evidence = {
    now: host.now(),
    computer: { name: host.computerName(), fullName: host.fullName() },
    servers: [],
    service: null,
    clients: [],
    trust: detectTrust(stores, presentedBy(contacts), null).trust,
    contacts: contactEvidence(calls, contacts, () => NOTHING_KNOWN),
  };
  const verdict = verdictOf(judge(evidence));
  const outcome = verdict.wouldConnect === false ? 'refused' : 'checked';
  const said = once.some(({ kind }) => kind === 'net.tcp') ? notes : [];
  return report(outcome, said, { verdict, contacts: contacts.map(contactView) });
}
