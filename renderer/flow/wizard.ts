import type { Bridge } from '../../electron/contract/channels.ts';
import type { Choices } from '../../electron/contract/choices.ts';
import { hostFault } from '../../electron/contract/host.ts';
import type { PendingRequest } from '../../electron/contract/survey.ts';
import type { PlainKey } from '../texts/en.ts';
import { completing } from './answered.ts';
import { checkConnections } from './checking.ts';
import { type ClientDraft, clientFault } from './client-draft.ts';
import { choicesOf, type Draft, draftOf, hostOf, isAccount } from './draft.ts';
import { createEngineStore } from './engine-store.ts';
import { keepRun } from './kept-run.ts';
import { pageBefore } from './pages.ts';
import { plan, planWithMoves } from './planning.ts';
import { parsePort } from './port.ts';
import { commit, resume, undoInterrupted } from './run.ts';
import { createStore, type Store } from './store.ts';
import { look, toStart } from './survey.ts';
import { leaveShown, tryServer } from './trying.ts';
import type { Decide } from './way-decision.ts';

/** Everything that the pages can do. */
export interface Wizard {
  readonly store: Store;
  readonly start: () => Promise<void>;
  readonly change: (changes: Partial<Draft>) => void;
  readonly next: () => Promise<void>;
  readonly back: () => void;
  readonly modify: () => void;
  readonly repair: () => Promise<void>;
  readonly remove: () => Promise<void>;
  /** Plans once more what did not work. */
  readonly again: () => Promise<void>;
  /** Goes to where the answer to a request is given. */
  readonly complete: (request: PendingRequest) => Promise<void>;
  /** Shows what withdrawing a request would change. */
  readonly withdraw: (request: PendingRequest) => Promise<void>;
  readonly finishInterrupted: () => Promise<void>;
  readonly undoInterrupted: () => Promise<void>;
  readonly lookAgain: () => Promise<void>;
  /** Shows the page that checks connections. */
  readonly toCheck: () => void;
  /** What stands in the fields for addresses. */
  readonly setAddresses: (addresses: readonly string[]) => void;
  /** Contacts the client's servers, with these changes to whom it calls. */
  readonly tryServer: (changes: Partial<ClientDraft>) => Promise<void>;
  /** Breaks off contacting servers. */
  readonly stopContacting: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly toStart: () => Promise<void>;
  readonly close: () => void;
}

/** `decide` says what certificate the draft's way comes to, or what it still misses. */
export function createWizard(bridge: Bridge, decide: Decide): Wizard {
  const store = createStore(bridge, createEngineStore(bridge));
  const { get, set } = store;
  const fault = (key: PlainKey): void => {
    set({ fault: key });
  };

  async function leaveStart({ setup, serverDirectory, clientDirectory }: Draft): Promise<void> {
    const chosen = { server: serverDirectory, client: clientDirectory };
    const ids = setup === 'integrated' ? ['server', 'client'] : [setup];
    const products = () => get().survey?.products.filter(({ id }) => ids.includes(id)) ?? [];
    const open = products().filter(({ folders }) => folders.length > 1);
    if (open.length > 0 && open.every(({ id }) => chosen[id] !== null)) await look(store);
    const needed = products();
    if (setup === null) fault('start.fault.choose');
    else if (needed.some(({ folders }) => folders.length === 0)) fault('start.fault.missing');
    else if (needed.some(({ folders }) => folders.length > 1)) fault('start.fault.folder');
    else set({ page: setup === 'client' ? 'client' : 'server', intent: 'install' });
  }

  async function leaveClient({ client }: Draft): Promise<void> {
    const wrong = clientFault(client);
    if (wrong !== null) fault(wrong);
    else await tryServer(store);
  }

  function leaveServer(draft: Draft): void {
    const wrong = hostFault(hostOf(draft));
    if (parsePort(draft.port) === null) fault('server.fault.port');
    else if (!isAccount(draft.serviceAccount)) fault('server.fault.account');
    else if (wrong !== null) fault(wrong === 'address' ? 'server.fault.address' : 'server.fault.host');
    else set({ page: 'certificate' });
  }

  async function leaveCertificate(): Promise<void> {
    const { draft: asked } = get();
    const decision = await store.during('busy.certificate.checking', async () => decide(asked, store.ask));
    // Refused, or left or changed meanwhile.
    if (decision === null || get().page !== 'certificate' || get().draft !== asked) return;
    const draft = { ...asked, ...decision.changes };
    set({ draft });
    if (!decision.decided) {
      fault(decision.missing);
      return;
    }
    const choices = choicesOf(draft, decision.certificate);
    if (choices === null) {
      fault('certificate.fault.way');
      return;
    }
    // Those of a way that was left are not this one's.
    set({ conflicts: [] });
    await plan(store, 'install', choices);
  }

  async function next(): Promise<void> {
    const { page, draft, conflicts, plan: shown } = get();
    set({ fault: null });
    switch (page) {
      case 'start':
        await leaveStart(draft);
        return;
      case 'server':
        leaveServer(draft);
        return;
      case 'certificate':
        await leaveCertificate();
        return;
      case 'client':
        await leaveClient(draft);
        return;
      case 'shown':
        await leaveShown(store);
        return;
      case 'check':
        await checkConnections(store);
        return;
      case 'conflicts':
        if (conflicts.every(({ certificate }) => draft.moves.includes(certificate.thumbprint))) {
          await planWithMoves(store);
        } else fault('conflicts.fault.all');
        return;
      case 'review':
        if (shown?.planning.outcome === 'plan') {
          remember(get().choices);
          await commit(store);
        }
        return;
      case 'progress':
      case 'finish':
      case 'closed':
        return;
    }
  }

  function remember(choices: Choices | null): void {
    if (choices === null) return;
    set({ remembered: choices });
    // A preference that could not be kept is no reason to stop a setup.
    bridge
      .ask('preferences', null)
      .then(({ language }) => bridge.ask('remember', { language, choices }))
      .catch(() => undefined);
  }

  const repair = (): Promise<void> =>
    get().survey?.record ? plan(store, 'repair', null) : plan(store, 'install', get().choices);

  /** A password that was typed is of no more use. */
  function forget(): void {
    bridge.ask('password', { password: null }).catch(() => undefined);
  }

  return {
    store,
    async start() {
      const preferences = await bridge.ask('preferences', null).catch(() => null);
      set({ remembered: preferences?.choices ?? null });
      if (!(await resume(store).catch(() => false))) {
        const { problem } = get();
        set({ page: 'start', run: null });
        await look(store);
        if (problem !== null) set({ problem });
      }
    },
    change(changes) {
      set({ draft: { ...get().draft, ...changes }, fault: null });
    },
    next,
    back() {
      const before = pageBefore(get());
      if (before !== null) set({ page: before, fault: null, problem: null, planChanged: false });
    },
    modify() {
      const recorded = get().survey?.record?.choices;
      if (recorded === undefined) return;
      const draft = draftOf(recorded, get().survey?.computer ?? '');
      const page = recorded.setup === 'client' ? 'client' : 'server';
      set({ page, intent: 'install', draft, prefilled: draft, conflicts: [] });
    },
    repair,
    remove: () => plan(store, 'remove', null),
    again() {
      const { intent } = get();
      return intent === 'remove' || intent === 'withdraw' ? plan(store, intent, null) : repair();
    },
    async complete(request) {
      const { survey, draft } = get();
      if (survey === null) return;
      set({ draft: completing(request, survey, draft), fault: null, problem: null, conflicts: [] });
      await leaveStart(get().draft);
      if (get().page === 'server') set({ page: 'certificate' });
    },
    async withdraw({ id }) {
      set({ withdrawing: id.thumbprint });
      await plan(store, 'withdraw', null);
    },
    finishInterrupted: () => undoInterrupted(store, true),
    undoInterrupted: () => undoInterrupted(store, false),
    lookAgain: () => look(store),
    toCheck() {
      set({ page: 'check', checked: null, fault: null, problem: null });
    },
    setAddresses(addresses) {
      set({ addresses, fault: null });
    },
    async tryServer(changes) {
      const { draft } = get();
      set({ draft: { ...draft, client: { ...draft.client, ...changes } } });
      await tryServer(store);
    },
    async stopContacting() {
      await store.ask('cancel', null).catch(() => undefined);
    },
    async stop() {
      set({ cancelling: true });
      await store.ask('cancel', null).catch(() => undefined);
    },
    async toStart() {
      keepRun(false);
      forget();
      await toStart(store);
    },
    close() {
      keepRun(false);
      forget();
      set({ page: 'closed' });
      window.close();
    },
  };
}
