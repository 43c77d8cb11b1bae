import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GivenPath } from '../contract/giving.ts';
import { plainName } from './plain-name.ts';

/** Where a host keeps what a person gave other than by naming a file. */
export interface PrivateFolder {
  /** Writes a new file that only this account can read. The name is hostile; the path has a plain one. */
  keep(name: string, bytes: Uint8Array): GivenPath;
  /** Deletes it all; what is kept later goes to a new folder. */
  dispose(): void;
}

/** A page that gives file after file must not fill the disk. */
const MOST_FILES = 32;
const LONGEST_NAME = 100;

/**
 * A folder of mode 0700 in the temporary one, made with the first file, deleted by `dispose` or when the process ends.
 * On Windows it has the rights of the account's own temporary folder.
 */
export function createPrivateFolder(within: string = tmpdir()): PrivateFolder {
  const files: string[] = [];
  let folder: string | null = null;
  let number = 0;

  const remove = (path: string): void => {
    rmSync(path, { recursive: true, force: true });
  };
  function dispose(): void {
    if (folder !== null) remove(folder);
    folder = null;
    files.length = 0;
  }

  function open(): string {
    const made = mkdtempSync(join(within, 'ris-setup-'));
    process.once('exit', () => {
      remove(made);
    });
    return made;
  }

  return {
    keep(name, bytes) {
      folder ??= open();
      number += 1;
      const path = join(folder, `${number}-${plainName(name).slice(-LONGEST_NAME)}`);
      writeFileSync(path, bytes, { mode: 0o600, flag: 'wx' });
      files.push(path);
      if (files.length > MOST_FILES) remove(files.shift() ?? path);
      return { path, name };
    },
    dispose,
  };
}
