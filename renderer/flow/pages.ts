import { isLocal } from './draft.ts';
import type { Page, WizardState } from './state.ts';

/** Certificates can stand in the way of the wizard's own alone: any other is found by its thumbprint. */
function canConflict({ intent, draft, survey }: WizardState): boolean {
  if (intent === 'install') return draft.setup !== 'client' && isLocal(draft);
  return intent === 'repair' && survey?.record?.choices.setup !== 'client';
}

/** The pages of this way through the wizard, in order. Conflicts have a page only where there are any. */
export function pagesOf(state: WizardState): readonly Page[] {
  const { intent, survey, conflicts } = state;
  const inTheWay = conflicts.length > 0 || (canConflict(state) && (survey?.conflicts.length ?? 0) > 0);
  const middle: readonly Page[] = inTheWay && intent !== 'withdraw' ? ['conflicts'] : [];
  if (intent === 'install' && state.draft.setup === 'client') {
    return ['start', 'client', 'shown', 'review', 'progress', 'finish'];
  }
  return intent === 'install'
    ? ['start', 'server', 'certificate', ...middle, 'review', 'progress', 'finish']
    : ['start', ...middle, 'review', 'progress', 'finish'];
}

/** "Step X of Y"; null on a page that is none of the steps. */
export function stepOf(state: WizardState): { readonly step: number; readonly of: number } | null {
  const pages = pagesOf(state);
  const at = pages.indexOf(state.page);
  if (at < 0 || state.run?.kind === 'undo') return null;
  const { survey } = state;
  const maintenance = survey !== null && (survey.record !== null || survey.interrupted !== null);
  return state.page === 'start' && (survey === null || maintenance)
    ? null
    : { step: at + 1, of: pages.length };
}

/** The page before this one; null where there is no way back. */
export function pageBefore(state: WizardState): Page | null {
  if (state.page === 'progress' || state.page === 'finish' || state.page === 'closed') return null;
  if (state.page === 'check') return 'start';
  const pages = pagesOf(state).filter((page) => page !== 'conflicts' || state.conflicts.length > 0);
  const at = pages.indexOf(state.page);
  return at > 0 ? (pages[at - 1] ?? null) : null;
}
