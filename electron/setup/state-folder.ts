import { message } from '../contract/message.ts';
import { Problem } from '../contract/problem.ts';
import type { Files } from '../machine/files.ts';
import type { Machine } from '../machine/machine.ts';
import type { StateFact } from './facts.ts';
import { type JournalContent, readJournal } from './journal.ts';
import { readRecord, STATE_LIMIT } from './record.ts';

/** The files in the state folder; the temporary one is what a record is written to before it replaces the old. */
export interface StatePaths {
  readonly folder: string;
  readonly journal: string;
  readonly record: string;
  readonly recordTemporary: string;
}

export function statePaths({ files, host }: Pick<Machine, 'files' | 'host'>): StatePaths {
  const folder = host.folders.state;
  return {
    folder,
    journal: files.join(folder, 'journal.jsonl'),
    record: files.join(folder, 'record.json'),
    recordTemporary: files.join(folder, 'record.json.new'),
  };
}

/** The text of the record as it lies there; null where there is none. */
export function recordText(files: Files, paths: StatePaths): string | null {
  const bytes = files.read(paths.record, STATE_LIMIT);
  return bytes === null ? null : Buffer.from(bytes).toString('utf8');
}

export function journalContent(files: Files, paths: StatePaths): JournalContent | null {
  const bytes = files.read(paths.journal, STATE_LIMIT);
  return bytes === null ? null : readJournal(bytes, paths.journal);
}

/**
 * Reads what earlier runs left. A folder that another user may have planted is not read at all (domain.md,
 * Threats). Throws an `otherVersion` Problem where a later version of the wizard wrote it.
 */
export function readState(machine: Pick<Machine, 'files' | 'host'>): StateFact {
  const paths = statePaths(machine);
  const nothing = {
    folder: paths.folder,
    recordPath: paths.record,
    record: null,
    recordProblem: null,
    interrupted: null,
  };
  const doubt = machine.files.doubt(paths.folder, 'private');
  if (doubt !== null) return { ...nothing, doubt };
  const text = recordText(machine.files, paths);
  const reading = text === null ? null : readRecord(text);
  if (reading !== null && 'later' in reading) {
    throw new Problem(message('run.laterVersion', { version: reading.later }), 'otherVersion');
  }
  return {
    ...nothing,
    doubt,
    record: reading !== null && 'record' in reading ? reading.record : null,
    recordProblem:
      reading !== null && 'damaged' in reading ? message('run.recordDamaged', { path: paths.record }) : null,
    interrupted: journalContent(machine.files, paths),
  };
}

const DOUBTS = {
  link: 'run.stateFolderLink',
  owner: 'run.stateFolderOwner',
  rights: 'run.stateFolderRights',
  notFolder: 'run.stateFolderNotFolder',
} as const;

/** Refuses a state folder that somebody else may have planted. */
export function requireTrusted({ doubt, folder }: Pick<StateFact, 'doubt' | 'folder'>): void {
  if (doubt !== null) throw new Problem(message(DOUBTS[doubt], { path: folder }), 'refused');
}

/** The same, asked of the folder as it is now. */
export function requireTrustedFolder(files: Files, folder: string): void {
  requireTrusted({ folder, doubt: files.doubt(folder, 'private') });
}
