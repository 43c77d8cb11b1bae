import type { ServerChoices } from '../../../contract/choices.ts';
import { type Message, message } from '../../../contract/message.ts';
import type { Planning, RequestSpec, Step } from '../../../contract/plan.ts';
import type { Facts } from '../../facts.ts';
import { fileOf, type RequestFile } from '../../request-file.ts';
import { askedFor, sameRequest } from '../asked.ts';
import { digest } from '../digest.ts';
import { type Requested, waitingRequests } from '../pending.ts';
import { clockRefusals } from '../refusals.ts';
import { recordWrite, requestCreate } from '../steps.ts';
import type { Source } from './source.ts';

/** What the request is kept with: an answer to a conflict holds for one run only. */
const kept = (choices: ServerChoices): ServerChoices => ({ ...choices, conflicts: 'refuse' });

/** The same request once more: at most, what is to be set up when it is answered has changed. */
function again(waits: Requested, facts: Facts, choices: ServerChoices): Step[] {
  const now = kept(choices);
  if (JSON.stringify(waits.choices) === JSON.stringify(now)) return [];
  const { thumbprint } = waits.certificate;
  const adopts = [{ ...waits, choices: now }];
  return [recordWrite(facts.state.recordPath, true, { choices: 'asBefore', adopts, discards: [thumbprint] })];
}

function anew(spec: RequestSpec, facts: Facts, choices: ServerChoices): Step[] {
  const { record, recordPath } = facts.state;
  const what = { choices: 'asBefore', adopts: [], discards: [] } as const;
  return [requestCreate(spec, kept(choices)), recordWrite(recordPath, record !== null, what)];
}

/** Whether the request can be written where it was wanted, and what is to be said of that. */
function plannedFile(
  file: string | undefined,
  state: RequestFile,
): { readonly taken: Message } | { readonly notes: readonly Message[] } {
  if (file === undefined) return { notes: [] };
  if (state === 'taken') return { taken: message('request.file.taken', { file }) };
  return { notes: state === 'written' ? [] : [message('request.file.planned', { file })] };
}

/** Others for the same host, which go on waiting beside this one. */
const besides = (others: readonly Requested[], host: string): Message[] =>
  others
    .filter(({ request }) => request.host === host)
    .map(({ at, certificate: { thumbprint } }) => message('request.another', { host, at, thumbprint }));

/**
 * A request to a certification authority. Nothing else changes: whatever is set up here goes on working until the
 * answer is there. It touches no product, so it can be made before the RIS is installed.
 */
export const request: Source<'request'> = (facts, choices, chosen) => {
  const planned = (planning: Planning) => ({ outcome: 'planned', planning }) as const;
  const asked = askedFor(choices.server.host, chosen);
  const wrong = [...clockRefusals(facts), ...('reasons' in asked ? asked.reasons : [])];
  if ('reasons' in asked || wrong.length > 0) return planned({ outcome: 'refused', reasons: wrong });

  const { spec } = asked;
  const waiting = waitingRequests(facts);
  const waits = waiting.find((one) => sameRequest(one.request, spec)) ?? null;
  const written = plannedFile(chosen.file, fileOf(facts.document, waits?.pem ?? null));
  if ('taken' in written) return planned({ outcome: 'refused', reasons: [written.taken] });
  const { host } = spec;
  const { recordProblem } = facts.state;
  const steps = waits === null ? anew(spec, facts, choices) : again(waits, facts, choices);
  const notes = [
    ...(recordProblem === null ? [] : [recordProblem]),
    ...besides(
      waiting.filter((one) => one !== waits),
      host,
    ),
    ...(waits === null ? [] : [message('request.already', { host, at: waits.at })]),
    ...written.notes,
  ];
  return planned({ outcome: 'plan', plan: { steps, expects: [], digest: digest(steps) }, notes });
};
