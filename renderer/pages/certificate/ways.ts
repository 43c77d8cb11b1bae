import type { Decide } from '../../flow/way-decision.ts';
import { local } from './local.tsx';
import { pfx } from './pfx.tsx';
import { request } from './request.tsx';
import { response } from './response.tsx';
import { store } from './store.tsx';
import type { Way } from './way.ts';

/** Every way to a certificate, in the order of the page. Another way: its file, and its line here. */
export const WAYS: readonly Way[] = [local, store, request, response, pfx];

/** What the chosen way comes to. */
export const decide: Decide = (draft, ask) => {
  const way = WAYS.find(({ id }) => id === draft.way);
  return way === undefined ? { decided: false, missing: 'certificate.fault.way' } : way.decide(draft, ask);
};
