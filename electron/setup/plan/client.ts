import type { TrustEvidence } from '../../certificates/evidence.ts';
import { judge } from '../../certificates/judge.ts';
import type { Check, CheckId } from '../../contract/check.ts';
import type { ClientChoices } from '../../contract/choices.ts';
import { type Message, message, text } from '../../contract/message.ts';
import type { Planning, Step } from '../../contract/plan.ts';
import { formatAddress } from '../../ris/address.ts';
import { planEdits } from '../../ris/configuration/edit.ts';
import { type WantedClient, wantedClientSettings } from '../../ris/wanted.ts';
import { clientsWantedAlone, modelsOf } from '../clients.ts';
import type { Facts } from '../facts.ts';
import { callsFrom } from '../live/calls.ts';
import { contactEvidence, NOTHING_KNOWN } from '../live/evidence.ts';
import { digest } from './digest.ts';
import { isRecorded } from './recorded.ts';
import { refusals } from './refusals.ts';
import { trustingShown } from './sources/presented.ts';
import { configurationEdit, recordWrite } from './steps.ts';

/** What must pass before the run is committed, offline and otherwise. */
const EXPECTED: readonly CheckId[] = ['client.validation'];
const EXPECTED_LIVE: readonly CheckId[] = [
  ...EXPECTED,
  'contact.reached',
  'contact.name',
  'contact.trust',
  'contact.dates',
  'contact.strength',
  'contact.usage',
];

/** The settings that these choices ask for. */
export function wantedClient({ client, certificate: { trust } }: ClientChoices): WantedClient {
  const by = trust === 'asFound' ? 'any' : 'issuer' in trust ? 'chain' : 'peer';
  return { server: client.server, failover: client.failover ?? null, by };
}

function edits(facts: Facts, wanted: WantedClient): Step[] {
  return modelsOf(facts.products.client).flatMap((model) => {
    const changes = planEdits(model, wantedClientSettings(wanted, model));
    return changes.length === 0 ? [] : [configurationEdit(model.path, model.sha256, changes)];
  });
}

/** What the client would make of the servers once everything is done as planned. */
export function liveChecks(facts: Facts, wanted: WantedClient, trust: TrustEvidence): Check[] {
  const calls = callsFrom(clientsWantedAlone(facts.products, wanted));
  return judge({
    now: facts.at,
    computer: { name: facts.computer, fullName: facts.fullName },
    servers: [],
    service: null,
    clients: [],
    trust,
    contacts: contactEvidence(calls, facts.contacts, () => NOTHING_KNOWN),
  }).filter(({ id }) => id.startsWith('contact.'));
}

const once = (messages: readonly Message[]): Message[] => [
  ...new Map(messages.map((said) => [JSON.stringify(said), said])).values(),
];

/** Why the client would not connect, each reason once: the sentence that it would log, and what to do. */
function liveRefusals(facts: Facts, checks: readonly Check[], { server }: WantedClient): Message[] {
  const failing = checks.filter(({ status }) => status === 'fail');
  if (failing.length === 0) return [];
  const misnamed = failing.some(({ id }) => id === 'contact.name');
  const names = misnamed ? facts.otherNames : [];
  return once([
    message('plan.client.refused', { url: formatAddress(server) }),
    ...failing.flatMap(({ found, wouldLog, remedy }) => [
      found,
      // The RIS's own sentences are English in every language.
      ...(wouldLog === null ? [] : [message('plan.client.wouldLog', { sentence: text(wouldLog) })]),
      ...(remedy === null ? [] : [remedy]),
    ]),
    ...names.map((name) => message('plan.client.callAs', { name, host: server.host })),
  ]);
}

/** What the person should know although it is no hindrance. */
const cautions = (checks: readonly Check[]): Message[] =>
  once(
    checks
      .filter(({ status }) => status === 'warn' || status === 'skipped')
      .flatMap(({ found, remedy }) => [found, ...(remedy === null ? [] : [remedy])]),
  );

/**
 * Plans a client alone: pure. The server was contacted before; where it would be refused even with everything done as
 * planned, nothing is planned.
 */
export function planClient(facts: Facts, choices: ClientChoices): Planning {
  const { offline } = choices.client;
  const wanted = wantedClient(choices);
  const trusting = trustingShown(facts, choices);
  const reasons = [...refusals(facts, choices), ...(trusting.outcome === 'refused' ? trusting.reasons : [])];
  if (reasons.length > 0 || trusting.outcome === 'refused') return { outcome: 'refused', reasons };
  const checks = liveChecks(facts, wanted, trusting.evidence);
  const refused = offline ? [] : liveRefusals(facts, checks, wanted);
  if (refused.length > 0) return { outcome: 'refused', reasons: refused };

  const { record, recordPath, recordProblem } = facts.state;
  const changing = [...trusting.root, ...trusting.copy, ...edits(facts, wanted)];
  const upToDate = changing.length === 0 && isRecorded(facts, choices);
  const write = recordWrite(recordPath, record !== null, { choices, adopts: [], discards: [] });
  const steps = upToDate ? [] : [...changing, write];
  const notes = [
    ...(recordProblem === null ? [] : [recordProblem]),
    ...(offline ? [message('plan.client.offline')] : cautions(checks)),
  ];
  const expects = (offline ? EXPECTED : EXPECTED_LIVE).map((id) => ({ id }));
  return { outcome: 'plan', plan: { steps, expects, digest: digest(steps) }, notes };
}
