import { z } from 'zod';
import { choicesSchema } from '../contract/choices.ts';
import { message } from '../contract/message.ts';
import { Problem } from '../contract/problem.ts';
import { intentSchema, outputsSchema } from './intents.ts';

const SCHEMA = 1;

const begin = z.strictObject({
  type: z.literal('begin'),
  schema: z.literal(SCHEMA),
  version: z.string(),
  computer: z.string(),
  at: z.string(),
  command: z.enum(['install', 'remove']),
  digest: z.string(),
  /** What is to be installed; null: a removal. Journals of earlier versions do not say. */
  choices: choicesSchema.nullish(),
});
const intent = z.strictObject({ type: z.literal('intent'), step: z.string(), intent: intentSchema });
const done = z.strictObject({ type: z.literal('done'), step: z.string(), outputs: outputsSchema });
const commit = z.strictObject({ type: z.literal('commit') });
/** From here on the run is being undone, whatever was written before. */
const undoing = z.strictObject({ type: z.literal('undo') });

const entrySchema = z.discriminatedUnion('type', [begin, intent, done, commit, undoing]);
export type JournalEntry = z.infer<typeof entrySchema>;
export type JournalBegin = z.infer<typeof begin>;

/** The begin of a journal whose other entries only a later version can read. */
const laterBegin = z.object({
  type: z.literal('begin'),
  schema: z.int().min(SCHEMA + 1),
  version: z.string(),
});

/** A journal as read: what was begun, which intents were fixed, and whether it was committed. */
export interface JournalContent {
  /** Null where the process ended before even the first entry was whole: nothing had been changed. */
  readonly begin: JournalBegin | null;
  readonly intents: readonly z.infer<typeof intentSchema>[];
  readonly committed: boolean;
}

/**
 * Stands before an `undo`, whose entry before it may have been written only half (RFC 7464: such a record ends at the
 * next separator). JSON never holds this character, so the half is told from damage wherever the undo is torn.
 */
const SEPARATOR = '\u001E';

/** One entry as a line of JSON in UTF-8, with its line feed. Throws where `readJournal` could not read it again. */
export function encodeEntry(entry: JournalEntry): Uint8Array {
  const line = JSON.stringify(entrySchema.parse(entry));
  return Buffer.from(`${entry.type === 'undo' ? SEPARATOR : ''}${line}\n`);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** A whole line: its entry; null where it cannot be read. */
function parseLine(line: string, index: number): JournalEntry | null {
  const parts = line.split(SEPARATOR);
  const value = parseJson(parts.at(-1) ?? '');
  const later = index === 0 ? laterBegin.safeParse(value) : null;
  if (later?.success === true) {
    throw new Problem(message('run.laterVersion', { version: later.data.version }), 'otherVersion');
  }
  const entry = entrySchema.safeParse(value);
  if (!entry.success || (entry.data.type === 'begin') !== (index === 0)) return null;
  return parts.length === (entry.data.type === 'undo' ? 2 : 1) ? entry.data : null;
}

/**
 * Reads a journal. A last line without its line feed was torn by the end of the process, and what stands before an
 * `undo` in its line by a failed write: neither counts. Anything else that cannot be read is damage, and undoing by
 * guess would be worse than asking. Throws a Problem naming `path` and line, or `otherVersion` where a later
 * version of the wizard wrote it.
 */
export function readJournal(bytes: Uint8Array, path: string): JournalContent {
  const lines = Buffer.from(bytes).toString('utf8').split('\n');
  const torn = lines.pop();
  const entries = lines.map((line, index) => {
    const entry = parseLine(line, index);
    if (entry !== null) return entry;
    throw new Problem(message('run.journalDamaged', { path, line: index + 1 }), 'refused');
  });
  const [first] = entries;
  return {
    begin: first?.type === 'begin' ? first : null,
    intents: entries.flatMap((entry) => (entry.type === 'intent' ? [entry.intent] : [])),
    // Whatever follows a commit announces an undo, even where only its first byte was written.
    committed: entries.at(-1)?.type === 'commit' && torn === '',
  };
}
