import type { Report } from '../../electron/contract/engine.ts';
import type { Plan } from '../../electron/contract/plan.ts';
import { draftOf } from './draft.ts';
import { keepRun, keptRun } from './kept-run.ts';
import { plan, planAgain } from './planning.ts';
import { problemOf } from './problem.ts';
import type { Run } from './state.ts';
import type { Store } from './store.ts';
import { look } from './survey.ts';

/** Shows what a run ended with: the new plan where the machine had changed, else the last page. */
async function ended(store: Store, run: Run, report: Report): Promise<void> {
  store.set({ report, cancelling: false });
  const changed = report.outcome === 'planChanged' || report.outcome === 'conflicts';
  if (changed && run.kind !== 'undo' && (await planAgain(store, run.kind, run.choices))) {
    keepRun(false);
    return;
  }
  store.set({ page: 'finish' });
  await look(store);
}

/** Shows a run while `work` awaits its end. Null where that was refused: then the page before it is shown again. */
async function follow(store: Store, run: Run, work: () => Promise<Report | null>): Promise<Report | null> {
  keepRun(true);
  store.set({
    page: 'progress',
    run,
    cancelling: false,
    report: null,
    problem: null,
    fault: null,
    planChanged: false,
    busy: null,
  });
  try {
    return await work();
  } catch (error) {
    keepRun(false);
    const page = store.get().plan === null ? 'start' : 'review';
    store.set({ page, run: null, problem: problemOf(error) });
    return null;
  }
}

/** The one thing that changes the machine: carries out exactly the plan that is shown. */
export async function commit(store: Store): Promise<void> {
  const { plan: view, intent, choices, withdrawing } = store.get();
  if (view?.planning.outcome !== 'plan') return;
  const { plan: shown } = view.planning;
  const { digest } = shown;
  const run: Run = { kind: intent, at: new Date().toISOString(), plan: shown, choices };
  const report = await follow(store, run, () => {
    if (intent === 'remove') return store.ask('remove', { digest });
    return intent === 'withdraw' && withdrawing !== null
      ? store.ask('withdraw', { thumbprint: withdrawing, digest })
      : store.ask('apply', { choices, digest });
  });
  if (report !== null) await ended(store, run, report);
}

/** Takes back what an interrupted run left. `thenFinish`: goes on to the plan of what it was about. */
export async function undoInterrupted(store: Store, thenFinish: boolean): Promise<void> {
  const { survey, remembered } = store.get();
  const interrupted = survey?.interrupted ?? null;
  const run: Run = { kind: 'undo', at: new Date().toISOString(), plan: null, choices: null };
  const report = await follow(store, run, () => store.ask('undoInterrupted', null));
  if (report === null) return;
  const choices = interrupted?.choices ?? survey?.record?.choices ?? remembered;
  const goesOn = thenFinish && report.outcome === 'unchanged';
  if (!goesOn || (interrupted?.command !== 'remove' && choices === null)) {
    await ended(store, run, report);
    return;
  }
  keepRun(false);
  store.set({ page: 'start', run: null });
  await look(store);
  if (interrupted?.command === 'remove' || choices === null) {
    await plan(store, 'remove', null);
    return;
  }
  // So that Back leads to pages that say what is planned.
  const draft = draftOf(choices, survey?.computer ?? '');
  store.set({ draft, prefilled: draft });
  await plan(store, survey?.record ? 'repair' : 'install', choices);
}

/** The request that a plan takes back; null: none. */
export function withdrawnBy(plan: Plan | null): string | null {
  for (const step of plan?.steps ?? []) {
    if (step.kind !== 'revert') continue;
    const { reverts } = step;
    if (reverts.what === 'requested' || reverts.what === 'added') return reverts.certificate.thumbprint;
  }
  return null;
}

/** Finds the run that is under way, or that this tab showed the end of before it was loaded again. */
export async function resume(store: Store): Promise<boolean> {
  const found = await store.ask('lastRun', null);
  if (found === null || (found.report !== null && !keptRun())) {
    keepRun(false);
    return false;
  }
  const { report: earlier, ...run } = found;
  const intent = run.kind === 'undo' ? 'install' : run.kind;
  store.set({ intent, withdrawing: withdrawnBy(run.plan) });
  const report = await follow(store, run, async () => earlier ?? store.ask('runEnds', null));
  if (report === null) return false;
  await ended(store, run, report);
  return true;
}
