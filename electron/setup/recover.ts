import { type Message, message } from '../contract/message.ts';
import { Problem } from '../contract/problem.ts';
import type { Machine } from '../machine/machine.ts';
import { causeOf } from './cause.ts';
import { cleanUp } from './clean-up.ts';
import type { Intent } from './intents.ts';
import { removeJournal } from './journal-file.ts';
import { journalContent, type StatePaths, statePaths } from './state-folder.ts';
import { undo } from './steps/index.ts';

/** Undoes intents in reverse; every one is tried, and the first that failed is thrown at the end. */
export async function undoAll(machine: Machine, intents: readonly Intent[]): Promise<Message[]> {
  const left: Message[] = [];
  const failures: unknown[] = [];
  for (const intent of intents.toReversed()) {
    try {
      left.push(...(await undo(intent, { machine })));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return left;
}

function sweep({ files }: Machine, paths: StatePaths): void {
  files.remove(paths.recordTemporary);
  files.removeEmptyFolder(paths.folder);
}

/**
 * Brings a machine that a run left half-way back to a whole state, before anything else changes: an uncommitted
 * run is undone, a committed one cleaned up. Returns what there is to say about it.
 */
export async function recover(machine: Machine): Promise<readonly Message[]> {
  const paths = statePaths(machine);
  const journal = journalContent(machine.files, paths);
  if (journal === null) {
    sweep(machine, paths);
    return [];
  }
  if (journal.committed) {
    cleanUp(machine, journal.intents);
    removeJournal(machine, paths);
    return [];
  }
  try {
    const left = await undoAll(machine, journal.intents);
    removeJournal(machine, paths);
    const at = journal.begin?.at ?? null;
    return at === null ? left : [message('run.recovered', { at }), ...left];
  } catch (error) {
    const reason = causeOf(error);
    throw new Problem(message('run.notUndone', { path: paths.journal }), 'failed', {
      cause: new Problem(reason),
    });
  }
}
