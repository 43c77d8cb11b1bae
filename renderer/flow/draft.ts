import { ACCOUNT_NAME, LONGEST_ACCOUNT } from '../../electron/contract/account-name.ts';
import type {
  CertificateChoice,
  Choices,
  ClientChoices,
  ServerChoices,
} from '../../electron/contract/choices.ts';
import { DEFAULT_PORT } from '../../electron/contract/default-port.ts';
import type { GivenPath } from '../../electron/contract/giving.ts';
import { hostFault, LOCAL_HOST } from '../../electron/contract/host.ts';
import type { Survey } from '../../electron/contract/survey.ts';
import { type ClientDraft, clientDraftOf, clientFound, EMPTY_CLIENT } from './client-draft.ts';
import { EMPTY_PFX, type PfxDraft, pfxDraftOf } from './pfx-draft.ts';
import { parsePort } from './port.ts';
import { EMPTY_REQUEST, type RequestDraft, requestDraftOf } from './request-draft.ts';
import { NOTHING_TRUSTED, type TrustDraft, trustDraftOf } from './trust-draft.ts';

/** What the pages have been told so far, as it stands in the fields: possibly not valid yet. */
export interface Draft {
  readonly setup: Choices['setup'] | null;
  /** The name for other computers; unused with Local Client Only. */
  readonly host: string;
  readonly port: string;
  /** Which way to a certificate, by its id in the table of ways. */
  readonly way: string;
  /** Thumbprint of the certificate that was picked from the store. */
  readonly stored: string | null;
  /** This computer does not trust the picked certificate as it is. */
  readonly untrusted: boolean;
  readonly trust: TrustDraft;
  readonly request: RequestDraft;
  /** Of a client alone. */
  readonly client: ClientDraft;
  /** The authority's answer. */
  readonly answer: GivenPath | null;
  /** Of the RIS service; empty: the one that it runs as. */
  readonly serviceAccount: string;
  readonly pfx: PfxDraft;
  /** Thumbprints of the conflicting certificates that were ticked. */
  readonly moves: readonly string[];
  readonly serverDirectory: string | null;
  readonly clientDirectory: string | null;
  readonly enterprise: string | null;
}

export const EMPTY_DRAFT: Draft = {
  setup: null,
  host: '',
  port: String(DEFAULT_PORT),
  way: 'local',
  stored: null,
  untrusted: false,
  trust: NOTHING_TRUSTED,
  request: EMPTY_REQUEST,
  client: EMPTY_CLIENT,
  answer: null,
  serviceAccount: '',
  pfx: EMPTY_PFX,
  moves: [],
  serverDirectory: null,
  clientDirectory: null,
  enterprise: null,
};

/** What the fields of the certificate page would have held. */
function certificateOf({ certificate }: ServerChoices): Pick<Draft, 'stored' | 'trust' | 'request'> {
  return {
    stored: certificate.source === 'store' ? certificate.thumbprint : null,
    trust: 'trust' in certificate ? trustDraftOf(certificate.trust) : NOTHING_TRUSTED,
    request: certificate.source === 'request' ? requestDraftOf(certificate) : EMPTY_REQUEST,
  };
}

function draftOfClient(choices: ClientChoices, computer: string): Draft {
  const { trust } = choices.certificate;
  return {
    ...EMPTY_DRAFT,
    setup: 'client',
    host: computer,
    client: clientDraftOf(choices),
    trust: typeof trust === 'object' && 'issuer' in trust ? trustDraftOf(trust) : NOTHING_TRUSTED,
    clientDirectory: choices.client.directory ?? null,
  };
}

/**
 * The fields as earlier choices would have filled them; `computer` is the name to begin with where they were for
 * this computer alone. Ticks for conflicts are not taken over: each is asked anew.
 */
export function draftOf(choices: Choices, computer: string): Draft {
  if (choices.setup === 'client') return draftOfClient(choices, computer);
  return {
    ...EMPTY_DRAFT,
    ...certificateOf(choices),
    pfx: pfxDraftOf(choices),
    setup: choices.setup,
    host: choices.certificate.source === 'local' ? computer : choices.server.host,
    port: String(choices.server.port),
    way: choices.certificate.source,
    serverDirectory: choices.server.directory ?? null,
    clientDirectory: choices.setup === 'integrated' ? (choices.client.directory ?? null) : null,
    enterprise: choices.server.enterprise ?? null,
    serviceAccount: choices.server.serviceAccount ?? '',
  };
}

/** A first draft: what was set up or answered before, else what is installed here suggests. */
export function firstDraft(survey: Survey, remembered: Choices | null): Draft {
  const earlier = survey.record?.choices ?? remembered;
  // What was given to another window is not given to this one.
  if (earlier !== null) return { ...draftOf(earlier, survey.computer), pfx: EMPTY_PFX };
  const has = (id: 'server' | 'client') =>
    survey.products.some((product) => product.id === id && product.folders.length > 0);
  const alone = has('client') ? 'client' : null;
  const setup = has('server') ? (has('client') ? 'integrated' : 'server') : alone;
  return { ...EMPTY_DRAFT, setup, host: survey.computer, client: clientFound(survey.calls) };
}

/** Local Client Only is the way to the wizard's own certificate, and to nothing else. */
export const isLocal = ({ way }: Pick<Draft, 'way'>): boolean => way === 'local';

/** Whether the field for the service's account may stay as it is. */
export function isAccount(typed: string): boolean {
  const account = typed.trim();
  return account === '' || (account.length <= LONGEST_ACCOUNT && ACCOUNT_NAME.test(account));
}

/** The host that the fields come to. */
export const hostOf = (draft: Draft): string => (isLocal(draft) ? LOCAL_HOST : draft.host.trim());

/** The choices of the pages; null where they do not make up a whole yet. */
export function choicesOf(draft: Draft, certificate: CertificateChoice | null): Choices | null {
  const port = parsePort(draft.port);
  const host = hostOf(draft);
  if (draft.setup === null || port === null || certificate === null || hostFault(host) !== null) return null;
  if (!isAccount(draft.serviceAccount)) return null;
  const account = draft.serviceAccount.trim();
  const server = {
    host,
    port,
    ...(draft.serverDirectory === null ? {} : { directory: draft.serverDirectory }),
    ...(account === '' ? {} : { serviceAccount: account }),
    ...(draft.enterprise === null ? {} : { enterprise: draft.enterprise }),
  } as const;
  const common = { schema: 1, server, certificate, conflicts: 'refuse' } as const;
  if (draft.setup === 'client') return null;
  if (draft.setup === 'server') return { ...common, setup: 'server' };
  const client = draft.clientDirectory === null ? {} : { directory: draft.clientDirectory };
  return { ...common, setup: 'integrated', client };
}
