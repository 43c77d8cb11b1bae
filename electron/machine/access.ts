import type { KeyRef } from '../contract/ids.ts';

/** `unknown`: the list of rights, or the groups that the account is in, could not be read. */
export type Readability =
  | { readonly state: 'readable' }
  | { readonly state: 'denied' }
  | { readonly state: 'unknown'; readonly reason: 'rights' | 'groups' };

/**
 * Who may read the machine's private keys. Accounts are named as services name theirs: `LocalSystem`, `.\ris`,
 * `NT AUTHORITY\NetworkService`, `HOSPITAL\ris-service`, `ris@hospital.example`. A name that nobody has is a Problem.
 */
export interface KeyAccess {
  canRead(key: KeyRef, account: string): Readability;
  /** Gives the right to read, and nothing else; nothing where an entry of exactly this kind is there. */
  allowRead(key: KeyRef, account: string): void;
  /** Takes away exactly the entry that `allowRead` makes; nothing where it is not there, or the key is gone. */
  withdrawRead(key: KeyRef, account: string): void;
}
