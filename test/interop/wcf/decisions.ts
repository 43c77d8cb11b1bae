import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Three ways in which a client section may have certificates checked. */
export const MODES = ['ChainTrust', 'PeerTrust', 'PeerOrChainTrust'] as const;
export type Mode = (typeof MODES)[number];

/** Of WCF's sentences for a refusal the words that tell them apart. */
export const KEY_WORDS = [
  'is not in the trusted people store',
  'is in an untrusted certificate store',
  'usage time is invalid',
  'chain building failed',
  'identity check failed',
  'did not provide a domain name system (DNS) claim',
] as const;

/** Accepted, or the key words of the sentence with which it was refused. */
const outcome = z.union([z.literal('accepted'), z.array(z.enum(KEY_WORDS)).min(1)]);
export type Outcome = z.infer<typeof outcome>;

const fixture = z.strictObject({
  run: z.strictObject({ at: z.iso.datetime(), client: z.string(), service: z.string(), runtime: z.string() }),
  decisions: z.array(
    z.strictObject({
      profile: z.string(),
      ChainTrust: outcome,
      PeerTrust: outcome,
      PeerOrChainTrust: outcome,
    }),
  ),
});

/** What a real WCF client decided about a real WCF service with the certificates of `profiles.ts`: see README.md. */
export const { run, decisions } = fixture.parse(
  JSON.parse(readFileSync(new URL('decisions.json', import.meta.url), 'utf8')),
);

export const keyWordsIn = (sentence: string): (typeof KEY_WORDS)[number][] =>
  KEY_WORDS.filter((words) => sentence.toLowerCase().includes(words.toLowerCase()));
