import { isoSeconds } from '../../../certificates/describe.ts';
import type { FoundCertificate, TrustEvidence } from '../../../certificates/evidence.ts';
import type { Certificate } from '../../../certificates/parse.ts';
import { RENEW_BEFORE_DAYS } from '../../../certificates/profile.ts';
import { datesAt } from '../../../certificates/strength.ts';
import { certificateFaults, hostFaults, keyFaults, trustFaults } from '../../../certificates/suitability.ts';
import { judgeTrust } from '../../../certificates/trust.ts';
import type { ServerChoices, TrustChoice } from '../../../contract/choices.ts';
import { type Message, message } from '../../../contract/message.ts';
import type { Step } from '../../../contract/plan.ts';
import { formatAddress } from '../../../ris/address.ts';
import { clientsWanted } from '../../clients.ts';
import type { Facts } from '../../facts.ts';
import { INTERMEDIATES } from '../../places.ts';
import { isClone, sortCertificates } from '../certificate.ts';
import { adoptions, outdatedCopies } from '../own.ts';
import { needed } from '../refusals.ts';
import { revertSteps } from '../remove.ts';
import { certificateInstall, certificateMove } from '../steps.ts';
import type { Provision } from './source.ts';
import { trusting } from './trusting.ts';

/** A certificate that the server is to use: as it lies in `My`, or as `install` will have put it there. */
export interface Prospect {
  readonly found: FoundCertificate;
  readonly archived: boolean;
  /** Its bytes lie in `TrustedPeople`. */
  readonly trusted: boolean;
  readonly install: readonly Step[];
  /** Certificates of authorities that came with it, between it and its root. */
  readonly issuers: readonly Certificate[];
  /** Thumbprints of the pending requests that it answers. */
  readonly answered: readonly string[];
  readonly notes: readonly Message[];
}

const byThumbprint = (thumbprint: string) => ({ by: 'thumbprint', thumbprint }) as const;

/** Everything that speaks against the certificate itself; none: it will do. */
export function faultsOf(
  { found, archived }: Pick<Prospect, 'found' | 'archived'>,
  disallowed: readonly Uint8Array[],
  host: string,
  at: Date,
): Message[] {
  return [
    ...certificateFaults(found, { archived, disallowed }, at),
    ...hostFaults(found.certificate, host),
    ...keyFaults(found, at),
  ];
}

/** What trust in it rests on: a site's ChainTrust stays as it is wherever the chain will do. */
const trustedBy = (
  { certificate }: FoundCertificate,
  trust: TrustEvidence,
  { at }: Facts,
): 'peer' | 'chain' => {
  const policy = { validationMode: 'ChainTrust', revocationMode: 'NoCheck' };
  return judgeTrust(certificate, policy, trust, at).trusted === false ? 'peer' : 'chain';
};

function distrust(
  found: FoundCertificate,
  facts: Facts,
  choices: ServerChoices,
  trust: TrustEvidence,
): Message[] {
  const search = byThumbprint(found.id.thumbprint);
  const server = { ...choices.server, search, trusted: trustedBy(found, trust, facts) };
  const ids = needed(choices).map(([id]) => id);
  const clients = clientsWanted(facts.products, ids, server);
  return trustFaults(found, formatAddress(choices.server), clients, trust, facts.at);
}

/** Why the certificate cannot be used as chosen, all of it at once; `trust`: as it will be. */
function refusals(prospect: Prospect, facts: Facts, choices: ServerChoices, trust: TrustEvidence): Message[] {
  const { host } = choices.server;
  const { thumbprint } = prospect.found.id;
  const faults = faultsOf(prospect, facts.trust.disallowed, host, facts.at);
  const unsuitable =
    faults.length === 0
      ? []
      : [
          message('plan.chosen.unsuitable', { thumbprint, host }),
          ...faults,
          message('plan.chosen.unsuitable.remedy'),
        ];
  // What is forbidden has been said already, and trusting it would not help.
  const forbidden = faults.some(({ code }) => code === 'check.client.trust.disallowed');
  const distrusted = forbidden ? [] : distrust(prospect.found, facts, choices, trust);
  if (distrusted.length === 0) return unsuitable;
  return [
    ...unsuitable,
    message('plan.chosen.untrusted', { thumbprint }),
    ...distrusted,
    message('plan.chosen.untrusted.remedy'),
  ];
}

function ending({ certificate }: FoundCertificate, { at }: Facts): Message[] {
  if (datesAt(certificate, at) !== 'endsSoon') return [];
  const until = isoSeconds(certificate.notAfter);
  return [message('check.certificate.dates.endsSoon', { until, days: RENEW_BEFORE_DAYS })];
}

/** Issuers that the machine does not have yet. */
const missing = ({ issuers }: Prospect, { trust }: Facts): readonly Certificate[] =>
  issuers.filter(({ der }) => !trust.intermediates.some((there) => Buffer.compare(there, der) === 0));

/**
 * Plans using a certificate of an authority. The server searches by its thumbprint, so nothing can conflict, and the
 * wizard's own certificate stays for switching back; but not on a copy of the machine that it was made on.
 */
export function provideProspect(
  prospect: Prospect,
  facts: Facts,
  choices: ServerChoices,
  trust: TrustChoice,
): Provision {
  const { found, install, answered } = prospect;
  const { thumbprint } = found.id;
  const issuers = missing(prospect, facts);
  const intermediates = [...facts.trust.intermediates, ...issuers.map(({ der }) => der)];
  const trusted = trusting(prospect, { ...facts, trust: { ...facts.trust, intermediates } }, trust);
  if (trusted.outcome === 'refused') return trusted;
  const reasons = refusals(prospect, facts, choices, trusted.evidence);
  if (reasons.length > 0) return { outcome: 'refused', reasons };
  const others = facts.candidates.filter(({ id }) => id.thumbprint !== thumbprint);
  const own = sortCertificates({ ...facts, candidates: others });
  const replaced = isClone(facts) ? own.replace : [];
  const kept = isClone(facts) ? [] : others.filter(({ recognition }) => recognition.ours);
  const outdated = outdatedCopies(facts, thumbprint);
  const switching = facts.state.record?.choices?.certificate.source === 'local';
  const keeps = switching
    ? kept.map(({ id }) => message('plan.keepsLocal', { thumbprint: id.thumbprint }))
    : [];
  return {
    outcome: 'provided',
    certificate: { thumbprint },
    steps: [
      ...replaced.map((one) => certificateMove(one.id, true)),
      ...issuers.map((one) => certificateInstall(one, INTERMEDIATES, { from: 'none' })),
      ...trusted.root,
      ...install,
      ...trusted.copy,
      ...revertSteps(outdated),
    ],
    search: byThumbprint(thumbprint),
    trusted: trustedBy(found, trusted.evidence, facts),
    adopts: adoptions(kept, facts),
    discards: [
      ...replaced.map((one) => one.id.thumbprint),
      ...answered,
      ...outdated.map(({ certificate }) => certificate.thumbprint),
    ],
    notes: [
      ...(replaced.length > 0 ? own.reasons : []),
      ...ending(found, facts),
      ...prospect.notes,
      ...keeps,
    ],
  };
}
