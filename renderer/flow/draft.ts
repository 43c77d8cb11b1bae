import type { Choices } from '../../electron/contract/choices.ts';
import { DEFAULT_PORT } from '../../electron/contract/default-port.ts';
import type { Survey } from '../../electron/contract/survey.ts';

/** What the pages have been told so far, as it stands in the fields: possibly not valid yet. */
export interface Draft {
  readonly setup: Choices['setup'] | null;
  readonly localOnly: boolean;
  /** The name for other computers; unused while Local Client Only is on. */
  readonly host: string;
  readonly port: string;
  /** Which way to a certificate, by its id in the table of ways. */
  readonly way: string;
  /** Thumbprint of the certificate that was picked from the store. */
  readonly stored: string | null;
  /** Thumbprints of the conflicting certificates that were ticked. */
  readonly moves: readonly string[];
  readonly serverDirectory: string | null;
  readonly clientDirectory: string | null;
  readonly enterprise: string | null;
}

export const EMPTY_DRAFT: Draft = {
  setup: null,
  localOnly: true,
  host: '',
  port: String(DEFAULT_PORT),
  way: 'local',
  stored: null,
  moves: [],
  serverDirectory: null,
  clientDirectory: null,
  enterprise: null,
};

/** The fields as earlier choices would have filled them. Ticks are not taken over: each is asked anew. */
export function draftOf(choices: Choices): Draft {
  return {
    ...EMPTY_DRAFT,
    setup: choices.setup,
    port: String(choices.server.port),
    way: choices.certificate.source,
    serverDirectory: choices.server.directory ?? null,
    clientDirectory: choices.setup === 'integrated' ? (choices.client.directory ?? null) : null,
    enterprise: choices.server.enterprise ?? null,
  };
}

/** A first draft: what was set up or answered before, else what is installed here suggests. */
export function firstDraft(survey: Survey, remembered: Choices | null): Draft {
  const earlier = survey.record?.choices ?? remembered;
  if (earlier !== null) return { ...draftOf(earlier), host: survey.computer };
  const has = (id: 'server' | 'client') =>
    survey.products.some((product) => product.id === id && product.folders.length > 0);
  const setup = has('server') ? (has('client') ? 'integrated' : 'server') : null;
  return { ...EMPTY_DRAFT, setup, host: survey.computer };
}

/** A port as it is typed; null where it is none. */
export function parsePort(typed: string): number | null {
  if (!/^\d{1,5}$/.test(typed.trim())) return null;
  const port = Number(typed);
  return port >= 1 && port <= 65535 ? port : null;
}

/** The choices of the pages; null where they do not make up a whole yet. */
export function choicesOf(draft: Draft, certificate: Choices['certificate'] | null): Choices | null {
  const port = parsePort(draft.port);
  if (draft.setup === null || port === null || certificate === null || !draft.localOnly) return null;
  const server = {
    host: 'localhost',
    port,
    ...(draft.serverDirectory === null ? {} : { directory: draft.serverDirectory }),
    ...(draft.enterprise === null ? {} : { enterprise: draft.enterprise }),
  } as const;
  const common = { schema: 1, server, certificate, conflicts: 'refuse' } as const;
  if (draft.setup === 'server') return { ...common, setup: 'server' };
  const client = draft.clientDirectory === null ? {} : { directory: draft.clientDirectory };
  return { ...common, setup: 'integrated', client };
}
