import type { GivenPath } from '../../contract/giving.ts';
import type { Message } from '../../contract/message.ts';

/** The one channel between preload script and main process; it carries JSON text in both directions. */
export const CHANNEL = 'ris';
/** What a page sends first, each time it is loaded. */
export const CONNECT = 'connect';
/** The preload script's own question: which file was dropped, as `{what, path}`. No page can send it. */
export const DROPPED = 'ris-dropped';

/** Its answer. */
export type Dropped =
  | { readonly ok: true; readonly given: GivenPath }
  | { readonly ok: false; readonly problem: Message };
