import { certificateText, storeText } from '../../contract/ids.ts';
import { message } from '../../contract/message.ts';
import type { Change, Planning, Revert, Revertible, Step } from '../../contract/plan.ts';
import type { Facts } from '../facts.ts';
import { digest } from './digest.ts';
import { ourTraces, quarantined } from './own.ts';
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
function reverts(of: readonly Revertible[]): Revert[] {
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

/** Plans taking everything back that the record lists; without one, what can be known to be the wizard's. */
export function planRemoval(facts: Facts): Planning {
  const { record, recordProblem, recordPath } = facts.state;
  const ours = facts.candidates.flatMap((one) => (one.recognition.ours ? ourTraces(one, facts) : []));
  const back = reverts(record === null ? [...quarantined(facts), ...ours] : record.reverts);
  const hindrances = serviceRefusals(facts, back);
  if (hindrances.length > 0) return { outcome: 'refused', reasons: hindrances };

  const exists = record !== null || recordProblem !== null;
  const lost = record === null && back.length > 0 ? [message('plan.recordLost', { path: recordPath })] : [];
  const notes = [...(recordProblem === null ? [] : [recordProblem]), ...lost];
  const forget = recordWrite(recordPath, exists, { choices: null, adopts: [], discards: [] });
  const steps: Step[] = exists || back.length > 0 ? aroundService(facts, back, forget) : [];
  return { outcome: 'plan', plan: { steps, expects: [], digest: digest(steps) }, notes };
}
