import type { Check } from '../../../contract/check.ts';
import { message } from '../../../contract/message.ts';
import type { ContactEvidence, Evidence, TrustEvidence } from '../../evidence.ts';
import { type Certificate, tryParse } from '../../parse.ts';
import { judgeTrust } from '../../trust.ts';
import { fail } from '../lines.ts';
import { clockCheck, configuredCheck, datesCheck, strengthCheck, usageCheck } from './certificate.ts';
import { chainCheck } from './chain.ts';
import { channelChecks } from './channel.ts';
import { nameCheck } from './name.ts';
import { reachedCheck } from './reached.ts';
import type { Shown } from './shown.ts';
import { contactTrust } from './trust.ts';

/** What every server that was contacted showed, as the client that calls it would take it. */
export function contactChecks({ contacts, trust, now }: Evidence): Check[] {
  const told = new Set<string>();
  return contacts.flatMap((evidence) => {
    const shown = showing(evidence);
    const reached = reachedCheck(evidence);
    // Several services of one server show the same: that is said once.
    if (told.has(shown)) return [reached];
    told.add(shown);
    return [reached, ...shownChecks(evidence, trust, now)];
  });
}

/** Equal for contacts that showed the same to clients that judge it alike. */
function showing({ contact, policy, configured }: ContactEvidence): string {
  if (contact.state !== 'presented') return '';
  const { host, port, kind } = contact.endpoint;
  const { chain, protocol, cipher } = contact.presented;
  const sent = chain.map((der) => Buffer.from(der).toString('base64'));
  return JSON.stringify([kind, host, port, policy, configured?.thumbprint, protocol, cipher, sent]);
}

function shownChecks(evidence: ContactEvidence, trust: TrustEvidence, now: Date): Check[] {
  const { contact, subject } = evidence;
  if (contact.state !== 'presented') return [];
  const [der, ...sent] = contact.presented.chain;
  const certificate = der === undefined ? null : tryParse(der);
  if (certificate === null) {
    const unreadable = message('certificate.unparsable', { reason: 'damaged', bytes: der?.length ?? 0 });
    return [fail('contact.trust', subject, unreadable, null, message('check.contact.dates.remedy'))];
  }
  // Windows builds the chain with what the server sent beside it.
  const known = { ...trust, intermediates: [...trust.intermediates, ...sent] };
  const shown: Shown = {
    ...evidence,
    contact,
    certificate,
    sent: sent.map(tryParse).filter((one): one is Certificate => one !== null),
    trust: known,
    now,
    taken: judgeTrust(certificate, evidence.policy, known, now),
  };
  return [
    ...configuredCheck(shown),
    ...channelChecks(shown),
    nameCheck(shown),
    ...contactTrust(shown),
    ...chainCheck(shown),
    datesCheck(shown),
    strengthCheck(shown),
    usageCheck(shown),
    ...clockCheck(shown),
  ];
}
