import type { Choices } from '../contract/choices.ts';
import type { Scope } from './detect/detect.ts';

/** Folders of the products that somebody named; null: the record's, else where Windows knows of them. */
export interface NamedFolders {
  readonly server: string | null;
  readonly client: string | null;
}

/** Where to look for what these choices are about; null: nothing was chosen. */
export function scopeOf(choices: Choices | null): Scope {
  const clientFolder = choices === null || choices.setup === 'server' ? undefined : choices.client.directory;
  const server = choices === null || choices.setup === 'client' ? null : choices.server;
  const thumbprint = choices?.certificate.source === 'store' ? choices.certificate.thumbprint : null;
  const trust = choices !== null && 'trust' in choices.certificate ? choices.certificate.trust : null;
  const issuer =
    trust !== null && typeof trust === 'object' && 'issuer' in trust ? trust.issuer.sha256 : null;
  const servers = trust !== null && typeof trust === 'object' && 'servers' in trust ? trust.servers : [];
  const account = server?.serviceAccount ?? null;
  const document = choices?.certificate.source === 'request' ? (choices.certificate.file ?? null) : null;
  const folders = { serverFolder: server?.directory, clientFolder };
  return { thumbprint, issuer, servers, account, document, ...folders };
}

/** The same, but for folders that somebody named meanwhile. */
export function scopeWith(choices: Choices | null, named: NamedFolders): Scope {
  const recorded = scopeOf(choices);
  return {
    ...recorded,
    serverFolder: named.server ?? recorded.serverFolder,
    clientFolder: named.client ?? recorded.clientFolder,
  };
}
