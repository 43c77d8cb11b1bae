import { z } from 'zod';
import { type Choices, choicesSchema } from '../contract/choices.ts';
import { type CertificateRef, type RecordWrite, type Revertible, revertible } from '../contract/plan.ts';

/** The largest record or journal that is read, in bytes. */
export const STATE_LIMIT = 16 * 1024 * 1024;

const SCHEMA = 1;

/** What is set up here, by which version, on which machine, with what choices, and how to take it back. */
export const recordSchema = z.strictObject({
  schema: z.literal(SCHEMA),
  version: z.string().max(40),
  computer: z.string().max(260),
  /** ISO 8601 UTC: when it was last changed. */
  at: z.string().max(40),
  /** Null where nothing is set up yet but a request waits for its answer. */
  choices: choicesSchema.nullable(),
  /** Oldest first. */
  reverts: z.array(revertible),
});
export type SetupRecord = z.infer<typeof recordSchema>;

export type RecordReading =
  | { readonly record: SetupRecord }
  /** Written by a later version, whose record must not be overwritten. */
  | { readonly later: string }
  | { readonly damaged: true };

const anyVersion = z.object({ schema: z.int(), version: z.string().max(40) });

/** Reads a record's text; never throws. */
export function readRecord(text: string): RecordReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { damaged: true };
  }
  const record = recordSchema.safeParse(value);
  if (record.success) return { record: record.data };
  const other = anyVersion.safeParse(value);
  return other.success && other.data.schema > SCHEMA ? { later: other.data.version } : { damaged: true };
}

/** A record as text. Throws where `readRecord` could not read it again. */
export const writeRecord = (record: SetupRecord): string =>
  `${JSON.stringify(recordSchema.parse(record), null, 2)}\n`;

const isOf = (revert: Revertible, thumbprint: string): boolean =>
  (revert.what === 'added' || revert.what === 'requested') && revert.certificate.thumbprint === thumbprint;

/** The record after a run: what the run discarded can no longer be taken back, what it made can. */
export function nextRecord(
  earlier: SetupRecord | null,
  step: Pick<RecordWrite, 'choices' | 'adopts' | 'discards'>,
  made: readonly Revertible[],
  now: Pick<SetupRecord, 'version' | 'computer' | 'at'>,
): SetupRecord | null {
  if (step.choices === null) return null;
  const kept = (earlier?.reverts ?? []).filter(
    (revert) => !step.discards.some((thumbprint) => isOf(revert, thumbprint)),
  );
  const reverts = [...kept, ...step.adopts, ...made];
  if (step.choices !== 'asBefore') return { schema: SCHEMA, ...now, choices: step.choices, reverts };
  // A copy of another machine stays one until it is set up anew.
  const computer = earlier?.computer ?? now.computer;
  return { schema: SCHEMA, ...now, computer, choices: earlier?.choices ?? null, reverts };
}

/**
 * Choices as recorded: an answer to a conflict holds for one run only, and what came from a file lies in the store
 * from then on, so that no later run needs the file. `certificate`: the server's.
 */
export function recorded(choices: Choices, certificate: CertificateRef): Choices {
  if (choices.setup === 'client') return choices;
  const { source } = choices.certificate;
  const settled = { ...choices, conflicts: 'refuse' as const };
  if ((source !== 'response' && source !== 'pfx') || !('thumbprint' in certificate)) return settled;
  const { trust } = choices.certificate;
  return { ...settled, certificate: { source: 'store', thumbprint: certificate.thumbprint, trust } };
}
