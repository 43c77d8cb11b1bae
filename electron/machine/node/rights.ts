import type { FolderDoubt } from '../files.ts';

/** The part of the file port that differs between systems: access rights, and replacing without losing them. */
export interface Rights {
  createPrivateFolder(path: string): void;
  replace(temporary: string, path: string): void;
  doubt(folder: string, as: 'private' | 'product'): FolderDoubt | null;
}
