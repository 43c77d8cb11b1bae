import type { CheckId } from '../../contract/check.ts';
import type { Choices } from '../../contract/choices.ts';
import { certificateText } from '../../contract/ids.ts';
import type { Planning, Revertible, Step } from '../../contract/plan.ts';
import { planEdits } from '../../ris/configuration/edit.ts';
import { wantedSettings } from '../../ris/wanted.ts';
import type { CandidateFact, Facts } from '../facts.ts';
import { recorded } from '../record.ts';
import { sortCertificates } from './certificate.ts';
import { fateOf } from './conflicts.ts';
import { digest } from './digest.ts';
import { ourTraces, quarantined } from './own.ts';
import { needed, refusals } from './refusals.ts';
import { aroundService, serviceRefusals } from './service.ts';
import {
  certificateCopy,
  certificateCreate,
  certificateMove,
  configurationEdit,
  recordWrite,
} from './steps.ts';

/** What must pass before the run is committed. */
const EXPECTED: readonly CheckId[] = [
  'search.one',
  'key.present',
  'key.matches',
  'key.usable',
  'certificate.name',
  'certificate.dates',
  'certificate.strength',
  'certificate.usage',
  'client.validation',
  'client.endpoint',
  'client.trust',
];

function edits(facts: Facts, choices: Choices): Step[] {
  return needed(choices).flatMap(([id]) => {
    const search = facts.products[id];
    const files = search.found === 'one' ? search.product.files : [];
    return files.flatMap((file) => {
      if (!('model' in file)) return [];
      const changes = planEdits(file.model, wantedSettings(id, choices.server, file.model));
      return changes.length === 0 ? [] : [configurationEdit(file.path, file.model.sha256, changes)];
    });
  });
}

/** What of ours is there although no record lists it: a record that was lost learns of it again. */
function adoptions(keep: CandidateFact | null, facts: Facts): Revertible[] {
  const listed = new Set(facts.state.record?.reverts.map(placeOf));
  const there = [...quarantined(facts), ...(keep === null ? [] : ourTraces(keep, facts))];
  return there.filter((revert) => !listed.has(placeOf(revert)));
}

/** Where what a change made lies. */
function placeOf(revert: Revertible): string {
  switch (revert.what) {
    case 'added':
      return certificateText(revert.certificate);
    case 'moved':
      return certificateText({ ...revert.to, thumbprint: revert.thumbprint });
    case 'edited':
      return revert.file;
  }
}

function isRecorded(facts: Facts, choices: Choices): boolean {
  const { record } = facts.state;
  return (
    record?.computer === facts.computer &&
    JSON.stringify(record.choices) === JSON.stringify(recorded(choices))
  );
}

/**
 * Plans Local Client Only: pure, from facts and choices. Old certificates go before the new one comes, so that
 * the server's search never finds two; configuration is last.
 */
export function planInstall(facts: Facts, choices: Choices): Planning {
  const reasons = refusals(facts, choices);
  if (reasons.length > 0) return { outcome: 'refused', reasons };

  const { host } = choices.server;
  const own = sortCertificates(facts);
  const fates = own.foreign.map((candidate) => fateOf(candidate, choices.conflicts));
  const conflicts = fates.flatMap((fate) => (fate.move ? [] : [fate.conflict]));
  const notes = [...(facts.state.recordProblem === null ? [] : [facts.state.recordProblem]), ...own.reasons];
  if (conflicts.length > 0) return { outcome: 'conflicts', conflicts, notes };

  const create = certificateCreate(host);
  const copy = certificateCopy(
    own.keep === null ? { createdBy: create.id } : { thumbprint: own.keep.id.thumbprint },
    host,
  );
  const changing: Step[] = [
    ...own.foreign.map((one) => certificateMove(one.id, false)),
    ...own.replace.map((one) => certificateMove(one.id, true)),
    ...(own.keep === null ? [create] : []),
    ...(own.keep?.trusted === true ? [] : [copy]),
    ...edits(facts, choices),
  ];
  const hindrances = serviceRefusals(facts, changing);
  if (hindrances.length > 0) return { outcome: 'refused', reasons: hindrances };

  const adopts = adoptions(own.keep, facts);
  const what = { choices, adopts, discards: own.replace.map((one) => one.id.thumbprint) };
  const upToDate = changing.length === 0 && adopts.length === 0 && isRecorded(facts, choices);
  const record = recordWrite(facts.state.recordPath, facts.state.record !== null, what);
  const steps = upToDate ? [] : aroundService(facts, changing, record);
  return {
    outcome: 'plan',
    plan: { steps, expects: EXPECTED.map((id) => ({ id })), digest: digest(steps) },
    notes,
  };
}
