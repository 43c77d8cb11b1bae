import { z } from 'zod';
import type { Verdict } from './check.ts';
import type { ContactView } from './contact-view.ts';
import type { Message } from './message.ts';

/** An address as it is typed. */
const typedUrl = z.string().max(2100);

export const checkUrlInput = z.strictObject({ url: typedUrl });

/** What stands in a field for an address: the endpoint that it means, as `--check` takes it, or what is wrong with it. */
export type UrlCheck = { readonly url: string } | { readonly problem: Message };

/** What the servers of a client's choices showed, and what that client would make of them once it is set up so. */
export interface ClientTrial {
  readonly verdict: Verdict;
  readonly contacts: readonly ContactView[];
  /** Names that the certificate is for instead of the one that is called, and that lead to the same server. */
  readonly otherNames: readonly string[];
}

/** A certificate that a server showed since the program was started; upper-case hexadecimal. */
export const shownInput = z.strictObject({ sha256: z.string().regex(/^[0-9A-F]{64}$/) });

/** `url`: that of the `ContactView`. */
export const confirmServerInput = z.strictObject({ url: typedUrl, typed: z.string().max(400) });
