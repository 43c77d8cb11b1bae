import type { EngineState, Report } from '../../electron/contract/engine.ts';
import { keepRun, keptRun } from './kept-run.ts';
import { plan } from './planning.ts';
import { problemOf } from './problem.ts';
import type { Run } from './state.ts';
import type { Store } from './store.ts';
import { look } from './survey.ts';

/** Shows what a run ended with: the new plan where the machine had changed, else the last page. */
async function ended(store: Store, report: Report): Promise<void> {
  const { run } = store.get();
  store.set({ report, cancelling: false });
  if (report.outcome === 'conflicts' && run !== null && run.kind !== 'undo') {
    keepRun(null);
    await plan(store, run.kind, run.choices);
    return;
  }
  if (report.outcome === 'planChanged' && report.plan !== null) {
    const commandLine = store.get().plan?.commandLine ?? '';
    keepRun(null);
    store.set({
      page: 'review',
      plan: { planning: { outcome: 'plan', plan: report.plan, notes: [] }, commandLine },
      planChanged: true,
    });
    return;
  }
  store.set({ page: 'finish' });
  await look(store);
}

async function follow(store: Store, run: Run, work: () => Promise<Report>): Promise<Report | null> {
  keepRun(run);
  store.set({
    page: 'progress',
    run,
    cancelling: false,
    report: null,
    problem: null,
    fault: null,
    planChanged: false,
  });
  try {
    return await work();
  } catch (error) {
    keepRun(null);
    store.set({ page: run.plan === null ? 'start' : 'review', run: null, problem: problemOf(error) });
    return null;
  }
}

/** The one thing that changes the machine: carries out exactly the plan that is shown. */
export async function commit(store: Store): Promise<void> {
  const { plan: view, intent, choices } = store.get();
  if (view?.planning.outcome !== 'plan') return;
  const { plan: shown } = view.planning;
  const { digest } = shown;
  const run: Run = { kind: intent, startedAt: Date.now(), plan: shown, choices };
  const report = await follow(store, run, () =>
    intent === 'remove' ? store.ask('remove', { digest }) : store.ask('apply', { choices, digest }),
  );
  if (report !== null) await ended(store, report);
}

/** Takes back what an interrupted run left. `thenFinish`: goes on to the plan of what it was about. */
export async function undoInterrupted(store: Store, thenFinish: boolean): Promise<void> {
  const { survey, remembered } = store.get();
  const command = survey?.interrupted?.command ?? 'install';
  const run: Run = { kind: 'undo', startedAt: Date.now(), plan: null, choices: null };
  const report = await follow(store, run, () => store.ask('undoInterrupted', null));
  if (report === null) return;
  const choices = survey?.record?.choices ?? remembered;
  const goesOn = thenFinish && report.outcome !== 'failed' && report.outcome !== 'busy';
  if (!goesOn || (command === 'install' && choices === null)) {
    await ended(store, report);
    return;
  }
  keepRun(null);
  store.set({ page: 'start', run: null });
  await look(store);
  if (command === 'remove') await plan(store, 'remove', null);
  else await plan(store, survey?.record ? 'repair' : 'install', choices);
}

const RUNNING: readonly EngineState['phase'][] = ['undoing', 'applying', 'verifying'];

/** Finds a run that was under way, or had just ended, when the page was loaded again. False: there is none. */
export async function resume(store: Store): Promise<boolean> {
  const kept = keptRun();
  const [now, earlier] = await Promise.all([store.engine.when(() => true), store.ask('lastReport', null)]);
  const under = RUNNING.includes(now.phase) || (kept !== null && earlier === null && now.phase !== 'idle');
  if (!under && (kept === null || earlier === null)) {
    keepRun(null);
    return false;
  }
  const run: Run = kept ?? { kind: 'install', startedAt: Date.now(), plan: null, choices: null };
  store.set({ page: 'progress', run, intent: run.kind === 'undo' ? 'install' : run.kind, busy: null });
  const report = under ? await lastReport(store) : earlier;
  if (report === null) {
    keepRun(null);
    return false;
  }
  await ended(store, report);
  return true;
}

/** The report of the run under way: it may come a moment after the engine says that it has finished. */
async function lastReport(store: Store): Promise<Report | null> {
  await store.engine.when(({ phase }) => phase === 'finished' || phase === 'idle');
  for (let tries = 0; tries < 40; tries += 1) {
    const report = await store.ask('lastReport', null);
    if (report !== null) return report;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return null;
}
