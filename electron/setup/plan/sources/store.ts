import { isoSeconds } from '../../../certificates/describe.ts';
import { RENEW_BEFORE_DAYS } from '../../../certificates/profile.ts';
import { datesAt } from '../../../certificates/strength.ts';
import { certificateFaults, hostFaults, keyFaults, trustFaults } from '../../../certificates/suitability.ts';
import type { ChoiceOf, Choices } from '../../../contract/choices.ts';
import { storeText } from '../../../contract/ids.ts';
import { type Message, message } from '../../../contract/message.ts';
import { formatAddress } from '../../../ris/address.ts';
import { clientsWanted } from '../../clients.ts';
import type { ChosenFact, Facts } from '../../facts.ts';
import { MY } from '../../places.ts';
import { isClone, sortCertificates } from '../certificate.ts';
import { adoptions } from '../own.ts';
import { needed } from '../refusals.ts';
import { certificateCopy, certificateMove } from '../steps.ts';
import type { Source } from './source.ts';

type Chosen = ChoiceOf<'store'>;

const byThumbprint = ({ thumbprint }: Chosen) => ({ by: 'thumbprint', thumbprint }) as const;

/** Everything that speaks against the certificate itself; none: it will do. */
function faultsOf(found: ChosenFact, { at, trust }: Facts, host: string): Message[] {
  const { archived, certificate } = found;
  return [
    ...certificateFaults(found, { archived, disallowed: trust.disallowed }, at),
    ...hostFaults(certificate, host),
    ...keyFaults(found, at),
  ];
}

function distrust(found: ChosenFact, facts: Facts, choices: Choices, chosen: Chosen): Message[] {
  const server = { ...choices.server, search: byThumbprint(chosen) };
  const ids = needed(choices).map(([id]) => id);
  const clients = clientsWanted(facts.products, ids, server);
  return trustFaults(found, formatAddress(choices.server), clients, facts.trust, facts.at);
}

/** Why the certificate cannot be used as chosen, all of it at once. */
function refusals(found: ChosenFact, facts: Facts, choices: Choices, chosen: Chosen): Message[] {
  const { thumbprint, trust } = chosen;
  const { host } = choices.server;
  const faults = faultsOf(found, facts, host);
  const unsuitable =
    faults.length === 0
      ? []
      : [
          message('plan.chosen.unsuitable', { thumbprint, host }),
          ...faults,
          message('plan.chosen.unsuitable.remedy'),
        ];
  if (trust === 'certificate') return unsuitable;
  // What is forbidden has been said already, and trusting it would not help.
  const forbidden = faults.some(({ code }) => code === 'check.client.trust.disallowed');
  const distrusted = forbidden ? [] : distrust(found, facts, choices, chosen);
  if (distrusted.length === 0) return unsuitable;
  return [
    ...unsuitable,
    message('plan.chosen.untrusted', { thumbprint }),
    ...distrusted,
    message('plan.chosen.untrusted.remedy'),
  ];
}

function ending({ certificate }: ChosenFact, { at }: Facts): Message[] {
  if (datesAt(certificate, at) !== 'endsSoon') return [];
  const until = isoSeconds(certificate.notAfter);
  return [message('check.certificate.dates.endsSoon', { until, days: RENEW_BEFORE_DAYS })];
}

/**
 * A certificate that is in the store already. The server searches by its thumbprint, so nothing can conflict, and
 * the wizard's own certificate stays for switching back; but not on a copy of the machine that it was made on.
 */
export const store: Source<'store'> = (facts, choices, chosen) => {
  const { thumbprint, trust } = chosen;
  const found = facts.chosen;
  if (found === null) {
    return {
      outcome: 'refused',
      reasons: [message('plan.chosen.absent', { thumbprint, store: storeText(MY) })],
    };
  }
  const reasons = refusals(found, facts, choices, chosen);
  if (reasons.length > 0) return { outcome: 'refused', reasons };

  const others = facts.candidates.filter(({ id }) => id.thumbprint !== thumbprint);
  const own = sortCertificates({ ...facts, candidates: others });
  const replaced = isClone(facts) ? own.replace : [];
  const kept = isClone(facts) ? [] : others.filter(({ recognition }) => recognition.ours);
  const switching = facts.state.record?.choices?.certificate.source === 'local';
  const keeps = switching
    ? kept.map(({ id }) => message('plan.keepsLocal', { thumbprint: id.thumbprint }))
    : [];
  return {
    outcome: 'provided',
    certificate: { thumbprint },
    steps: [
      ...replaced.map((one) => certificateMove(one.id, true)),
      ...(trust === 'certificate' && !found.trusted ? [certificateCopy({ thumbprint }, thumbprint)] : []),
    ],
    search: byThumbprint(chosen),
    adopts: adoptions(kept, facts),
    discards: replaced.map((one) => one.id.thumbprint),
    notes: [...(replaced.length > 0 ? own.reasons : []), ...ending(found, facts), ...keeps],
  };
};
