import { EMPTY_DRAFT, firstDraft } from './draft.ts';
import type { Store } from './store.ts';

/** Looks at the machine again and fills the fields from what is known. */
export async function look(store: Store): Promise<void> {
  const { draft, remembered } = store.get();
  const folders = { server: draft.serverDirectory, client: draft.clientDirectory };
  const survey = await store.during('busy.looking', () => store.ask('survey', folders));
  if (survey === null) return;
  const untouched = store.get().prefilled === EMPTY_DRAFT;
  const prefilled = untouched ? firstDraft(survey, remembered) : store.get().prefilled;
  store.set({ survey, prefilled, ...(untouched ? { draft: prefilled } : {}) });
}

/** Back to the first page, with the machine looked at anew. */
export async function toStart(store: Store): Promise<void> {
  store.set({
    page: 'start',
    intent: 'install',
    survey: null,
    plan: null,
    withdrawing: null,
    conflicts: [],
    planChanged: false,
    run: null,
    report: null,
    prefilled: EMPTY_DRAFT,
    draft: EMPTY_DRAFT,
  });
  await look(store);
}
