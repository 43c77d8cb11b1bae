import { contactView } from '../../certificates/contact-view.ts';
import type { Choices } from '../../contract/choices.ts';
import type { Endpoint } from '../../contract/endpoint.ts';
import type { Report } from '../../contract/engine.ts';
import type { Plan } from '../../contract/plan.ts';
import { Cancelled } from '../../contract/problem.ts';
import type { Machine } from '../../machine/machine.ts';
import { causeOf } from '../cause.ts';
import type { Facts } from '../facts.ts';
import { callsOf, callsWanted, verdict } from '../verify.ts';
import { endpointsOf } from './calls.ts';
import { type ContactEndpoint, withContacts } from './contacting.ts';
import { untilListening } from './waiting.ts';

/** A service that was started needs this long until it listens, in milliseconds. */
const UNTIL_LISTENING = 30_000;

const nobody: ContactEndpoint = () =>
  Promise.reject(new Error('a server is to be contacted, and nothing is there to do it'));

export interface LiveOptions {
  /** How servers are contacted; where it is absent nobody is, and a client can only be set up offline. */
  readonly contact?: ContactEndpoint;
  /** How long a service that was started may take until it listens, in milliseconds. */
  readonly untilListening?: number;
  /** Milliseconds, monotonic. */
  readonly clock: () => number;
}

/** What an engine asks of servers in life; each question fails with `Cancelled` where `signal` says so. */
export interface Live {
  readonly contact: ContactEndpoint;
  /** The facts with what the servers of a client that is to be set up show. */
  before(facts: Facts, choices: Choices): Promise<Facts>;
  /** The facts with what those servers show that the configuration has clients call. */
  now(facts: Facts, choices: Choices): Promise<Facts>;
  /**
   * What a server's setup comes to. The run is committed: that the service does not listen yet, or that somebody else
   * answers, is no reason to take an otherwise right setup back, and is said instead.
   */
  after(ended: Report, plan: Plan, choices: Choices, look: () => Promise<Facts>): Promise<Report>;
}

/** A report with what was contacted, if anybody was. */
export const withViews = (report: Report, { contacts }: Pick<Facts, 'contacts'>): Report =>
  contacts.length === 0 ? report : { ...report, contacts: contacts.map(contactView) };

const isOffline = (choices: Choices): boolean => choices.setup === 'client' && choices.client.offline;

export function createLive(
  machine: Pick<Machine, 'stores' | 'network'>,
  options: LiveOptions,
  signal: () => AbortSignal,
): Live {
  const { contact = nobody, clock } = options;
  const ask = (facts: Facts, endpoints: readonly Endpoint[]): Promise<Facts> =>
    withContacts(facts, endpoints, machine, contact, signal());

  const now = (facts: Facts, choices: Choices): Promise<Facts> =>
    options.contact === undefined && choices.setup !== 'client'
      ? Promise.resolve(facts)
      : ask(facts, isOffline(choices) ? [] : endpointsOf(callsOf(facts, choices)));

  return {
    contact,
    before: (facts, choices) => ask(facts, endpointsOf(callsWanted(facts, choices))),
    now,
    async after(ended, plan, choices, look) {
      const started = plan.steps.some(({ kind }) => kind === 'service.start');
      const most = started ? (options.untilListening ?? UNTIL_LISTENING) : 0;
      try {
        const found = await look();
        const facts = await untilListening(() => now(found, choices), most, { clock, signal: signal() });
        if (facts.contacts.length === 0) return ended;
        return withViews({ ...ended, verdict: verdict(facts, choices) }, facts);
      } catch (error) {
        // Somebody does not want to wait for it.
        if (error instanceof Cancelled) return ended;
        return { ...ended, messages: [...ended.messages, causeOf(error)] };
      }
    },
  };
}
