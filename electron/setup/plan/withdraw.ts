import { summary } from '../../certificates/describe.ts';
import { certificateText } from '../../contract/ids.ts';
import { message } from '../../contract/message.ts';
import type { Planning, Step } from '../../contract/plan.ts';
import type { Facts } from '../facts.ts';
import { REQUESTS } from '../places.ts';
import { digest } from './digest.ts';
import { asAdded, isOurRequest, listedAs } from './pending.ts';
import { revertSteps } from './remove.ts';
import { recordWrite } from './steps.ts';

const refused = (reason: ReturnType<typeof message>): Planning => ({ outcome: 'refused', reasons: [reason] });

/** The record without the request; none where nothing else is in it. */
function recordStep({ state }: Facts, thumbprint: string): Step[] {
  const { record, recordPath } = state;
  if (record === null) return [];
  const others = record.reverts.filter(
    (revert) => revert.what !== 'requested' || revert.certificate.thumbprint !== thumbprint,
  );
  const empty = record.choices === null && others.length === 0;
  const choices = empty ? null : 'asBefore';
  return [recordWrite(recordPath, true, { choices, adopts: [], discards: [thumbprint] })];
}

/** Plans taking one request back that waits, by its thumbprint, with its key: only one that the wizard made. */
export function planWithdrawal(facts: Facts, thumbprint: string): Planning {
  const listed = listedAs(thumbprint, facts);
  const pending = facts.pending.find(({ id }) => id.thumbprint === thumbprint) ?? null;
  if (listed === null && pending === null) {
    const certificate = certificateText({ ...REQUESTS, thumbprint });
    return refused(message('request.withdraw.absent', { certificate }));
  }
  if (pending !== null && !isOurRequest(pending, facts)) {
    const { subject } = summary(pending.certificate);
    return refused(message('request.withdraw.foreign', { thumbprint, subject }));
  }
  const back = listed ?? (pending === null ? null : asAdded(pending));
  const steps = [...revertSteps(back === null ? [] : [back]), ...recordStep(facts, thumbprint)];
  return { outcome: 'plan', plan: { steps, expects: [], digest: digest(steps) }, notes: [] };
}
