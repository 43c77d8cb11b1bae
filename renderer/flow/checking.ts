import type { PlainKey } from '../texts/en.ts';
import type { WizardState } from './state.ts';
import type { Store } from './store.ts';

/** More than anybody checks at a time; the engine takes as many. */
export const MOST_ADDRESSES = 20;

/** The addresses in the fields: until somebody has typed, whom this computer's client calls. */
export function addressesOf({
  addresses,
  survey,
}: Pick<WizardState, 'addresses' | 'survey'>): readonly string[] {
  const shown = addresses ?? survey?.calls ?? [];
  return shown.length === 0 ? [''] : shown.slice(0, MOST_ADDRESSES);
}

type Read = { readonly urls: readonly string[] } | { readonly fault: PlainKey };

async function read({ ask, get }: Store): Promise<Read> {
  const typed = addressesOf(get()).filter((address) => address.trim() !== '');
  if (typed.length === 0) return { fault: 'check.fault.none' };
  const answers = await Promise.all(typed.map((url) => ask('checkUrl', { url })));
  const urls = answers.flatMap((answer) => ('url' in answer ? [answer.url] : []));
  return urls.length < typed.length ? { fault: 'check.fault.address' } : { urls: [...new Set(urls)] };
}

/** Contacts the servers in the fields. What was shown before stays away until there is an answer. */
export async function checkConnections(store: Store): Promise<void> {
  store.set({ checked: null });
  const asked = await store.during('busy.contacting', () => read(store));
  if (asked === null) return;
  if ('fault' in asked) {
    store.set({ fault: asked.fault });
    return;
  }
  const checked = await store.during('busy.contacting', () => store.ask('check', { urls: [...asked.urls] }));
  store.set({ checked });
}
