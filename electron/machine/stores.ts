import type { CertificateId, KeyRef, StoreId } from '../contract/ids.ts';

/** A certificate as a store holds it. Stores know no X.509: `der` is whatever bytes lie there. */
export interface StoreEntry {
  readonly id: CertificateId;
  readonly der: Uint8Array;
  readonly friendlyName: string | null;
  readonly key: KeyRef | null;
  /** Archived certificates are skipped by .NET's searches. */
  readonly archived: boolean;
  /**
   * What an administrator limits the certificate to: a DER ExtKeyUsageSyntax (RFC 5280, 4.2.1.12), as Windows keeps
   * it beside the certificate. Null: no limit.
   */
  readonly usages: Uint8Array | null;
}

/** What a certificate enters a store with. */
export type NewEntry = Pick<StoreEntry, 'der' | 'friendlyName' | 'key'> & Partial<Pick<StoreEntry, 'usages'>>;

/** The certificate stores. Reading opens them read-only and creates none; an absent store is empty. */
export interface Stores {
  exists(store: StoreId): boolean;
  /** In no particular order; lazy, so that a caller can stop or yield between two. */
  list(store: StoreId): Iterable<StoreEntry>;
  get(id: CertificateId): StoreEntry | null;
  /** Adds a certificate with its properties, creating the store where needed; replaces nothing that is there. */
  add(store: StoreId, entry: NewEntry): CertificateId;
  /** Copies an entry with all its properties (friendly name, key reference, archived …) to another store. */
  copy(id: CertificateId, to: StoreId): void;
  /** Takes an entry out of its store; its key container stays. Nothing where it is not there. */
  remove(id: CertificateId): void;
  /** Takes away a store that is empty and not one of Windows' own; otherwise nothing. */
  discard(store: StoreId): void;
}
