import type { Check, Verdict } from '../contract/check.ts';
import { accessChecks } from './checks/access.ts';
import { certificateChecks } from './checks/certificate.ts';
import { clientChecks } from './checks/client.ts';
import { connectionChecks } from './checks/connection.ts';
import { contactChecks } from './checks/contact/index.ts';
import { hostChecks } from './checks/host.ts';
import { keyChecks } from './checks/key.ts';
import { leftoverChecks } from './checks/leftover.ts';
import { searchChecks } from './checks/search.ts';
import { isNetTcp } from './checks/who.ts';
import type { Evidence } from './evidence.ts';

/**
 * Would the RIS client connect? One line for each thing that must hold, in the order in which the RIS would stumble over
 * it. The only place that decides; a certificate that no server would use is not judged.
 */
export function judge(evidence: Evidence): Check[] {
  // A server with another binding gets one line, client.binding: what it does with certificates is not known.
  const servers = evidence.servers.filter(({ configurationClass }) => isNetTcp(configurationClass));
  const known = { ...evidence, servers };
  return [
    ...searchChecks(known),
    ...keyChecks(known),
    ...accessChecks(known),
    ...certificateChecks(known),
    ...hostChecks(known),
    ...clientChecks(evidence),
    ...connectionChecks(known),
    ...contactChecks(evidence),
    ...leftoverChecks(evidence),
  ];
}

/** One failed check is a no; otherwise one that could not be judged, or none at all, leaves it open. */
export function verdictOf(checks: readonly Check[]): Verdict {
  const some = (status: Check['status']): boolean => checks.some((check) => check.status === status);
  const open = checks.length === 0 || some('skipped');
  return { wouldConnect: some('fail') ? false : open ? null : true, checks };
}
