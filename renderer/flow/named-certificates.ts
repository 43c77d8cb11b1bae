import type { CertificateId, StoreId } from '../../electron/contract/ids.ts';
import type { Message } from '../../electron/contract/message.ts';

/** A part of a sentence: plain words, or a thumbprint that names a certificate. */
export interface Part {
  readonly text: string;
  readonly certificate: CertificateId | null;
}

/** The parameters in which messages name certificates; whatever else looks like a thumbprint is only text. */
const NAMING = ['thumbprint', 'thumbprints', 'certificate'] as const;
const THUMBPRINT = /\b[0-9A-F]{40}\b/g;
const STORE = /^(LocalMachine|CurrentUser)\\([^\\]+)/;

/** The store that a text begins with; null: it names none. */
function storeIn(text: string): StoreId | null {
  const [, location, store] = STORE.exec(text) ?? [];
  if (store === undefined) return null;
  return { location: location === 'CurrentUser' ? 'CurrentUser' : 'LocalMachine', store };
}

/** The certificates that a message names: in the store that it names with them, else where servers have theirs. */
export function namedCertificates({ params }: Message): readonly CertificateId[] {
  const named = storeIn(String(params.store ?? ''));
  return NAMING.flatMap((name) => {
    const value = String(params[name] ?? '');
    const store = storeIn(value) ?? named ?? { location: 'LocalMachine', store: 'My' };
    return (value.match(THUMBPRINT) ?? []).map((thumbprint) => ({ ...store, thumbprint }));
  });
}

/** A sentence cut where it names certificates. */
export function partsOf(sentence: string, certificates: readonly CertificateId[]): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const { 0: text, index } of sentence.matchAll(THUMBPRINT)) {
    const certificate = certificates.find(({ thumbprint }) => thumbprint === text);
    if (certificate === undefined) continue;
    parts.push({ text: sentence.slice(end, index), certificate: null }, { text, certificate });
    end = index + text.length;
  }
  return [...parts, { text: sentence.slice(end), certificate: null }].filter(({ text }) => text !== '');
}
