import type { CheckId } from '../../contract/check.ts';
import type { Choices, ServerChoices } from '../../contract/choices.ts';
import type { Planning, Step } from '../../contract/plan.ts';
import { planEdits } from '../../ris/configuration/edit.ts';
import { type WantedServer, wantedSettings } from '../../ris/wanted.ts';
import { modelsOf } from '../clients.ts';
import type { Facts } from '../facts.ts';
import { recorded } from '../record.ts';
import { grants } from './access.ts';
import { planClient } from './client.ts';
import { digest } from './digest.ts';
import { isRecorded } from './recorded.ts';
import { needed, refusals } from './refusals.ts';
import { aroundService, serviceRefusals } from './service.ts';
import { provide } from './sources/index.ts';
import { configurationEdit, recordWrite } from './steps.ts';

/** What must pass before the run is committed. */
const EXPECTED: readonly CheckId[] = [
  'search.one',
  'key.present',
  'key.matches',
  'key.usable',
  'key.access',
  'certificate.name',
  'certificate.dates',
  'certificate.strength',
  'certificate.usage',
  'client.validation',
  'client.endpoint',
  'client.trust',
];

function edits(
  facts: Facts,
  choices: ServerChoices,
  { search, trusted }: Pick<WantedServer, 'search' | 'trusted'>,
): Step[] {
  const server = { ...choices.server, search, trusted };
  return needed(choices).flatMap(([id]) =>
    modelsOf(facts.products[id]).flatMap((model) => {
      const changes = planEdits(model, wantedSettings(id, server, model));
      return changes.length === 0 ? [] : [configurationEdit(model.path, model.sha256, changes)];
    }),
  );
}

/** Plans a setup as chosen: pure. */
export const planInstall = (facts: Facts, choices: Choices): Planning =>
  choices.setup === 'client' ? planClient(facts, choices) : planServer(facts, choices);

/** The certificate first, so that the configuration never names one that is not there. */
function planServer(facts: Facts, choices: ServerChoices): Planning {
  const provided = provide(facts, choices);
  if (provided.outcome === 'planned') return provided.planning;
  const reasons = [...refusals(facts, choices), ...(provided.outcome === 'refused' ? provided.reasons : [])];
  if (reasons.length > 0 || provided.outcome === 'refused') return { outcome: 'refused', reasons };

  const { recordProblem, recordPath } = facts.state;
  const notes = [...(recordProblem === null ? [] : [recordProblem]), ...provided.notes];
  if (provided.outcome === 'conflicts') return { ...provided, notes };

  const { adopts, discards } = provided;
  const settled = recorded(choices, provided.certificate);
  const changing = [
    ...provided.steps,
    ...grants(facts, provided.certificate),
    ...edits(facts, choices, provided),
  ];
  const hindrances = serviceRefusals(facts, changing);
  if (hindrances.length > 0) return { outcome: 'refused', reasons: hindrances };

  const upToDate = changing.length === 0 && adopts.length === 0 && isRecorded(facts, settled);
  const record = recordWrite(recordPath, facts.state.record !== null, {
    choices: settled,
    adopts,
    discards,
  });
  const steps = upToDate ? [] : aroundService(facts, changing, record);
  return {
    outcome: 'plan',
    plan: { steps, expects: EXPECTED.map((id) => ({ id })), digest: digest(steps) },
    notes,
  };
}
