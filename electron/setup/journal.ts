import { z } from 'zod';
import { message } from '../contract/message.ts';
import { Problem } from '../contract/problem.ts';
import { intentSchema, outputsSchema } from './intents.ts';

const begin = z.strictObject({
  type: z.literal('begin'),
  schema: z.literal(1),
  version: z.string(),
  computer: z.string(),
  at: z.string(),
  command: z.enum(['install', 'remove']),
  digest: z.string(),
});
const intent = z.strictObject({ type: z.literal('intent'), step: z.string(), intent: intentSchema });
const done = z.strictObject({ type: z.literal('done'), step: z.string(), outputs: outputsSchema });
const commit = z.strictObject({ type: z.literal('commit') });
/** From here on the run is being undone, whatever was written before. */
const undoing = z.strictObject({ type: z.literal('undo') });

const entrySchema = z.discriminatedUnion('type', [begin, intent, done, commit, undoing]);
export type JournalEntry = z.infer<typeof entrySchema>;
export type JournalBegin = z.infer<typeof begin>;

/** A journal as read: what was begun, which intents were fixed, and whether it was committed. */
export interface JournalContent {
  /** Null where the process ended before even the first entry was whole: nothing had been changed. */
  readonly begin: JournalBegin | null;
  readonly intents: readonly z.infer<typeof intentSchema>[];
  readonly committed: boolean;
}

/** One entry as a line of JSON in UTF-8, with its line feed. */
export const encodeEntry = (entry: JournalEntry): Uint8Array =>
  // The entry before an `undo` may be the one whose writing failed half-way.
  Buffer.from(`${entry.type === 'undo' ? '\n' : ''}${JSON.stringify(entry)}\n`);

function parseLine(line: string): JournalEntry | null {
  try {
    const parsed = entrySchema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

const UNDO = JSON.stringify({ type: 'undo' });

/** May a line be unreadable because writing it failed and the run went on to undo? `after`: what follows it. */
const gaveUp = (after: readonly string[]): boolean =>
  after.some((line) => line !== '') && after.every((line) => UNDO.startsWith(line));

/**
 * Reads a journal. A last line without its line feed was torn by the end of the process, and one before an `undo`
 * by a failed write: neither counts. Anything else that cannot be read is damage, and undoing by guess would be
 * worse than asking.
 */
export function readJournal(bytes: Uint8Array, path: string): JournalContent {
  const lines = Buffer.from(bytes).toString('utf8').split('\n');
  const entries = lines.slice(0, -1).flatMap((line, index) => {
    const entry = line === '' ? null : parseLine(line);
    if (entry !== null && (entry.type === 'begin') === (index === 0)) return [entry];
    if (line === '' || gaveUp(lines.slice(index + 1))) return [];
    throw new Problem(message('run.journalDamaged', { path, line: index + 1 }), 'refused');
  });
  const first = entries[0];
  return {
    begin: first?.type === 'begin' ? first : null,
    intents: entries.flatMap((entry) => (entry.type === 'intent' ? [entry.intent] : [])),
    committed: entries.some((entry) => entry.type === 'commit') && entries.at(-1)?.type !== 'undo',
  };
}
