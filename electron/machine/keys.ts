import type { KeyRef } from '../contract/ids.ts';

/** What to make: always machine-wide, RSA, AT_KEYEXCHANGE, in "Microsoft Enhanced RSA and AES Cryptographic Provider". */
export interface KeySpec {
  readonly container: string;
  readonly bits: 2048 | 3072 | 4096;
  readonly exportable: boolean;
}

/** Where a key that came from outside goes. */
export type ImportSpec = Pick<KeySpec, 'container' | 'exportable'>;

/** `missing`: no such container or no such key in it; `unreadable`: it is there, but not for this process. */
export type KeyState =
  | { readonly state: 'present'; readonly publicKey: Uint8Array }
  | { readonly state: 'missing' }
  | { readonly state: 'unreadable'; readonly reason: string };

/** The private keys of the machine. None ever leaves it: callers get references, public keys and signatures. */
export interface Keys {
  create(spec: KeySpec): Promise<KeyRef>;
  /**
   * Takes an RSA key in, whatever provider it lay in before, as `create` would have made it. `pkcs8` is DER; the
   * caller wipes it. Refuses other kinds of keys, and a container that is there.
   */
  import(spec: ImportSpec, pkcs8: Uint8Array): KeyRef;
  /** The public key is a DER SubjectPublicKeyInfo. */
  read(key: KeyRef): KeyState;
  /** PKCS #1 v1.5 with SHA-256 over `data`; big-endian, as X.509 wants it. */
  sign(key: KeyRef, data: Uint8Array): Uint8Array;
  /** Deletes a container of the machine with its keys; nothing where there is none. */
  delete(container: string): void;
  /** Names of the machine's containers that start with `prefix`. */
  list(prefix: string): readonly string[];
}
