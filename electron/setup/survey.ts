import { isNetTcp } from '../certificates/checks/who.ts';
import { summary } from '../certificates/describe.ts';
import type { FoundCertificate } from '../certificates/evidence.ts';
import { DAY } from '../certificates/profile.ts';
import { type Message, message } from '../contract/message.ts';
import { Problem } from '../contract/problem.ts';
import type { EndingCertificate, ProductView, Survey } from '../contract/survey.ts';
import { visible } from '../contract/visible.ts';
import type { Host } from '../machine/host.ts';
import { formatAddress, parseAddress } from '../ris/address.ts';
import { PRODUCTS, type ProductId } from '../ris/products.ts';
import { clientsFound } from './clients.ts';
import type { Scope } from './detect/detect.ts';
import type { Facts, StateFact } from './facts.ts';
import { pendingView } from './pending-view.ts';
import { type Sorted, sortCertificates } from './plan/certificate.ts';
import { fateOf } from './plan/conflicts.ts';
import { clockRefusals, productRefusals, unusable } from './plan/refusals.ts';
import { requireTrusted } from './state-folder.ts';
import { verdict } from './verify.ts';

function productView({ products }: Facts, id: ProductId, named: string | undefined): ProductView {
  const search = products[id];
  const { name, configurationFiles } = PRODUCTS[id];
  const view = { id, name, version: null, folders: [], problems: [] };
  switch (search.found) {
    case 'one': {
      const { folder, version } = search.product;
      const shown = version === null ? null : visible(version);
      return { ...view, version: shown, folders: [folder], problems: unusable(search.product) };
    }
    case 'several':
      return { ...view, folders: search.folders };
    case 'none': {
      const file = configurationFiles.join(', ');
      if (named === undefined) return view;
      const problem = message('plan.noProductInFolder', { product: name, folder: named, file });
      return { ...view, problems: [problem] };
    }
  }
}

function ending({ id, certificate }: FoundCertificate, now: Date): EndingCertificate {
  const left = certificate.notAfter.getTime() - now.getTime();
  return { id, summary: summary(certificate), daysLeft: Math.floor(left / DAY) };
}

/** The wizard's certificate that a setup would keep; where none is good, the one that lasts longest. */
function ownView({ keep, replace }: Sorted, now: Date): EndingCertificate | null {
  const own = keep ?? replace[0];
  return own === undefined ? null : ending(own, now);
}

function usedView(facts: Facts, own: EndingCertificate | null): EndingCertificate | null {
  if (facts.state.record?.choices?.certificate.source !== 'store') return own;
  return facts.chosen === null ? null : ending(facts.chosen, facts.at);
}

/** A run that is to be finished or undone. One that was committed only waits for its last clearing away. */
function interrupted({ interrupted: journal }: StateFact): Survey['interrupted'] {
  if (journal === null || journal.begin === null || journal.committed) return null;
  const { at, command, choices = null } = journal.begin;
  return { at: visible(at), command, choices };
}

function doubts(state: StateFact): Message[] {
  try {
    requireTrusted(state);
    return [];
  } catch (error) {
    if (error instanceof Problem) return [error.problem];
    throw error;
  }
}

function notes(facts: Facts, own: Sorted): Message[] {
  const { state } = facts;
  const { record } = state;
  const copied = record !== null && record.computer !== facts.computer;
  return [
    ...doubts(state),
    ...clockRefusals(facts),
    ...(state.recordProblem === null ? [] : [state.recordProblem]),
    ...(state.interrupted?.committed === true ? [message('window.notTidied')] : []),
    ...(copied ? own.reasons : []),
  ];
}

/** Whom the client that is installed here calls over net.tcp, as its file has it. */
function callsHere({ products }: Facts): string[] {
  const urls = clientsFound(products, ['client'], undefined)
    .filter(({ configurationClass }) => isNetTcp(configurationClass))
    .flatMap(({ url, failoverUrl = '' }) => [url, failoverUrl])
    .map(parseAddress)
    .flatMap((address) => (address === null ? [] : [formatAddress(address)]));
  return [...new Set(urls)];
}

/**
 * What a person wants to know of a machine before deciding anything: pure, from facts. Conflicts are those of Local
 * Client Only that need an answer; the verdict is of what is recorded, where its products are there to be judged.
 */
export function surveyOf(
  facts: Facts,
  { kind, elevated }: Pick<Host, 'kind' | 'elevated'>,
  named: Pick<Scope, 'serverFolder' | 'clientFolder'>,
): Survey {
  const { state, service } = facts;
  const { record } = state;
  const own = sortCertificates(facts);
  const made = ownView(own, facts.at);
  const fates = own.foreign.map((candidate) => fateOf(candidate, 'refuse'));
  const byName = record?.choices?.certificate.source !== 'store';
  const choices = record?.choices ?? null;
  const judgeable = choices !== null && productRefusals(facts, choices).length === 0;
  return {
    computer: visible(facts.computer),
    kind,
    elevated: elevated(),
    products: [
      productView(facts, 'server', named.serverFolder),
      productView(facts, 'client', named.clientFolder),
    ],
    service:
      service === null
        ? null
        : { name: service.name, state: service.state, account: visible(service.account) },
    own: made,
    used: usedView(facts, made),
    conflicts: byName ? fates.flatMap((fate) => (fate.move ? [] : [fate.conflict])) : [],
    record:
      record === null || choices === null
        ? null
        : { at: record.at, version: visible(record.version), choices },
    pending: facts.pending.map((one) => pendingView(one, facts)),
    interrupted: interrupted(state),
    calls: callsHere(facts),
    verdict: judgeable ? verdict(facts, choices) : null,
    notes: notes(facts, own),
  };
}
