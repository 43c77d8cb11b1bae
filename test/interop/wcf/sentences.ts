import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** What a real WCF client said about answers of a server at `url`: digests of its sentences, which are not ours. */
export const SENTENCES = z
  .strictObject({
    url: z.string(),
    /** By the name of the fault. */
    faults: z.record(z.string(), digest),
    closedOnPreamble: digest,
    closedBeforeAcknowledging: digest,
    httpAnswer: digest,
  })
  .parse(JSON.parse(readFileSync(new URL('sentences.json', import.meta.url), 'utf8')));

/** SHA-256, runs of blanks taken as one. */
export const sentenceDigest = (sentence: string): string =>
  createHash('sha256').update(sentence.replace(/\s+/g, ' ').trim()).digest('hex');
