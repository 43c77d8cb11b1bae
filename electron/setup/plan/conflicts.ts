import { summary } from '../../certificates/describe.ts';
import { fromOldInstaller, makerMessage, makerOf } from '../../certificates/makers.ts';
import type { Conflicts } from '../../contract/choices.ts';
import { storeText } from '../../contract/ids.ts';
import { message } from '../../contract/message.ts';
import type { Conflict } from '../../contract/plan.ts';
import type { CandidateFact } from '../facts.ts';

/** What happens to a certificate that is not ours and that the server's search would find. */
export type Fate = { readonly move: true } | { readonly move: false; readonly conflict: Conflict };

function conflictOf(candidate: CandidateFact): Conflict {
  const { subject, issuer, thumbprint, notBefore, notAfter } = summary(candidate.certificate);
  const maker = makerOf(candidate.certificate, candidate.id, candidate.friendlyName);
  const bound = candidate.users.length > 0;
  const what = { subject, issuer, thumbprint, notBefore, notAfter, store: storeText(candidate.id) };
  return {
    certificate: candidate.id,
    bound,
    messages: [
      message('conflict.certificate', what),
      makerMessage(maker),
      ...candidate.users.map(({ user, detail }) => message('conflict.usedBy', { user, detail })),
      bound ? message('conflict.bound', { thumbprint }) : message('conflict.remedy', { thumbprint }),
    ],
  };
}

/**
 * What the original installer left needs no further question (domain.md, Certificates that may already be
 * there); anything else moves only when asked for, and what something is bound to only by its thumbprint.
 */
export function fateOf(candidate: CandidateFact, conflicts: Conflicts): Fate {
  const named = typeof conflicts === 'object' && conflicts.move.includes(candidate.id.thumbprint);
  if (named) return { move: true };
  const old = fromOldInstaller(candidate.certificate);
  if (candidate.users.length === 0 && (old || conflicts === 'move')) return { move: true };
  return { move: false, conflict: conflictOf(candidate) };
}
