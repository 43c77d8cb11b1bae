import { z } from 'zod';
import type { Message } from './message.ts';

/** What a file that a person gives to the wizard is for. */
export const fileKind = z.enum(['answer', 'pfx', 'issuer']);
export type FileKind = z.infer<typeof fileKind>;

/** A file or folder that a person gave: from now on the page may name its path. */
export interface GivenPath {
  /** Absolute. */
  readonly path: string;
  /** The last part, as the person knows it; hostile text. */
  readonly name: string;
}

/** What the host answers where a file reaches it other than by a request of the table. */
export type Taken =
  | { readonly ok: true; readonly given: GivenPath }
  | { readonly ok: false; readonly problem: Message };

/** In UTF-16 code units, as every path in the choices. */
export const LONGEST_PATH = 1024;

export { LONGEST_PASTE } from './paste-limit.ts';

/** In bytes of UTF-8; more than any tool takes as a password. */
export const LONGEST_PASSWORD = 4096;

/** The password of a PFX, as it is typed into a field. */
export const password = z
  .string()
  .max(LONGEST_PASSWORD)
  .refine((typed) => new TextEncoder().encode(typed).length <= LONGEST_PASSWORD);
