import type { Machine } from '../machine/machine.ts';
import { encodeEntry, type JournalBegin, type JournalEntry } from './journal.ts';
import { requireTrustedFolder, type StatePaths } from './state-folder.ts';

/** The journal of the run under way: every entry is on the disk before the call returns. */
export interface Journal {
  write(entry: JournalEntry): void;
  /** Never throws: nothing is left to be flushed. */
  close(): void;
}

/** Makes the state folder where needed and begins a journal in it; leaves nothing behind where that fails. */
export function beginJournal(
  { files }: Pick<Machine, 'files'>,
  paths: StatePaths,
  begin: JournalBegin,
): Journal {
  files.createPrivateFolder(paths.folder);
  // Looked at again: since the first look somebody else may have made the folder.
  requireTrustedFolder(files, paths.folder);
  try {
    const file = files.append(paths.journal);
    const close = (): void => {
      try {
        file.close();
      } catch {
        // Every entry was flushed as it was written.
      }
    };
    try {
      file.append(encodeEntry(begin));
    } catch (error) {
      close();
      files.remove(paths.journal);
      throw error;
    }
    return {
      write: (entry) => {
        file.append(encodeEntry(entry));
      },
      close,
    };
  } catch (error) {
    files.removeEmptyFolder(paths.folder);
    throw error;
  }
}

/** Ends a run for good: without a journal there is nothing to undo. */
export function removeJournal({ files }: Pick<Machine, 'files'>, paths: StatePaths): void {
  files.remove(paths.journal);
  files.removeEmptyFolder(paths.folder);
}
