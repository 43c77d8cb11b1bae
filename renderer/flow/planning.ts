import type { PlanView } from '../../electron/contract/channels.ts';
import type { Choices } from '../../electron/contract/choices.ts';
import type { Intent } from './state.ts';
import type { Store } from './store.ts';

function show(store: Store, plan: PlanView, choices: Choices | null): void {
  const { planning } = plan;
  const common = { plan, choices, planChanged: false, report: null } as const;
  if (planning.outcome === 'conflicts') {
    store.set({ ...common, conflicts: planning.conflicts, page: 'conflicts' });
  } else {
    store.set({ ...common, page: 'review' });
  }
}

function asked(store: Store, intent: Intent, choices: Choices | null): Promise<PlanView | null> {
  const { withdrawing } = store.get();
  return store.during('busy.planning', () => {
    if (intent === 'remove') return store.ask('planRemoval', null);
    return intent === 'withdraw' && withdrawing !== null
      ? store.ask('planWithdrawal', { thumbprint: withdrawing })
      : store.ask('plan', choices);
  });
}

/** Asks for the plan of an intent and shows it, or what stands in its way. Choices null: what the record says. */
export async function plan(store: Store, intent: Intent, choices: Choices | null): Promise<void> {
  store.set({ intent });
  const view = await asked(store, intent, choices);
  if (view !== null) show(store, view, choices);
}

/** The same where the plan that was shown does not fit the machine any more. False: it was refused. */
export async function planAgain(store: Store, intent: Intent, choices: Choices | null): Promise<boolean> {
  const view = await asked(store, intent, choices);
  if (view === null) return false;
  show(store, view, choices);
  store.set({ planChanged: true });
  return true;
}

/** Plans again with the ticked certificates moved; the page stays where any is left. */
export async function planWithMoves(store: Store): Promise<void> {
  const { choices, survey, conflicts, draft, intent } = store.get();
  const base = choices ?? survey?.record?.choices ?? null;
  // Nothing stands in the way of a client.
  if (base === null || base.setup === 'client') return;
  const move = conflicts
    .map(({ certificate }) => certificate.thumbprint)
    .filter((thumbprint) => draft.moves.includes(thumbprint));
  await plan(store, intent, { ...base, conflicts: { move } });
}
