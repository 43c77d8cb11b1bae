import type { Choices } from '../contract/choices.ts';
import type { Scope } from './detect/detect.ts';

/** Folders of the products that somebody named; null: the record's, else where Windows knows of them. */
export interface NamedFolders {
  readonly server: string | null;
  readonly client: string | null;
}

/** Where to look for what these choices are about; null: nothing was chosen. */
export function scopeOf(choices: Choices | null): Scope {
  const clientFolder = choices?.setup === 'integrated' ? choices.client.directory : undefined;
  const thumbprint = choices?.certificate.source === 'store' ? choices.certificate.thumbprint : null;
  const trust = choices !== null && 'trust' in choices.certificate ? choices.certificate.trust : null;
  const issuer = trust === null || typeof trust === 'string' ? null : trust.issuer.sha256;
  const account = choices?.server.serviceAccount ?? null;
  const document = choices?.certificate.source === 'request' ? (choices.certificate.file ?? null) : null;
  return { thumbprint, issuer, account, document, serverFolder: choices?.server.directory, clientFolder };
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
