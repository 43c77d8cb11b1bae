import type { Ask } from '../../electron/contract/channels.ts';
import type { GivenPath } from '../../electron/contract/giving.ts';
import type { PendingRequest, Survey } from '../../electron/contract/survey.ts';
import { type Draft, draftOf, hostOf } from './draft.ts';
import { decideTrust, type RootSource } from './trust-draft.ts';
import type { WayDecision } from './way-decision.ts';

/** What an answer comes in; its root may be in the same file. */
export const sourceOf = (answer: GivenPath): RootSource => ({ file: answer.path, passwordFile: null });

/** What the answer of an authority comes to, as the engine reads it. */
export async function decideAnswer(draft: Draft, ask: Ask): Promise<WayDecision> {
  const { answer, trust } = draft;
  if (answer === null) return { decided: false, missing: 'response.fault.file' };
  const file = answer.path;
  const check = await ask('checkAnswer', { file, host: hostOf(draft) });
  if (!check.answers) return { decided: false, missing: 'response.fault.refused' };
  const decision = await decideTrust(trust, !check.trusted, sourceOf(answer), ask);
  return decision.decided
    ? { decided: true, certificate: { source: 'response', file, trust: decision.trust } }
    : decision;
}

/** The fields for completing a request: as it was made, otherwise for its host on what is there. */
export function completing(request: PendingRequest, survey: Survey, draft: Draft): Draft {
  const { choices, host } = request;
  const before = choices === null ? { ...draft, host } : draftOf(choices, survey.computer);
  // For a single server the certificate alone is what to trust first.
  const trust = { ...before.trust, kind: 'certificate' } as const;
  return { ...before, way: 'response', trust, answer: null };
}
