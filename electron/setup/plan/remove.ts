import { certificateText, storeText } from '../../contract/ids.ts';
import { message } from '../../contract/message.ts';
import type { Change, Planning, RecordWrite, Revert, Revertible, Step } from '../../contract/plan.ts';
import type { Facts } from '../facts.ts';
import { digest } from './digest.ts';
import { ourTraces, quarantined } from './own.ts';
import { asAdded, isOurRequest } from './pending.ts';
import { placeOf } from './place.ts';
import { aroundService, serviceRefusals } from './service.ts';
import { recordWrite, settingTarget } from './steps.ts';

/** What is put back where; a certificate that was moved goes to where it came from. */
const targetOf = (revert: Revertible): string =>
  revert.what === 'moved'
    ? certificateText({ ...revert.from, thumbprint: revert.thumbprint })
    : placeOf(revert);

function changesOf(revert: Revertible): Change[] {
  switch (revert.what) {
    case 'added':
    case 'requested':
      return [{ target: targetOf(revert), before: storeText(revert.certificate), after: null }];
    case 'installed':
      return [];
    case 'granted':
      return [{ target: targetOf(revert), before: revert.account, after: null }];
    case 'moved':
      return [{ target: targetOf(revert), before: storeText(revert.to), after: storeText(revert.from) }];
    case 'edited':
      return revert.edits.map((edit) => ({
        target: settingTarget(revert.file, edit),
        before: edit.after,
        after: edit.before,
      }));
  }
}

/** Configuration first, and what the wizard added goes before what it moved comes back: never are two found. */
const ORDER: readonly Revertible['what'][] = [
  'edited',
  'granted',
  'installed',
  'requested',
  'added',
  'moved',
];

/** One step for each change, of each kind newest first; a target changed in several runs gets a number. */
export function revertSteps(of: readonly Revertible[]): Revert[] {
  const times = new Map<string, number>();
  const newest = of.toReversed();
  const ordered = ORDER.flatMap((what) => newest.filter((revert) => revert.what === what));
  return ordered.map((revert) => {
    const name = targetOf(revert);
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    const target = time === 1 ? name : `${name} (${time})`;
    return { id: `revert:${target}`, kind: 'revert', target, reverts: revert, changes: changesOf(revert) };
  });
}

const around = (facts: Facts, back: readonly Revert[], changing: readonly Revert[], forget: RecordWrite) =>
  changing.length === 0 ? [...back, forget] : aroundService(facts, back, forget);

/** Plans taking everything back that the record lists; without one, what can be known to be the wizard's. */
export function planRemoval(facts: Facts): Planning {
  const { record, recordProblem, recordPath } = facts.state;
  const ours = facts.candidates.flatMap((one) => (one.recognition.ours ? ourTraces(one, facts) : []));
  const requests = facts.pending.filter((one) => isOurRequest(one, facts)).map(asAdded);
  const back = revertSteps(record === null ? [...quarantined(facts), ...ours, ...requests] : record.reverts);
  // The service knows nothing of a request that waits.
  const changing = back.filter(({ reverts }) => reverts.what !== 'requested');
  const hindrances = serviceRefusals(facts, changing);
  if (hindrances.length > 0) return { outcome: 'refused', reasons: hindrances };

  const exists = record !== null || recordProblem !== null;
  const lost = record === null && back.length > 0 ? [message('plan.recordLost', { path: recordPath })] : [];
  const notes = [...(recordProblem === null ? [] : [recordProblem]), ...lost];
  const forget = recordWrite(recordPath, exists, { choices: null, adopts: [], discards: [] });
  const steps: Step[] = exists || back.length > 0 ? around(facts, back, changing, forget) : [];
  return { outcome: 'plan', plan: { steps, expects: [], digest: digest(steps) }, notes };
}
