import { clientChoicesOf } from './client-draft.ts';
import { plan } from './planning.ts';
import { decideServerTrust, earlierTrust, trustIsAll } from './server-trust.ts';
import type { Store } from './store.ts';

/** Shows what the servers of the client's fields show; with nobody to be contacted, only what follows from that. */
export async function tryServer(store: Store): Promise<void> {
  const { draft } = store.get();
  store.set({ page: 'shown', intent: 'install', trial: null, fault: null, problem: null });
  if (draft.client.offline) return;
  const choices = clientChoicesOf(draft.client, draft.clientDirectory, earlierTrust(draft));
  if (choices === null) return;
  const trial = await store.during('busy.contacting', () => store.ask('tryClient', choices));
  store.set({ trial });
}

/** Plans the client with what is to be trusted, where it would then connect or nobody is to be contacted. */
export async function leaveShown(store: Store): Promise<void> {
  const { draft, trial } = store.get();
  const { offline } = draft.client;
  if (!offline && trial === null) {
    store.set({ fault: 'shown.fault.waiting' });
    return;
  }
  if (!offline && trial !== null && !trustIsAll(trial)) {
    store.set({ fault: 'shown.fault.refused' });
    return;
  }
  const decision = await store.during('busy.certificate.checking', () =>
    decideServerTrust(draft, offline ? null : trial, store.ask),
  );
  if (decision === null || store.get().page !== 'shown') return;
  if (!decision.decided) {
    store.set({ fault: decision.missing });
    return;
  }
  const choices = clientChoicesOf(draft.client, draft.clientDirectory, decision.trust);
  if (choices === null) return;
  store.set({ conflicts: [] });
  await plan(store, 'install', choices);
}
